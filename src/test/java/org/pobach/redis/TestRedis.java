package org.pobach.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;

/// A real Redis for tests: one for all of them, or one of their own that can be stopped.
public final class TestRedis implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Path folder;
  private EmbeddedRedis server;

  private TestRedis() {
    try {
      folder = Files.createTempDirectory("pobach-redis-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server = EmbeddedRedis.start(folder);
  }

  /// The connection that all tests of this process share.
  public static Redis connect() {
    return Shared.redis;
  }

  /// Empties the shared Redis.
  public static void flush() {
    Shared.redis.call(c -> c.flushall());
  }

  /// The shared Redis' data folder, with its append-only file.
  public static Path sharedFolder() {
    return Shared.server.folder;
  }

  /// One that the test can stop and start; close it.
  public static TestRedis own() {
    return new TestRedis();
  }

  /// A connection to this one; close it.
  public Redis link() {
    Redis redis = Redis.at(uri());
    if (!redis.awaitConnected(PATIENCE)) {
      throw new IllegalStateException("no connection");
    }
    return redis;
  }

  /// What to set as `redis.uri`; the same after a restart.
  public String uri() {
    return server.uri();
  }

  /// The port on which it listens.
  public int port() {
    return server.port();
  }

  /// The data folder.
  public Path folder() {
    return folder;
  }

  /// Shuts the server down, as an administrator would.
  public void stop() {
    server.close();
  }

  /// Starts it again, with the same data at the same address.
  public void restart() {
    String before = server.uri();
    server = EmbeddedRedis.start(folder);
    if (!server.uri().equals(before)) {
      throw new IllegalStateException("somebody took the port");
    }
  }

  @Override
  public void close() {
    server.close();
    delete(folder);
  }

  static void delete(Path folder) {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Shared {
    private static final TestRedis server = new TestRedis();
    private static final Redis redis = server.link();

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(Shared::end));
    }

    private static void end() {
      redis.close();
      server.close();
    }
  }
}
