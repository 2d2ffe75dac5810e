package org.pobach.referral;

import ch.poole.openinghoursparser.Holiday;
import ch.poole.openinghoursparser.OpeningHoursParseException;
import ch.poole.openinghoursparser.OpeningHoursParser;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.TimeSpan;
import ch.poole.openinghoursparser.WeekDayRange;
import java.io.StringReader;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.pobach.terms.Country;

/// Opening hours of an ordinary week and of public holidays, in the notation of OpenStreetMap
/// (`opening_hours`).
public final class Hours {
  private static final int DAY = 24 * 60;

  private final String written;
  private final Map<DayOfWeek, List<Span>> week;
  private final Optional<List<Span>> holidays;

  private Hours(String written, Map<DayOfWeek, List<Span>> week, Optional<List<Span>> holidays) {
    this.written = written;
    this.week = week;
    this.holidays = holidays;
  }

  /// Minutes since the midnight a day begins with; the end may lie in the next day.
  private record Span(int start, int end) {}

  /// Reads weekdays and public holidays (`PH`) with times, `24/7`, `off`, several rules.
  ///
  /// @throws IllegalArgumentException with a reason for an author
  public static Hours parse(String written) {
    Map<DayOfWeek, List<Span>> week = new EnumMap<>(DayOfWeek.class);
    Optional<List<Span>> holidays = Optional.empty();
    if (written.isBlank()) {
      throw new IllegalArgumentException("no hours");
    }
    try {
      for (Rule rule : new OpeningHoursParser(new StringReader(written)).rules(true, false)) {
        refuse(rule);
        List<Span> spans = closed(rule) ? List.of() : spansOf(rule);
        for (DayOfWeek day : days(rule)) {
          week.put(day, joined(rule, week.getOrDefault(day, List.of()), spans));
        }
        if (rule.getHolidays() != null) {
          holidays = Optional.of(joined(rule, holidays.orElse(List.of()), spans));
        }
      }
    } catch (OpeningHoursParseException e) {
      throw new IllegalArgumentException("not opening hours: " + written, e);
    }
    return new Hours(written, week, holidays);
  }

  /// Whether it is always open.
  public boolean always() {
    return week.size() == 7
        && Stream.concat(week.values().stream(), holidays.stream())
            .allMatch(spans -> spans.contains(new Span(0, DAY)));
  }

  /// Whether it is surely open at a moment in a country.
  ///
  /// @param zone of the hours
  /// @param country whose public holidays count
  public boolean open(Instant now, ZoneId zone, Country country) {
    Place place = new Place.In(country);
    return at(now.atZone(zone), day -> Holidays.on(day, place)) == Openness.OPEN;
  }

  /// When it surely opens next in a country, within a week.
  public Optional<Instant> opens(Instant now, ZoneId zone, Country country) {
    Place place = new Place.In(country);
    return opens(now.atZone(zone), day -> Holidays.on(day, place)).map(ZonedDateTime::toInstant);
  }

  /// How it is at a moment.
  ///
  /// @param holiday which days are public holidays there
  Openness at(ZonedDateTime there, Predicate<LocalDate> holiday) {
    if (always()) {
      return Openness.OPEN;
    }
    int minute = there.getHour() * 60 + there.getMinute();
    LocalDate today = there.toLocalDate();
    return on(today, minute, holiday).or(on(today.minusDays(1), minute + DAY, holiday));
  }

  /// When it surely opens next, within a week; empty if it is not closed, or never opens.
  ///
  /// @param holiday which days are public holidays there
  Optional<ZonedDateTime> opens(ZonedDateTime there, Predicate<LocalDate> holiday) {
    if (at(there, holiday) != Openness.CLOSED) {
      return Optional.empty();
    }
    for (int days = 0; days <= 7; days++) {
      ZonedDateTime day = there.plusDays(days);
      Optional<ZonedDateTime> next =
          spans(day.toLocalDate(), holiday).stream()
              .filter(_ -> !doubtful(day.toLocalDate(), holiday))
              .map(span -> day.with(LocalTime.ofSecondOfDay(span.start() * 60L)))
              .filter(start -> start.isAfter(there))
              .min(Comparator.naturalOrder());
      if (next.isPresent()) {
        return next;
      }
    }
    return Optional.empty();
  }

