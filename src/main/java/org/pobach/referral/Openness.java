package org.pobach.referral;

/// Whether somebody is there at a moment.
enum Openness {
  OPEN,
  /// It is a public holiday, of which the hours of an office with days off say nothing.
  DOUBTFUL,
  CLOSED;

  /// The better of two.
  Openness or(Openness other) {
    return compareTo(other) <= 0 ? this : other;
  }
}
