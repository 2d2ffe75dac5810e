package org.pobach.redis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedRedis.class);
  private static final int TRIES = 3;
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final DataLock lock;
  private final Launch launch;
  private final Door door;
  private final ReentrantLock changing = new ReentrantLock();
  private volatile Process process;
  private boolean closed;

  private EmbeddedRedis(DataLock lock, Launch launch, Door door, Process process) {
    this.lock = lock;
    this.launch = launch;
    this.door = door;
    this.process = process;
  }

  /// Starts it and waits until the data are loaded. Should it ever end by itself, it is started
  /// again.
  ///
  /// @throws CannotStart if it cannot run here
  public static EmbeddedRedis start(Path data) {
    try {
      OwnerOnly.folder(data);
      Path folder = data.toRealPath();
      DataLock lock = DataLock.take(folder);
      try {
        EmbeddedRedis server = startLocked(lock, folder.resolve("redis"));
        Thread.ofVirtual().name("redis-guard").start(server::guard);
        return server;
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

  /// Where the one of a running service listens, for a command beside it; empty if none runs.
  static Optional<String> running(Path data) {
    try {
      Optional<Door> door = Door.readFrom(data.resolve("redis").resolve("redis.conf"));
      if (door.isEmpty()) {
        return Optional.empty();
      }
      try (Wire wire = Wire.to(door.get())) {
        wire.ask("PING");
        return Optional.of(door.get().uri());
      }
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static EmbeddedRedis startLocked(DataLock lock, Path folder) throws IOException {
    OwnerOnly.folder(folder);
    Optional<Door> before = Door.readFrom(folder.resolve("redis.conf"));
    new Predecessor(folder).leave(before);
    sweep(folder);
    Launch launch = new Launch(RedisProgram.unpackedIn(folder), folder);
    Door door = before.filter(Door::isFree).isPresent() ? before.get() : Door.fresh();
    for (int tries = 1; ; tries++) {
      Process process = launch.run(door);
      if (Launch.isReady(process, door)) {
        return new EmbeddedRedis(lock, launch, door, process);
      }
      if (tries == TRIES) {
        throw launch.refused();
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

  private void guard() {
    try {
      process.waitFor();
      while (revived()) {
        process.waitFor();
        Thread.sleep(PAUSE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean revived() {
    changing.lock();
    try {
      if (!closed) {
        LOG.warn("The embedded Redis ended by itself; starting it again");
        process = launch.run(door);
      }
    } catch (IOException e) {
      LOG.error("The embedded Redis cannot be started again ({})", e.getClass().getSimpleName());
    } finally {
      changing.unlock();
    }
    return !closed;
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
    changing.lock();
    try (lock) {
      closed = true;
      stop();
    } catch (IOException e) {
      throw new CannotStart("The lock of the data folder could not be given back", e);
    } finally {
      changing.unlock();
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