  @Override
  public String toString() {
    return written;
  }

  private Openness on(LocalDate day, int minute, Predicate<LocalDate> holiday) {
    if (spans(day, holiday).stream().noneMatch(s -> s.start() <= minute && minute < s.end())) {
      return Openness.CLOSED;
    }
    return doubtful(day, holiday) ? Openness.DOUBTFUL : Openness.OPEN;
  }

  private List<Span> spans(LocalDate day, Predicate<LocalDate> holiday) {
    return holidays
        .filter(_ -> holiday.test(day))
        .orElseGet(() -> week.getOrDefault(day.getDayOfWeek(), List.of()));
  }

  /// Whoever takes days off each week takes holidays off as well, if nothing else is said.
  private boolean doubtful(LocalDate day, Predicate<LocalDate> holiday) {
    return holidays.isEmpty() && daysOff() && holiday.test(day);
  }

  private boolean daysOff() {
    return week.size() < 7 || week.values().stream().anyMatch(List::isEmpty);
  }

  private static List<Span> joined(Rule rule, List<Span> before, List<Span> spans) {
    return rule.isAdditive()
        ? Stream.concat(before.stream(), spans.stream()).toList()
        : List.copyOf(spans);
  }

  private static void refuse(Rule rule) {
    if (rule.getYears() != null
        || rule.getWeeks() != null
        || rule.getDates() != null
        || rule.isFallBack()) {
      throw new IllegalArgumentException("hours by date or fallback are not understood: " + rule);
    }
    if (rule.getHolidays() != null && !rule.getHolidays().stream().allMatch(Hours::plain)) {
      throw new IllegalArgumentException(
          "school holidays, days around holidays and holidays on weekdays are not understood: "
              + rule);
    }
  }

  private static boolean plain(Holiday holiday) {
    return holiday.getType() == Holiday.Type.PH
        && holiday.getOffset() == 0
        && holiday.getUseAsWeekDay();
  }

  private static boolean closed(Rule rule) {
    if (rule.getModifier() == null || rule.getModifier().getModifier() == null) {
      return false;
    }
    return switch (rule.getModifier().getModifier()) {
      case OFF, CLOSED -> true;
      case OPEN -> false;
      case UNKNOWN -> throw new IllegalArgumentException("hours unknown: leave them out");
    };
  }

  private static Set<DayOfWeek> days(Rule rule) {
    if (rule.getDays() == null) {
      return rule.getHolidays() == null
          ? EnumSet.allOf(DayOfWeek.class)
          : EnumSet.noneOf(DayOfWeek.class);
    }
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (WeekDayRange range : rule.getDays()) {
      if (range.getNths() != null || range.getOffset() != 0) {
        throw new IllegalArgumentException("nth weekdays are not understood: " + rule);
      }
      DayOfWeek day = day(range.getStartDay().name());
      DayOfWeek last = range.getEndDay() == null ? day : day(range.getEndDay().name());
      days.add(day);
      while (day != last) {
        day = day.plus(1);
        days.add(day);
      }
    }
    return days;
  }

  private static DayOfWeek day(String name) {
    return DayOfWeek.of(1 + List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU").indexOf(name));
  }

  private static List<Span> spansOf(Rule rule) {
    if (rule.isTwentyfourseven() || rule.getTimes() == null) {
      return List.of(new Span(0, DAY));
    }
    return rule.getTimes().stream().map(Hours::span).toList();
  }

  private static Span span(TimeSpan times) {
    if (times.getStartEvent() != null
        || times.getEndEvent() != null
        || times.isOpenEnded()
        || times.getStart() < 0
        || times.getStart() >= DAY
        || times.getEnd() < 0) {
      throw new IllegalArgumentException("only times with an end are understood: " + times);
    }
    int end = times.getEnd() <= times.getStart() ? times.getEnd() + DAY : times.getEnd();
    return new Span(times.getStart(), end);
  }
}
