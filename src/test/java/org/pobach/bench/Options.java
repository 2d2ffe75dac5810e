package org.pobach.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What of the benchmark can be changed, as `name=value` with semicolons between them.
///
/// @param flags of the service's JVM
/// @param fsync Redis' `appendfsync`
/// @param starts how often the service is started for a median; 0 leaves starts out
/// @param warm updates before anything is measured
/// @param measured updates of the closed loop
/// @param rate of the open loop, updates per second
/// @param seconds of the open loop; 0 leaves it out
record Options(
    List<String> flags,
    String fsync,
    int starts,
    long warm,
    long measured,
    int rate,
    Duration seconds) {

  /// How many wait for an answer at a time in the closed loop.
  static final int PEOPLE = 50;

  /// How many take turns at each of these places, so that Telegram's pace per chat holds nobody up.
  static final int BYSTANDERS = 60;

  /// What `docs/benchmark.md` advises.
  private static final String ADVISED =
      "-XX:+UseSerialGC -Xmx64m -XX:+UseCompactObjectHeaders -XX:MaxDirectMemorySize=32m"
          + " -XX:ReservedCodeCacheSize=64m -XX:TrimNativeHeapInterval=10000";

  private static final int WHOLE_CONVERSATIONS = PEOPLE * BYSTANDERS * Person.TURNS;

  static Options read(String text) {
    Map<String, String> given =
        Arrays.stream(text.split(";"))
            .map(String::strip)
            .filter(part -> part.contains("="))
            .collect(
                Collectors.toMap(
                    part -> part.substring(0, part.indexOf('=')),
                    part -> part.substring(part.indexOf('=') + 1)));
    String flags = given.getOrDefault("flags", ADVISED).strip();
    return new Options(
        flags.isEmpty() ? List.of() : List.of(flags.split("\\s+")),
        given.getOrDefault("fsync", "always"),
        number(given, "starts", 5),
        number(given, "warm", 64_000),
        number(given, "measured", WHOLE_CONVERSATIONS),
        number(given, "rate", 200),
        Duration.ofSeconds(number(given, "seconds", 80)));
  }

  private static int number(Map<String, String> given, String name, int standard) {
    return Integer.parseInt(given.getOrDefault(name, Integer.toString(standard)));
  }
}
