package org.pobach.terms;

import java.util.Locale;
import java.util.Optional;

/// How soon somebody has to be there; later constants are more urgent.
public enum Urgency {
  /// Information, prevention, small talk.
  NONE,
  /// Exploitation, threats, a missing person: a person within hours or days.
  SOON,
  /// Life or body in danger at this moment or within hours; suicide.
  NOW;

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Urgency> of(String id) {
    for (Urgency urgency : values()) {
      if (urgency.id().equals(id)) {
        return Optional.of(urgency);
      }
    }
    return Optional.empty();
  }

  public Urgency or(Urgency other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
