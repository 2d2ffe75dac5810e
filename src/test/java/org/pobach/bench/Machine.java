package org.pobach.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where it was measured.
final class Machine {
  private Machine() {}

  static String words() throws IOException {
    String model =
        Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
            .filter(line -> line.startsWith("model name"))
            .map(line -> line.substring(line.indexOf(':') + 2))
            .findFirst()
            .orElse(System.getProperty("os.arch"));
    return "%d cores (%s), %s %s, JDK %s"
        .formatted(
            Runtime.getRuntime().availableProcessors(),
            model,
            System.getProperty("os.name"),
            System.getProperty("os.version"),
            Runtime.version());
  }

  /// Processes that wanted a core, on average of the last minute.
  static String load() throws IOException {
    return Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
  }
}
