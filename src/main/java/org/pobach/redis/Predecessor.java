package org.pobach.redis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The Redis that a killed service left running on a data folder.
final class Predecessor {
  private static final Logger LOG = LoggerFactory.getLogger(Predecessor.class);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Path folder;

  /// @param folder the folder it works in
  Predecessor(Path folder) {
    this.folder = folder;
  }

  /// Asks it to write everything down and go, and waits until it has.
  ///
  /// @throws CannotStart if it stays: two must never write to the same file
  void leave(Optional<Door> door) throws IOException {
    if (door.isPresent()) {
      askToLeave(door.get());
    }
    if (processInPidFile().filter(this::isOurs).isPresent()) {
      throw stays(processInPidFile().get().pid());
    }
  }

  private void askToLeave(Door door) throws IOException {
    try (Wire wire = Wire.to(door)) {
      if (!worksHere(wire)) {
        return;
      }
      long pid = pid(wire);
      LOG.warn("Redis of a service that was killed is still there; asking it to shut down");
      shutdown(wire);
      awaitEnd(pid);
    } catch (CannotStart e) {
      throw e;
    } catch (IOException e) {
      LOG.debug("No Redis of an earlier run answers");
    }
  }

  private boolean worksHere(Wire wire) throws IOException {
    List<String> answer = wire.ask("CONFIG", "GET", "dir");
    return answer.size() == 2 && Path.of(answer.get(1)).toRealPath().equals(folder);
  }

  private static long pid(Wire wire) throws IOException {
    return wire.ask("INFO", "server")
        .getFirst()
        .lines()
        .filter(line -> line.startsWith("process_id:"))
        .mapToLong(line -> Long.parseLong(line.substring(line.indexOf(':') + 1).strip()))
        .findFirst()
        .orElseThrow(IOException::new);
  }

  /// Redis writes and syncs the append-only file before it goes, and says nothing then.
  static void shutdown(Wire wire) {
    try {
      LOG.warn("Redis did not shut down: {}", wire.ask("SHUTDOWN", "NOSAVE"));
    } catch (IOException e) {
      LOG.debug("Redis is shutting down");
    }
  }

  private void awaitEnd(long pid) {
    Optional<ProcessHandle> process = ProcessHandle.of(pid);
    if (process.isEmpty()) {
      return;
    }
    try {
      process.get().onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      throw stays(pid);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw stays(pid);
    }
  }

  private Optional<ProcessHandle> processInPidFile() throws IOException {
    Path file = folder.resolve("redis.pid");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return ProcessHandle.of(Long.parseLong(Files.readString(file).strip()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  // Process ids are used again, so the number alone proves nothing.
  private boolean isOurs(ProcessHandle process) {
    return process.info().command().filter(path -> Path.of(path).startsWith(folder)).isPresent();
  }

  private CannotStart stays(long pid) {
    return new CannotStart(
        "A Redis of an earlier run (process %d) still uses %s and does not answer: end it first."
            .formatted(pid, folder));
  }
}
