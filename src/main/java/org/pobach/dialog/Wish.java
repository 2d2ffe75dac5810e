package org.pobach.dialog;

/// How a person wants to be reached by an operator.
public enum Wish {
  /// As is safest for what it is about: they did not say.
  UNSAID,
  /// Operators may write by themselves for an hour.
  HOUR,
  /// Operators may write by themselves for the rest of the day, 12 hours.
  DAY,
  /// They come and ask.
  ASKS
}
