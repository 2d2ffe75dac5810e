package org.pobach.terms;

import java.util.Locale;
import java.util.Optional;

/// A dimension of the anonymous statistics. Its values are closed lists, never words of people.
public enum FactName {
  /// A conversation began; value: the poster's code or `direct`.
  OPENED,
  LANGUAGE,
  TOPIC,
  URGENCY,
  SIGN,
  COUNTRY,
  AGE,
  ROLE,
  /// A script was entered; value: its name.
  SCRIPT,
  /// A verdict of a check; value: the step's own word for it.
  VERDICT,
  /// Contacts reached the person's screen; value: the topic they were for.
  CONTACT_SHOWN,
  /// An emergency card reached the person's screen; value: `danger` or `self_harm`.
  HELP_SHOWN,
  /// The person asked for an operator; value: `open`, `closed`, `left` or `refused`.
  HANDED_OVER,
  /// The person's own judgement at the end, `1` to `5`.
  RATING,
  /// Whether a contact that was shown worked; value: its id and an [Attempt] (`by-police.reached`),
  /// or the step's own word for contacts in general.
  WORKED,
  /// What was good or bad about a conversation; value: the step's own word for it.
  OPINION;

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Whether it counts only once a message has reached the person's screen.
  public boolean delivered() {
    return this == CONTACT_SHOWN || this == HELP_SHOWN;
  }

  public static Optional<FactName> of(String id) {
    for (FactName name : values()) {
      if (name.id().equals(id)) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }
}
