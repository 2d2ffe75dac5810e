package org.pobach.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/// A Bot API that says yes to everything and hands what is sent to the person it is sent to.
final class BotApi implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ServerSocket door = new ServerSocket(0, 512, InetAddress.getLoopbackAddress());
  private final Map<Long, Person> people = new ConcurrentHashMap<>();
  private final Map<String, String> profile = new ConcurrentHashMap<>();
  private final AtomicInteger messages = new AtomicInteger(1_000_000);
  private final LongAdder calls = new LongAdder();

  BotApi() throws IOException {
    Thread.ofVirtual().start(this::accept);
  }

  String url() {
    return "http://127.0.0.1:" + door.getLocalPort();
  }

  /// How many calls came in so far.
  long calls() {
    return calls.sum();
  }

  void meet(Person person) {
    people.put(person.chat(), person);
  }

  void part(Person person) {
    people.remove(person.chat());
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = door.accept();
        Thread.ofVirtual().start(() -> serve(socket));
      }
    } catch (IOException e) {
      // Closed: the benchmark is over.
    }
  }

  private void serve(Socket socket) {
    try (Wire wire = new Wire(socket)) {
      while (true) {
        String request = wire.read();
        long now = System.nanoTime();
        calls.increment();
        wire.write(ok(answer(request, now)));
      }
    } catch (IOException e) {
      // The service has hung up.
    }
  }

  private String answer(String request, long now) throws IOException {
    int space = request.indexOf(' ', 5);
    String method =
        request.substring(request.lastIndexOf('/', space - 1) + 1, space).toLowerCase(Locale.ROOT);
    String body = request.substring(request.indexOf("\r\n\r\n") + 4);
    return switch (method) {
      case "sendmessage", "editmessagetext" -> message(body, now);
      case String word when word.startsWith("setmy") -> set(word.substring(5), body);
      case String word when word.startsWith("getmy") ->
          profile.getOrDefault(
              key(word.substring(5), body), word.endsWith("commands") ? "[]" : "{}");
      default -> "true";
    };
  }

  private String message(String body, long now) {
    long chat = Long.parseLong(Person.after(body, "\"chat_id\":\"", 0));
    int id = messages.incrementAndGet();
    Person person = people.get(chat);
    if (person != null) {
      person.answered(body, id, now);
    }
    return "{\"message_id\":" + id + "}";
  }

  private String set(String what, String body) throws IOException {
    JsonNode said = JSON.readTree(body.getBytes(ISO_8859_1));
    profile.put(key(what, body), (said.has("commands") ? said.get("commands") : said).toString());
    return "true";
  }

  private static String key(String what, String body) throws IOException {
    JsonNode said = JSON.readTree(body.getBytes(ISO_8859_1));
    return what + " " + said.path("language_code").asText("");
  }

  private static byte[] ok(String result) {
    byte[] body =
        ("{\"ok\":true,\"result\":" + result + "}")
            .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    byte[] head =
        ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                + body.length
                + "\r\n\r\n")
            .getBytes(ISO_8859_1);
    byte[] whole = java.util.Arrays.copyOf(head, head.length + body.length);
    System.arraycopy(body, 0, whole, head.length, body.length);
    return whole;
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
