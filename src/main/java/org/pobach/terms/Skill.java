package org.pobach.terms;

import java.util.Locale;
import java.util.Optional;

/// What an operator was trained for.
public enum Skill {
  /// To speak with children and young people.
  CHILD,
  /// To speak with people who want to die or hurt themselves.
  SELF_HARM;

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Skill> of(String id) {
    for (Skill skill : values()) {
      if (skill.id().equals(id)) {
        return Optional.of(skill);
      }
    }
    return Optional.empty();
  }
}
