package org.pobach.handoff;

import java.util.Locale;
import java.util.Optional;
import org.pobach.terms.Urgency;

/// The class of a case; earlier constants go first.
public enum Priority {
  /// Life or body in danger now.
  RED,
  /// A person within hours or days, or somebody under 18.
  ORANGE,
  /// Everything else.
  ORDINARY;

  static Priority of(Urgency urgency, boolean child) {
    return switch (urgency) {
      case NOW -> RED;
      case SOON -> ORANGE;
      case NONE -> child ? ORANGE : ORDINARY;
    };
  }

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Priority> of(String id) {
    for (Priority priority : values()) {
      if (priority.id().equals(id)) {
        return Optional.of(priority);
      }
    }
    return Optional.empty();
  }

  /// The more urgent of both.
  Priority or(Priority other) {
    return compareTo(other) <= 0 ? this : other;
  }
}
