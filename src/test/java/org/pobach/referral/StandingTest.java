package org.pobach.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pobach.referral.Contact.Confidence;
import org.pobach.referral.Contact.Status;
import org.pobach.terms.Country;
import org.pobach.terms.Topic;

class StandingTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

  @ParameterizedTest
  @CsvSource({
    "A, UNVERIFIED, , false, SHOWN_UNCONFIRMED",
    "B, UNVERIFIED, , false, SHOWN_UNCONFIRMED",
    "C, UNVERIFIED, , false, HIDDEN",
    "X, UNVERIFIED, , false, HIDDEN",
    "A, UNVERIFIED, , true, HIDDEN",
    "A, STOPPED, 2026-11-01, false, HIDDEN",
    "X, LIVE, 2026-11-01, false, HIDDEN",
    "A, LIVE, 2026-11-01, true, SHOWN_CONFIRMED",
    "C, LIVE, 2026-11-01, true, SHOWN_CONFIRMED",
    "B, LIVE, 2025-11-23, false, SHOWN_CONFIRMED",
    "B, LIVE, 2025-11-22, false, SHOWN_UNCONFIRMED",
    "B, LIVE, 2025-11-22, true, HIDDEN",
    "C, LIVE, 2025-11-22, false, HIDDEN",
    "B, LIVE, 2026-11-24, false, SHOWN_UNCONFIRMED",
    "B, UNVERIFIED, 2026-11-01, false, SHOWN_UNCONFIRMED",
    "B, LIVE, , false, SHOWN_UNCONFIRMED",
  })
  void aContactIsShownByItsEvidence(
      Confidence confidence, Status status, LocalDate verified, boolean only, Standing standing) {
    Contact contact = contact(confidence, status, Optional.ofNullable(verified), Set.of());
    assertThat(Standing.standing(contact, TODAY, only)).isEqualTo(standing);
  }

  @Test
  void whoIsListedSomewhereIsShownOnlyToThoseKnownToBeElsewhere() {
    Contact contact = contact(Confidence.A, Status.LIVE, Optional.of(TODAY), Set.of(Country.BY));
    assertThat(contact.safeIn(Optional.of(Country.PL))).isTrue();
    assertThat(contact.safeIn(Optional.of(Country.BY))).isFalse();
    assertThat(contact.safeIn(Optional.empty())).isFalse();
  }

  private static Contact contact(
      Confidence confidence, Status status, Optional<LocalDate> verified, Set<Country> listedIn) {
    return new Contact(
        "x",
        "X-1",
        false,
        new Place.World(),
        Optional.empty(),
        Set.of(Contact.Audience.ADULT),
        Set.of(Topic.LEGAL),
        new Contact.Lines(
            Optional.empty(),
            Optional.empty(),
            Set.of(),
            Optional.of("https://example.org"),
            Optional.empty(),
            Optional.empty(),
            Set.of(Contact.Way.WEB),
            Set.of()),
        List.of(),
        Optional.empty(),
        ZoneId.of("UTC"),
        new Contact.Manner(
            Contact.Police.NO, false, Optional.empty(), Optional.empty(), Optional.empty()),
        listedIn,
        new Contact.Evidence(
            new Contact.Source("s", "https://example.org", Optional.empty()),
            confidence,
            verified,
            status));
  }
}
