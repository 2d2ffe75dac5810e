package org.pobach.redis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// A real Redis of the service's own, for loopback only. What it acknowledged it keeps, under the
/// data folder, whoever is killed:
///
/// | file | holds |
/// |---|---|
/// | `lock` | the process that uses the folder |
/// | `redis/redis.conf` | port and password, for the owner alone |
/// | `redis/redis-server-…` | the program |
/// | `redis/redis.pid` | its process while it runs |
/// | `redis/redis.log` | what the last run complained about |
/// | `redis/appendonly.aof` | the data |
public final class EmbeddedRedis implements AutoCloseable {
  private static final int TRIES = 3;
  private static final Path SETSID = Path.of("/usr/bin/setsid");

  private final DataLock lock;
  private final Door door;
  private final Process process;

  private EmbeddedRedis(DataLock lock, Door door, Process process) {
    this.lock = lock;
    this.door = door;
    this.process = process;
  }

  /// Starts it and waits until the data are loaded.
  ///
  /// @throws CannotStart if it cannot run here
  public static EmbeddedRedis start(Path data) {
    try {
      OwnerOnly.folder(data);
      Path folder = data.toRealPath();
      DataLock lock = DataLock.take(folder);
      try {
        return startLocked(lock, folder.resolve("redis"));
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw new CannotStart(
          "The data folder %s (POBACH_DATA) cannot be used (%s): it must belong to the user of the"
                  .formatted(data, e.getClass().getSimpleName())
              + " service, who must be allowed to run programs there.",
          e);
    }
  }

  private static EmbeddedRedis startLocked(DataLock lock, Path folder) throws IOException {
    OwnerOnly.folder(folder);
    Optional<Door> before = Door.readFrom(folder.resolve("redis.conf"));
    new Predecessor(folder).leave(before);
    sweep(folder);
    Path program = RedisProgram.unpackedIn(folder);
    Door door = before.filter(Door::isFree).isPresent() ? before.get() : Door.fresh();
    for (int tries = 1; ; tries++) {
      Process process = run(program, folder, door);
      if (isReady(process, door)) {
        return new EmbeddedRedis(lock, door, process);
      }
      if (tries == TRIES) {
        throw refused(folder);
      }
      // Somebody may have taken the port in between.
      door = Door.fresh();
    }
  }

  // What a killed Redis left of a rewriting; it starts again from the whole file.
  private static void sweep(Path folder) throws IOException {
    OwnerOnly.sweep(folder);
    try (var leftovers = Files.newDirectoryStream(folder, "temp-*")) {
      for (Path leftover : leftovers) {
        Files.delete(leftover);
      }
    }
  }

  private static Process run(Path program, Path folder, Door door) throws IOException {
    OwnerOnly.file(folder.resolve("redis.conf"), Configuration.of(door));
    List<String> command = new ArrayList<>();
    if (Files.isExecutable(SETSID)) {
      // Ctrl-C in a terminal reaches the whole group, and Redis must go last.
      command.add(SETSID.toString());
    }
    command.add(program.toString());
    command.add("redis.conf");
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("redis.log").toFile())
        .start();
  }

  // Loading much data takes its time, so the end of waiting is the process' end.
  private static boolean isReady(Process process, Door door) {
    try {
      do {
        if (answers(door)) {
          return true;
        }
      } while (!process.waitFor(5, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroy();
    }
    return false;
  }

  private static boolean answers(Door door) {
    try (Wire wire = Wire.to(door)) {
      return wire.ask("PING").equals(List.of("+PONG"));
    } catch (IOException e) {
      return false;
    }
  }

  private static CannotStart refused(Path folder) throws IOException {
    Path log = folder.resolve("redis.log");
    String last = Files.readAllLines(log).stream().reduce("nothing", (before, line) -> line);
    return new CannotStart(
        "The embedded Redis did not start. It said: %s (all of it in %s)".formatted(last, log));
  }

  /// Holds the password.
  String uri() {
    return door.uri();
  }

  /// The port of the loopback interface on which it listens.
  public int port() {
    return door.port();
  }

  /// Has it write everything down and waits until it has ended.
  @Override
  public void close() {
    try (lock) {
      stop();
    } catch (IOException e) {
      throw new CannotStart("The lock of the data folder could not be given back", e);
    }
  }

  private void stop() {
    try (Wire wire = Wire.to(door)) {
      Predecessor.shutdown(wire);
    } catch (IOException e) {
      process.destroy();
    }
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public String toString() {
    return "EmbeddedRedis[" + port() + "]";
  }
}
