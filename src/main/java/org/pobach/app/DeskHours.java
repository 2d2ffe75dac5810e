package org.pobach.app;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.pobach.referral.Hours;
import org.pobach.terms.Country;

/// When operators answer, in Minsk, with the public holidays of Belarus.
@Singleton
final class DeskHours {
  private static final ZoneId MINSK = ZoneId.of("Europe/Minsk");

  private final Hours hours;

  DeskHours(@Value("${pobach.desk-hours:24/7}") String written) {
    this.hours = Hours.parse(written);
  }

  /// When it opens next; a week from now if that cannot be told.
  Instant opens(Instant now) {
    return hours.opens(now, MINSK, Country.BY).orElse(now.plus(Duration.ofDays(7)));
  }

  boolean open(Instant now) {
    return hours.open(now, MINSK, Country.BY);
  }
}
