package org.pobach.terms;

import java.util.Locale;
import java.util.Optional;

/// A language that a card is shown in to people on the spot, by its ISO 639-1 code.
public enum Tongue {
  PL,
  LT,
  LV,
  DE,
  CS,
  TR,
  EN,
  TH,
  AR;

  /// The code, lower case.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Tongue> of(String id) {
    for (Tongue tongue : values()) {
      if (tongue.id().equals(id)) {
        return Optional.of(tongue);
      }
    }
    return Optional.empty();
  }
}
