package org.pobach.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HoursTest {
  private static final ZoneId MINSK = ZoneId.of("Europe/Minsk");
  private static final Predicate<LocalDate> NEVER = _ -> false;
  private static final Predicate<LocalDate> CHRISTMAS = LocalDate.parse("2026-12-25")::equals;

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
    "24/7; PH off, 2026-11-23T09:00, true",
    "'PH 10:00-12:00', 2026-11-23T11:00, false",
    "Mo-Sa, 2026-11-22T09:00, false",
  })
  void hoursAreKept(String hours, LocalDateTime there, boolean open) {
    assertThat(Hours.parse(hours).at(there.atZone(MINSK), NEVER))
        .isEqualTo(open ? Openness.OPEN : Openness.CLOSED);
  }

  // 25 December 2026 is a Friday, the holiday here.
  @ParameterizedTest
  @CsvSource({
    "24/7, 2026-12-25T12:00, OPEN",
    "24/7; PH off, 2026-12-25T12:00, CLOSED",
    "Mo-Su 08:00-20:00, 2026-12-25T12:00, OPEN",
    "08:00-20:00; PH off, 2026-12-25T12:00, CLOSED",
    "Mo-Fr 08:00-17:00, 2026-12-25T12:00, DOUBTFUL",
    "Mo-Fr 08:00-17:00, 2026-12-25T18:00, CLOSED",
    "Mo-Fr 08:00-17:00, 2026-12-24T12:00, OPEN",
    "Mo-Su 08:00-20:00; We off, 2026-12-25T12:00, DOUBTFUL",
    "Mo-Fr 08:00-17:00; PH off, 2026-12-25T12:00, CLOSED",
    "PH off; Mo-Fr 08:00-17:00, 2026-12-25T12:00, CLOSED",
    "Mo-Fr 08:00-17:00; PH 10:00-14:00, 2026-12-25T12:00, OPEN",
    "Mo-Fr 08:00-17:00; PH 10:00-14:00, 2026-12-25T15:00, CLOSED",
    "'Mo-Fr 08:00-17:00; PH 10:00-11:00, PH 12:00-13:00', 2026-12-25T10:30, OPEN",
    "'Mo-Fr,PH 08:00-17:00', 2026-12-25T12:00, OPEN",
    "'PH,Mo-Fr 08:00-17:00', 2026-12-25T12:00, OPEN",
    "'PH,Mo-Fr 08:00-17:00', 2026-12-24T12:00, OPEN",
    "Fr 20:00-02:00, 2026-12-26T01:00, DOUBTFUL",
    "Fr 20:00-02:00; PH off, 2026-12-26T01:00, CLOSED",
    "Mo-Th 20:00-02:00, 2026-12-25T01:00, OPEN",
  })
  void holidaysAreKeptAsTheHoursSay(String hours, LocalDateTime there, Openness openness) {
    assertThat(Hours.parse(hours).at(there.atZone(MINSK), CHRISTMAS)).isEqualTo(openness);
  }

  @ParameterizedTest
  @CsvSource({
    "Mo-Fr 08:00-13:00, 2026-12-25T07:00, 2026-12-28T08:00",
    "Mo-Fr 08:00-13:00; PH off, 2026-12-24T14:00, 2026-12-28T08:00",
    "Mo-Fr 08:00-13:00; PH 10:00-12:00, 2026-12-25T08:30, 2026-12-25T10:00",
    "Mo-Su 08:00-13:00, 2026-12-25T07:00, 2026-12-25T08:00",
  })
  void theNextOpeningIsASureOne(String hours, LocalDateTime there, LocalDateTime next) {
    assertThat(Hours.parse(hours).opens(there.atZone(MINSK), CHRISTMAS))
        .contains(next.atZone(MINSK));
  }

  @Test
  void noCalendarIsReadForWhoIsAlwaysOpenOrClosedAtThatHour() {
    Predicate<LocalDate> unread =
        day -> {
          throw new AssertionError("asked for " + day);
        };
    ZonedDateTime night = LocalDateTime.parse("2026-12-25T03:00").atZone(MINSK);
    assertThat(Hours.parse("24/7").at(night, unread)).isEqualTo(Openness.OPEN);
    assertThat(Hours.parse("Mo-Fr 08:00-13:00").at(night, unread)).isEqualTo(Openness.CLOSED);
  }

  @Test
  void theyHoldInTheirOwnZone() {
    Hours hours = Hours.parse("Mo-Fr 09:00-17:00");
    Instant moment = Instant.parse("2026-11-23T07:00:00Z");
    assertThat(hours.at(moment.atZone(MINSK), NEVER)).isEqualTo(Openness.OPEN);
    assertThat(hours.at(moment.atZone(ZoneId.of("Europe/Warsaw")), NEVER))
        .isEqualTo(Openness.CLOSED);
  }

  @ParameterizedTest
  @CsvSource({
    "Mo-Fr 08:00-13:00, 2026-11-23T07:00, 2026-11-23T08:00",
    "Mo-Fr 08:00-13:00, 2026-11-27T13:00, 2026-11-30T08:00",
    "Mo 08:00-09:00, 2026-11-23T10:00, 2026-11-30T08:00",
    "'Mo-Fr 08:00-13:00,13:30-16:30', 2026-11-23T13:10, 2026-11-23T13:30",
  })
  void theNextOpeningIsKnown(String hours, LocalDateTime there, LocalDateTime next) {
    assertThat(Hours.parse(hours).opens(there.atZone(MINSK), NEVER)).contains(next.atZone(MINSK));
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
    assertThat(Hours.parse("Mo-Fr 08:00-18:00").at(now.atZone(zone), NEVER))
        .isEqualTo(open ? Openness.OPEN : Openness.CLOSED);
  }

  @Test
  void anOpeningInTheHourThatIsLeftOutIsAnHourLater() {
    ZoneId warsaw = ZoneId.of("Europe/Warsaw");
    assertThat(
            Hours.parse("02:30-06:00")
                .opens(Instant.parse("2026-03-29T00:00:00Z").atZone(warsaw), NEVER))
        .contains(ZonedDateTime.parse("2026-03-29T03:30+02:00[Europe/Warsaw]"));
  }

  @Test
  void whoIsOpenPastMidnightOpensAgainInTheEvening() {
    Hours nights = Hours.parse("Fr 20:00-02:00");
    ZonedDateTime late = LocalDateTime.parse("2026-11-28T02:00").atZone(MINSK);
    assertThat(nights.opens(late, NEVER))
        .contains(LocalDateTime.parse("2026-12-04T20:00").atZone(MINSK));
  }

  @Test
  void whatIsOpenNeedsNoNextOpening() {
    ZonedDateTime now = Instant.parse("2026-11-23T07:00:00Z").atZone(MINSK);
    assertThat(Hours.parse("24/7").opens(now, NEVER)).isEmpty();
    assertThat(Hours.parse("24/7").always()).isTrue();
    assertThat(Hours.parse("Mo-Fr").always()).isFalse();
    assertThat(Hours.parse("24/7; PH off").always()).isFalse();
    assertThat(Hours.parse("Mo-Su off").opens(now, NEVER)).isEmpty();
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
        "Mo-Fr 10:00-12:00; SH off",
        "PH Mo-Fr 10:00-12:00",
        "PH +1 day 10:00-12:00",
        ""
      })
  void otherNotationsAreRefused(String hours) {
    assertThatThrownBy(() -> Hours.parse(hours)).isInstanceOf(IllegalArgumentException.class);
  }
}
