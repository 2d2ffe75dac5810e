package org.pobach.telegram;

import java.time.Duration;

/// How long the edge waits for things.
///
/// @param poll how long Telegram may hold an empty `getUpdates`, in whole seconds
/// @param first the pause after a first failure; later ones double it
/// @param longest the longest pause
/// @param conflict the pause while somebody else takes the updates
/// @param keep how long an event that is not taken is offered again; Telegram keeps updates 24 h
record Rhythm(Duration poll, Duration first, Duration longest, Duration conflict, Duration keep) {
  private static final Rhythm TELEGRAM =
      new Rhythm(
          Duration.ofSeconds(50),
          Duration.ofSeconds(1),
          Duration.ofSeconds(30),
          Duration.ofSeconds(10),
          Duration.ofHours(24));

  private static final Rhythm LOCAL =
      new Rhythm(
          Duration.ofSeconds(2),
          Duration.ofMillis(50),
          Duration.ofSeconds(1),
          Duration.ofMillis(100),
          Duration.ofHours(24));

  static Rhythm of(TelegramSettings settings) {
    return settings.local() ? LOCAL : TELEGRAM;
  }

  /// The pause after so many failures in a row (from 1).
  Duration pause(int failures) {
    Duration grown = first.multipliedBy(1L << Math.min(Math.max(failures - 1, 0), 16));
    return grown.compareTo(longest) < 0 ? grown : longest;
  }
}
