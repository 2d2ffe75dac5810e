package org.pobach.referral;

import ch.poole.openinghoursparser.OpeningHoursParseException;
import ch.poole.openinghoursparser.OpeningHoursParser;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.TimeSpan;
import ch.poole.openinghoursparser.WeekDayRange;
import java.io.StringReader;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Opening hours of an ordinary week, in the notation of OpenStreetMap (`opening_hours`). Holidays
/// are not known here.
public final class Hours {
  private static final int DAY = 24 * 60;

  private final String written;
  private final Map<DayOfWeek, List<Span>> week;

  private Hours(String written, Map<DayOfWeek, List<Span>> week) {
    this.written = written;
    this.week = week;
  }

  /// Minutes since the midnight a day begins with; the end may lie in the next day.
  private record Span(int start, int end) {}

  /// Reads weekdays with times, `24/7`, `off`, several rules.
  ///
  /// @throws IllegalArgumentException with a reason for an author
  public static Hours parse(String written) {
    Map<DayOfWeek, List<Span>> week = new EnumMap<>(DayOfWeek.class);
    if (written.isBlank()) {
      throw new IllegalArgumentException("no hours");
    }
    try {
      for (Rule rule : new OpeningHoursParser(new StringReader(written)).rules(true, false)) {
        add(rule, week);
      }
    } catch (OpeningHoursParseException e) {
      throw new IllegalArgumentException("not opening hours: " + written, e);
    }
    return new Hours(written, week);
  }

  /// Whether it is always open.
  public boolean always() {
    return week.size() == 7
        && week.values().stream().allMatch(spans -> spans.contains(new Span(0, DAY)));
  }

  public boolean open(Instant now, ZoneId zone) {
    ZonedDateTime there = now.atZone(zone);
    int minute = there.getHour() * 60 + there.getMinute();
    return within(there.getDayOfWeek(), minute)
        || within(there.getDayOfWeek().minus(1), minute + DAY);
  }

  /// When it opens next, within a week; empty if it is open or never opens.
  public Optional<ZonedDateTime> opens(Instant now, ZoneId zone) {
    if (open(now, zone)) {
      return Optional.empty();
    }
    ZonedDateTime there = now.atZone(zone);
    for (int days = 0; days <= 7; days++) {
      ZonedDateTime day = there.plusDays(days);
      Optional<ZonedDateTime> next =
          spans(day.getDayOfWeek()).stream()
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

  private boolean within(DayOfWeek day, int minute) {
    return spans(day).stream().anyMatch(s -> s.start() <= minute && minute < s.end());
  }

  private List<Span> spans(DayOfWeek day) {
    return week.getOrDefault(day, List.of());
  }

  private static void add(Rule rule, Map<DayOfWeek, List<Span>> week) {
    refuse(rule);
    if (rule.getHolidays() != null && rule.getDays() == null) {
      return;
    }
    List<Span> spans = closed(rule) ? List.of() : spansOf(rule);
    for (DayOfWeek day : days(rule)) {
      List<Span> all = new ArrayList<>(spans);
      if (rule.isAdditive()) {
        all.addAll(week.getOrDefault(day, List.of()));
      }
      week.put(day, List.copyOf(all));
    }
  }

  private static void refuse(Rule rule) {
    if (rule.getYears() != null
        || rule.getWeeks() != null
        || rule.getDates() != null
        || rule.isFallBack()) {
      throw new IllegalArgumentException("hours by date or fallback are not understood: " + rule);
    }
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
      return EnumSet.allOf(DayOfWeek.class);
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
