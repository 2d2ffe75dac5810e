package org.pobach.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HoursTest {
  private static final ZoneId MINSK = ZoneId.of("Europe/Minsk");

  // 23 November 2026 is a Monday.
  @ParameterizedTest
  @CsvSource({
    "24/7, 2026-11-23T03:00, true",
    "Mo-Fr 08:00-13:00, 2026-11-23T08:00, true",
    "Mo-Fr 08:00-13:00, 2026-11-23T13:00, false",
    "Mo-Fr 08:00-13:00, 2026-11-22T09:00, false",
    "Mo-Fr 08:00-13:00; Sa-Su 09:00-18:00, 2026-11-22T17:59, true",
    "'Mo-Fr 08:00-13:00,13:30-16:30', 2026-11-23T13:15, false",
    "'Mo-Fr 08:00-13:00,13:30-16:30', 2026-11-23T13:30, true",
    "Fr-Su 20:00-02:00, 2026-11-23T01:59, true",
    "Fr-Su 20:00-02:00, 2026-11-24T01:00, false",
    "Mo-Su 08:00-20:00; We off, 2026-11-25T10:00, false",
    "08:00-20:00, 2026-11-25T10:00, true",
    "'Mo 08:00-10:00, Mo 12:00-14:00', 2026-11-23T09:00, true",
    "Mo-Fr 08:00-13:00; PH off, 2026-11-23T09:00, true",
    "Mo-Sa, 2026-11-22T09:00, false",
  })
  void hoursAreKept(String hours, LocalDateTime there, boolean open) {
    assertThat(Hours.parse(hours).open(there.atZone(MINSK).toInstant(), MINSK)).isEqualTo(open);
  }

  @Test
  void theyHoldInTheirOwnZone() {
    Hours hours = Hours.parse("Mo-Fr 09:00-17:00");
    Instant moment = Instant.parse("2026-11-23T07:00:00Z");
    assertThat(hours.open(moment, MINSK)).isTrue();
    assertThat(hours.open(moment, ZoneId.of("Europe/Warsaw"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "Mo-Fr 08:00-13:00, 2026-11-23T07:00, 2026-11-23T08:00",
    "Mo-Fr 08:00-13:00, 2026-11-27T13:00, 2026-11-30T08:00",
    "Mo 08:00-09:00, 2026-11-23T10:00, 2026-11-30T08:00",
    "'Mo-Fr 08:00-13:00,13:30-16:30', 2026-11-23T13:10, 2026-11-23T13:30",
  })
  void theNextOpeningIsKnown(String hours, LocalDateTime there, LocalDateTime next) {
    assertThat(Hours.parse(hours).opens(there.atZone(MINSK).toInstant(), MINSK))
        .contains(next.atZone(MINSK));
  }

  /// At night between 24 and 25 October 2026 clocks in Warsaw go back at 3:00, on 29 March forward
  /// at 2:00; in Minsk they never change.
  @ParameterizedTest
  @CsvSource({
    "2026-10-23T06:30:00Z, Europe/Warsaw, true",
    "2026-10-26T06:30:00Z, Europe/Warsaw, false",
    "2026-10-26T07:30:00Z, Europe/Warsaw, true",
    "2026-10-23T05:30:00Z, Europe/Minsk, true",
    "2026-10-26T05:30:00Z, Europe/Minsk, true",
    "2026-03-30T06:30:00Z, Europe/Warsaw, true",
  })
  void theyFollowTheClocksOfTheirZone(Instant now, ZoneId zone, boolean open) {
    assertThat(Hours.parse("Mo-Fr 08:00-18:00").open(now, zone)).isEqualTo(open);
  }

  @Test
  void anOpeningInTheHourThatIsLeftOutIsAnHourLater() {
    ZoneId warsaw = ZoneId.of("Europe/Warsaw");
    assertThat(Hours.parse("02:30-06:00").opens(Instant.parse("2026-03-29T00:00:00Z"), warsaw))
        .contains(ZonedDateTime.parse("2026-03-29T03:30+02:00[Europe/Warsaw]"));
  }

  @Test
  void whoIsOpenPastMidnightOpensAgainInTheEvening() {
    Hours nights = Hours.parse("Fr 20:00-02:00");
    Instant late = LocalDateTime.parse("2026-11-28T02:00").atZone(MINSK).toInstant();
    assertThat(nights.opens(late, MINSK))
        .contains(LocalDateTime.parse("2026-12-04T20:00").atZone(MINSK));
  }

  @Test
  void whatIsOpenNeedsNoNextOpening() {
    Instant now = Instant.parse("2026-11-23T07:00:00Z");
    assertThat(Hours.parse("24/7").opens(now, MINSK)).isEmpty();
    assertThat(Hours.parse("24/7").always()).isTrue();
    assertThat(Hours.parse("Mo-Fr").always()).isFalse();
    assertThat(Hours.parse("Mo-Su off").opens(now, MINSK)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "daily",
        "Mo-Fr 8-",
        "25:00-27:00:00",
        "sunrise-sunset",
        "Jan 10:00-12:00",
        "Mo[1] 10:00-12:00",
        "week 1-3 Mo 10:00-12:00",
        "10:00+",
        "24:00-26:00",
        "2026 Mo 10:00-12:00",
        ""
      })
  void otherNotationsAreRefused(String hours) {
    assertThatThrownBy(() -> Hours.parse(hours)).isInstanceOf(IllegalArgumentException.class);
  }
}
