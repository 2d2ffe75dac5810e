package org.pobach.terms;

import java.util.Locale;
import java.util.Optional;

/// What a card says to a police officer, a nurse or a consul.
public enum Need {
  DOCUMENTS,
  CANNOT_LEAVE,
  INTERPRETER,
  UNDER18;

  /// The name used in scripts and cards: `cannot_leave`.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Need> of(String id) {
    for (Need need : values()) {
      if (need.id().equals(id)) {
        return Optional.of(need);
      }
    }
    return Optional.empty();
  }
}
