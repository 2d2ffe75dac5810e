package org.pobach.terms;

import java.util.Locale;
import java.util.Optional;

/// How a case ended. The first four are those of IOM's HTCDS 2.0 (`cas_Status` and the reasons for
/// a referral), coarsened.
public enum Outcome {
  /// Information or advice was given.
  INFORMED,
  /// The person was told whom to turn to.
  REFERRED,
  /// The case was passed on to another service, as the person asked.
  PASSED_ON,
  /// The person left before it ended.
  LEFT,
  /// Nobody needed help: a false alarm or a test.
  NO_NEED,
  /// The line was abused; there is no operator for this person for a while.
  ABUSE;

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Outcome> of(String id) {
    for (Outcome outcome : values()) {
      if (outcome.id().equals(id)) {
        return Optional.of(outcome);
      }
    }
    return Optional.empty();
  }
}
