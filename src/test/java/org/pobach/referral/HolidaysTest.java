package org.pobach.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.pobach.terms.Country;

class HolidaysTest {
  /// All holidays of a year, as the laws of the countries have them; 2026 has Easter on 5 April,
  /// that of the Orthodox on 12 April.
  @ParameterizedTest
  @CsvSource({
    "BY, 2025, 1-1 1-2 1-7 3-8 4-29 5-1 5-9 7-3 11-7 12-25",
    "BY, 2026, 1-1 1-2 1-7 3-8 4-21 5-1 5-9 7-3 11-7 12-25",
    "BY, 2027, 1-1 1-2 1-7 3-8 5-1 5-9 5-11 7-3 11-7 12-25",
    "RU, 2026, 1-1 1-2 1-3 1-4 1-5 1-6 1-7 1-8 2-23 3-8 5-1 5-9 6-12 11-4",
    "PL, 2026, 1-1 1-6 4-5 4-6 5-1 5-3 5-24 6-4 8-15 11-1 11-11 12-24 12-25 12-26",
    "LT, 2026, 1-1 2-16 3-11 4-5 4-6 5-1 6-24 7-6 8-15 11-1 11-2 12-24 12-25 12-26",
    "CZ, 2026, 1-1 4-3 4-6 5-1 5-8 7-5 7-6 9-28 10-28 11-17 12-24 12-25 12-26",
    "DE, 2026, 1-1 4-3 4-6 5-1 5-14 5-25 10-3 12-25 12-26",
  })
  void theyAreThoseOfTheLaw(Country country, int year, String days) {
    LocalDate first = Year.of(year).atDay(1);
    assertThat(
            first
                .datesUntil(first.plusYears(1))
                .filter(day -> Holidays.on(day, new Place.In(country)))
                .map(day -> day.getMonthValue() + "-" + day.getDayOfMonth())
                .collect(Collectors.joining(" ")))
        .isEqualTo(days);
  }

  @ParameterizedTest
  @CsvSource({
    "LV, 2026-11-18",
    "LV, 2026-06-24",
    "TR, 2026-10-29",
    "AE, 2026-12-02",
    "US, 2026-11-26",
    "GB, 2026-12-25",
  })
  void theGreatDaysOfOtherCountriesAreKnown(Country country, LocalDate day) {
    assertThat(Holidays.on(day, new Place.In(country))).isTrue();
    assertThat(Holidays.on(LocalDate.parse("2026-11-25"), new Place.In(country))).isFalse();
  }

  @Test
  void inUkraineNothingIsClaimedWhileHolidaysAreWorkingDays() {
    assertThat(Holidays.on(LocalDate.parse("2026-08-24"), new Place.In(Country.UA))).isFalse();
  }

  @Test
  void theWholeWorldHasNoHolidays() {
    LocalDate newYear = LocalDate.parse("2027-01-01");
    assertThat(Holidays.on(newYear, new Place.World())).isFalse();
    assertThat(Holidays.on(newYear, new Place.Union())).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Country.class)
  void everyCountryCanBeAsked(Country country) {
    assertThat(Holidays.on(LocalDate.parse("2026-11-24"), new Place.In(country))).isFalse();
  }
}
