package org.pobach.app;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.pobach.conversation.RedisConversations;
import org.pobach.redis.Redis;
import org.pobach.redis.TestRedis;

/// A way to a Redis on which each command is looked at, and may be held up or cut off.
final class RedisRoad implements AutoCloseable {
  /// What becomes of a command.
  enum Fate {
    /// It passes.
    ON,
    /// The connection ends before Redis hears of it.
    NEVER,
    /// Redis carries it out, and the connection ends before its answer.
    UNANSWERED
  }

  private static final List<String> SCRIPTS =
      List.of("load", "commit", "claim", "done", "later", "forget");

  private final TestRedis redis;
  private final Map<String, String> scripts = new TreeMap<>();
  private final ServerSocket entrance;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private volatile Function<String, Fate> guard = _ -> Fate.ON;

  RedisRoad(TestRedis redis) {
    this.redis = redis;
    try {
      teach();
      entrance = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().name("redis-road").start(this::accept);
  }

  /// Redis knows the scripts beforehand, so that each is called once.
  private void teach() throws IOException {
    try (Redis link = redis.link()) {
      for (String name : SCRIPTS) {
        try (InputStream file = RedisConversations.class.getResourceAsStream(name + ".lua")) {
          byte[] text = file.readAllBytes();
          link.call(commands -> commands.scriptLoad(text));
          scripts.put(
              HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(text)), name);
        }
      }
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  /// What to set as `redis.uri`.
  String uri() {
    URI there = URI.create(redis.uri());
    return "redis://" + there.getUserInfo() + "@127.0.0.1:" + entrance.getLocalPort();
  }

  /// From now on decides what becomes of each command, told by its name in small letters, that of a
  /// script by its file's name; may take its time.
  void guard(Function<String, Fate> next) {
    guard = next;
  }

  void open() {
    guard = _ -> Fate.ON;
  }

  private void accept() {
    try {
      while (true) {
        Socket in = entrance.accept();
        Thread.ofVirtual().name("redis-road").start(() -> connect(in));
      }
    } catch (IOException e) {
      // Closed.
    }
  }

  private void connect(Socket in) {
    try (in;
        Socket out = new Socket(InetAddress.getLoopbackAddress(), redis.port())) {
      in.setTcpNoDelay(true);
      out.setTcpNoDelay(true);
      sockets.addAll(List.of(in, out));
      Thread answers = Thread.ofVirtual().start(() -> answer(out, in));
      ask(in, out);
      answers.join();
    } catch (IOException e) {
      // Redis is not there, or somebody hung up.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      sockets.remove(in);
    }
  }

  private void ask(Socket in, Socket out) throws IOException {
    InputStream commands = new java.io.BufferedInputStream(in.getInputStream());
    OutputStream to = out.getOutputStream();
    try {
      while (true) {
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        String name = name(command(commands, raw));
        Fate fate = guard.apply(name);
        if (fate == Fate.NEVER) {
          break;
        }
        if (fate == Fate.UNANSWERED) {
          in.shutdownOutput();
        }
        raw.writeTo(to);
        if (fate == Fate.UNANSWERED) {
          break;
        }
      }
    } catch (EOFException e) {
      // Whoever asked is gone; what was sent before is carried out.
    } finally {
      out.shutdownOutput();
    }
  }

  private static void answer(Socket out, Socket in) {
    byte[] load = new byte[8192];
    try {
      InputStream from = out.getInputStream();
      for (int n = from.read(load); n > 0; n = from.read(load)) {
        if (!in.isOutputShutdown()) {
          in.getOutputStream().write(load, 0, n);
        }
      }
    } catch (IOException e) {
      // Nobody listens any more, or Redis was stopped.
    }
    try {
      in.close();
    } catch (IOException e) {
      // Closed already.
    }
  }

  /// An array of strings, as clients write every command; what was read is repeated in `raw`.
  private static List<byte[]> command(InputStream in, ByteArrayOutputStream raw)
      throws IOException {
    int words = length(in, raw);
    List<byte[]> command = new ArrayList<>();
    for (int i = 0; i < words; i++) {
      int length = length(in, raw);
      byte[] word = in.readNBytes(length + 2);
      if (word.length < length + 2) {
        throw new EOFException();
      }
      raw.writeBytes(word);
      command.add(java.util.Arrays.copyOf(word, length));
    }
    return command;
  }

  private static int length(InputStream in, ByteArrayOutputStream raw) throws IOException {
    StringBuilder digits = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException();
      }
      raw.write(next);
      if (next >= '0' && next <= '9') {
        digits.append((char) next);
      }
    }
    raw.write('\n');
    return Integer.parseInt(digits.toString());
  }

  private String name(List<byte[]> command) {
    String word = text(command.getFirst()).toLowerCase(Locale.ROOT);
    return word.equals("evalsha") ? scripts.getOrDefault(text(command.get(1)), word) : word;
  }

  private static String text(byte[] word) {
    return new String(word, StandardCharsets.US_ASCII);
  }

  @Override
  public void close() {
    try {
      entrance.close();
      for (Socket socket : sockets) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
