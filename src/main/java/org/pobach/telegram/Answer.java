package org.pobach.telegram;

import java.time.Duration;

/// What came back from the Bot API: yes, no, or nothing that can be read.
sealed interface Answer<T> {
  /// Telegram did it.
  record Yes<T>(T value) implements Answer<T> {}

  /// Telegram said no.
  ///
  /// @param code Telegram's `error_code`
  /// @param cause what a refusal with code 400 or 403 means
  /// @param pause how long to wait (`retry_after`); zero if it did not say
  record No<T>(int code, Cause cause, Duration pause) implements Answer<T> {}

  /// Telegram was not reached or its answer was lost.
  ///
  /// @param perhapsDone whether the request had been sent
  /// @param kind the class of what went wrong
  record Silence<T>(boolean perhapsDone, String kind) implements Answer<T> {}
}
