package org.pobach.redis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Runs the program of an embedded Redis in its folder.
record Launch(Path program, Path folder) {
  private static final Path SETSID = Path.of("/usr/bin/setsid");

  Process run(Door door) throws IOException {
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
        .redirectOutput(log().toFile())
        .start();
  }

  /// Waits until it has loaded its data. That may take long, so only its end ends the waiting.
  ///
  /// @return whether it answers
  static boolean isReady(Process process, Door door) {
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

  CannotStart refused() throws IOException {
    String last = Files.readAllLines(log()).stream().reduce("nothing", (before, line) -> line);
    return new CannotStart(
        "The embedded Redis did not start. It said: %s (all of it in %s)".formatted(last, log()));
  }

  private Path log() {
    return folder.resolve("redis.log");
  }
}
