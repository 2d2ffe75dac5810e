package org.pobach.referral;

import java.time.LocalDate;
import org.pobach.referral.Contact.Confidence;
import org.pobach.referral.Contact.Evidence;
import org.pobach.referral.Contact.Status;

/// Whether a contact is shown, and with what words.
public enum Standing {
  /// Somebody of us called and it answered.
  SHOWN_CONFIRMED,
  /// Published by others, not confirmed by us.
  SHOWN_UNCONFIRMED,
  HIDDEN;

  private static final int YEARS_TRUSTED = 1;

  /// How a contact stands on a day.
  ///
  /// @param verifiedOnly whether only confirmed ones are shown
  public static Standing standing(Contact contact, LocalDate today, boolean verifiedOnly) {
    Evidence evidence = contact.evidence();
    if (evidence.status() == Status.STOPPED || evidence.confidence() == Confidence.X) {
      return HIDDEN;
    }
    if (confirmed(evidence, today)) {
      return SHOWN_CONFIRMED;
    }
    return verifiedOnly || evidence.confidence() == Confidence.C ? HIDDEN : SHOWN_UNCONFIRMED;
  }

  /// Whether there is a day on which it is shown, once somebody has called.
  static boolean everShown(Contact contact) {
    Evidence evidence = contact.evidence();
    boolean gone = evidence.status() == Status.STOPPED || evidence.confidence() == Confidence.X;
    boolean weak = evidence.confidence() == Confidence.C && evidence.status() != Status.LIVE;
    return !gone && !weak;
  }

  /// Whether it was confirmed, but too long ago.
  static boolean lapsed(Contact contact, LocalDate today) {
    Evidence evidence = contact.evidence();
    return evidence.status() == Status.LIVE && !confirmed(evidence, today);
  }

  private static boolean confirmed(Evidence evidence, LocalDate today) {
    return evidence.status() == Status.LIVE
        && evidence
            .verifiedOn()
            .filter(day -> !day.isAfter(today) && !day.plusYears(YEARS_TRUSTED).isBefore(today))
            .isPresent();
  }
}
