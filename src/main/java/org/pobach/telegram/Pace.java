package org.pobach.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Keeps to Telegram's pace: per chat short bursts and then one message a second, and whatever
/// `retry_after` says. Source: Telegram, Bots FAQ, "My bot is hitting limits".
final class Pace {
  /// Messages to one chat that may go at once.
  static final int BURST = 4;

  /// Further ones that only urgent messages may use.
  static final int RESERVE = 2;

  private static final Duration STEP = Duration.ofSeconds(1);
  private static final int SWEEP_ABOVE = 10_000;

  private final InstantSource clock;
  private final Map<String, Instant> restedAt = new HashMap<>();
  private final Map<String, Instant> pausedUntil = new HashMap<>();
  private Instant everybodyUntil = Instant.MIN;

  Pace(InstantSource clock) {
    this.clock = clock;
  }

  /// Takes leave to send so many messages now; else says how long to wait.
  synchronized Optional<Duration> take(String chat, int messages, boolean urgent) {
    Instant now = clock.instant();
    Optional<Duration> pause = pause(chat, urgent, now);
    if (pause.isPresent()) {
      return pause;
    }
    Instant rested = later(restedAt.getOrDefault(chat, now), now);
    Instant after = rested.plus(STEP.multipliedBy(Math.min(messages, BURST)));
    Instant bound = now.plus(STEP.multipliedBy(BURST + (urgent ? RESERVE : 0)));
    if (after.isAfter(bound)) {
      return Optional.of(Duration.between(bound, after));
    }
    sweep(now);
    restedAt.put(chat, after);
    return Optional.empty();
  }

  /// Telegram said "too many requests" for that chat. It does not say whether it means the chat or
  /// the whole bot; two chats at once mean the bot.
  synchronized void refused(String chat, Duration wait) {
    Instant now = clock.instant();
    sweep(now);
    boolean others =
        pausedUntil.entrySet().stream()
            .anyMatch(entry -> !entry.getKey().equals(chat) && entry.getValue().isAfter(now));
    if (others) {
      everybodyUntil = later(everybodyUntil, now.plus(wait));
    }
    pausedUntil.put(chat, now.plus(wait));
  }

  /// Whether something unimportant may be sent to that chat.
  synchronized boolean free(String chat) {
    return pause(chat, false, clock.instant()).isEmpty();
  }

  private Optional<Duration> pause(String chat, boolean urgent, Instant now) {
    Instant own = pausedUntil.getOrDefault(chat, Instant.MIN);
    // The pause of everybody is a guess of ours: urgent messages do not wait for a guess.
    Instant until = urgent ? own : later(own, everybodyUntil);
    return until.isAfter(now) ? Optional.of(Duration.between(now, until)) : Optional.empty();
  }

  private void sweep(Instant now) {
    if (restedAt.size() > SWEEP_ABOVE) {
      restedAt.values().removeIf(at -> !at.isAfter(now));
    }
    if (pausedUntil.size() > SWEEP_ABOVE) {
      pausedUntil.values().removeIf(at -> !at.isAfter(now));
    }
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
