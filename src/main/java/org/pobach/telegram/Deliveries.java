package org.pobach.telegram;

import java.time.Duration;
import org.pobach.channel.Delivery;

/// Puts Telegram's answers into the words of every messenger.
final class Deliveries {
  private static final Duration SOON = Duration.ofSeconds(1);

  /// A token that Telegram does not accept needs an administrator.
  private static final Duration UNTIL_REPAIRED = Duration.ofSeconds(30);

  private Deliveries() {}

  /// Telegram refused.
  ///
  /// @param sending whether doing it twice would show twice
  static Delivery of(Answer.No<?> no, boolean sending) {
    return switch (no.code()) {
      case 429 -> new Delivery.TryLater(pause(no), false);
      case 403 -> new Delivery.Gone();
      case 401, 404 -> new Delivery.TryLater(UNTIL_REPAIRED, false);
      case 400 -> refused(no.cause());
      default ->
          no.code() >= 500
              ? new Delivery.TryLater(SOON, sending)
              : new Delivery.Refused("http-" + no.code());
    };
  }

  /// Telegram gave no answer.
  static Delivery of(Answer.Silence<?> silence, boolean sending) {
    return new Delivery.TryLater(SOON, sending && silence.perhapsDone());
  }

  /// How long Telegram wants to be left alone.
  static Duration pause(Answer.No<?> no) {
    return no.pause().compareTo(SOON) > 0 ? no.pause() : SOON;
  }

  private static Delivery refused(Cause cause) {
    return cause == Cause.GONE ? new Delivery.Gone() : new Delivery.Refused(cause.word());
  }
}
