package org.pobach.terms;

import java.util.Locale;
import java.util.Optional;

/// What a person writes about.
public enum Topic {
  EMERGENCY,
  SELF_HARM,
  JOB_OFFER,
  LABOUR,
  SCAM_COMPOUND,
  DOCUMENTS,
  SEXUAL,
  CHILD_ONLINE,
  DRUG_COURIER,
  VIOLENCE_HOME,
  MISSING,
  RETURN_HOME,
  LEGAL,
  OTHER_PERSON,
  CONTACTS,
  HUMAN,
  PRIVACY,
  GREETING,
  OTHER;

  /// Whether who writes about it is where it happens, or asks for help there, so that a country
  /// they name is where they are.
  public boolean here() {
    return switch (this) {
      case EMERGENCY,
          SELF_HARM,
          LABOUR,
          SCAM_COMPOUND,
          DOCUMENTS,
          SEXUAL,
          VIOLENCE_HOME,
          RETURN_HOME,
          CONTACTS ->
          true;
      case JOB_OFFER,
          CHILD_ONLINE,
          DRUG_COURIER,
          MISSING,
          LEGAL,
          OTHER_PERSON,
          HUMAN,
          PRIVACY,
          GREETING,
          OTHER ->
          false;
    };
  }

  /// Whether it says whom or what somebody wants, not what it is about.
  public boolean wish() {
    return this == CONTACTS || this == HUMAN || this == PRIVACY;
  }

  /// The name used in scripts, phrases and contacts: `job_offer`.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Topic> of(String id) {
    for (Topic topic : values()) {
      if (topic.id().equals(id)) {
        return Optional.of(topic);
      }
    }
    return Optional.empty();
  }
}
