package org.pobach.app;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.pobach.privacy.Pseudonym;

/// How often in a row something could not be done in a person's chat: the pause grows with it.
final class Setbacks {
  private static final Duration LONGEST = Duration.ofMinutes(1);

  /// Pauses longer than this were named by the messenger and are kept.
  private static final Duration NAMED = Duration.ofSeconds(5);

  private final Map<Pseudonym, Integer> counts = new ConcurrentHashMap<>();

  /// How long to wait before the next try.
  ///
  /// @param asked what the messenger asked for, or its usual pause
  Duration pause(Pseudonym who, Duration asked) {
    int count = counts.merge(who, 1, Integer::sum);
    if (asked.compareTo(NAMED) > 0) {
      return asked;
    }
    Duration grown = asked.multipliedBy(1L << Math.min(count - 1, 10));
    return grown.compareTo(LONGEST) < 0 ? grown : LONGEST;
  }

  void over(Pseudonym who) {
    counts.remove(who);
  }
}
