package org.pobach.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pobach.language.Texts;
import org.pobach.referral.Contact.Source;
import org.pobach.referral.Contact.WorksFrom;
import org.pobach.terms.Language;

/// A contact or emergency numbers as a person reads them: a few short lines, and what can be
/// copied.
///
/// @param copies numbers to dial
/// @param source who published it and when, if we have not confirmed it
public record ContactCard(List<String> lines, List<String> copies, Optional<String> source) {
  private static final int LANGUAGES = 4;
  private static final int YEAR_AND_MONTH = "2025-03".length();
  private static final Set<WorksFrom> HOME_PHONES =
      EnumSet.of(WorksFrom.LANDLINE, WorksFrom.A1, WorksFrom.MTS, WorksFrom.LIFE);

  public ContactCard {
    lines = List.copyOf(lines);
    copies = List.copyOf(copies);
  }

  public String text() {
    return String.join("\n", lines);
  }

  /// One contact: name, warning that the police hears of it, numbers and addresses, when and how,
  /// note.
  public static ContactCard of(Contact contact, Texts texts, Viewer viewer, Instant now) {
    Writer writer = new Writer(texts, viewer.language(), viewer.child());
    Contact.Lines ways = contact.lines();
    boolean dialled = !viewer.written() || ways.ways().contains(Contact.Way.SMS);
    List<String> lines = new ArrayList<>();
    lines.add(writer.say("contact." + contact.id() + ".name"));
    switch (contact.manner().police()) {
      case YES -> lines.add(writer.say("contact.police"));
      case TOLD -> lines.add(writer.say("contact.police-told"));
      case NO -> {}
    }
    lines.addAll(addresses(ways, dialled));
    addJoined(lines, details(contact, writer, viewer, now, dialled));
    if (contact.note()) {
      lines.add(writer.say("contact." + contact.id() + ".note"));
    }
    LocalDate today = LocalDate.ofInstant(now, ZoneId.of("Europe/Minsk"));
    boolean confirmed = Standing.standing(contact, today, false) == Standing.SHOWN_CONFIRMED;
    return new ContactCard(
        lines,
        dialled ? ways.numbers() : List.of(),
        confirmed ? Optional.empty() : Optional.of(writer.source(contact.evidence().source())));
  }

  /// The text that names a zone, as in "9:00 Minsk time".
  static String zoneKey(ZoneId zone) {
    String id = zone.getId();
    return "zone."
        + id.substring(id.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The emergency numbers of a place; where nobody knows where the person is, said to be those of
  /// that place alone.
  public static ContactCard of(EmergencyNumbers.Numbers numbers, Texts texts, Viewer viewer) {
    Writer writer = new Writer(texts, viewer.language(), viewer.child());
    List<String> lines = new ArrayList<>();
    List<String> copies = new ArrayList<>();
    heading(numbers, writer, viewer).ifPresent(lines::add);
    writer.number(any(numbers), numbers.any(), lines, copies);
    writer.number("emergency.police", numbers.police(), lines, copies);
    writer.number("emergency.ambulance", numbers.ambulance(), lines, copies);
    writer.number("emergency.fire", numbers.fire(), lines, copies);
    return new ContactCard(lines, copies, Optional.empty());
  }

  private static Optional<String> heading(
      EmergencyNumbers.Numbers numbers, Writer writer, Viewer viewer) {
    if (numbers.sure()) {
      if (viewer.country().isEmpty()) {
        return Optional.of(writer.say("emergency.perhaps"));
      }
      String place = writer.say("country." + numbers.place().code());
      return Optional.of(writer.say("emergency.in", Map.of("country", place)));
    }
    return numbers.place() instanceof Place.In
        ? Optional.of(writer.say("emergency.unsure"))
        : Optional.empty();
  }

  private static String any(EmergencyNumbers.Numbers numbers) {
    if (numbers.sure()) {
      return "emergency.any";
    }
    return numbers.place() instanceof Place.In ? "emergency.mobile" : "emergency.elsewhere";
  }

  private static List<String> addresses(Contact.Lines lines, boolean dialled) {
    List<String> addresses = new ArrayList<>();
    if (dialled) {
      lines.phone().map(Phones::shown).ifPresent(addresses::add);
      lines.shortNumber().ifPresent(addresses::add);
    }
    lines.chat().ifPresent(addresses::add);
    lines.email().ifPresent(addresses::add);
    lines.url().filter(url -> !lines.chat().equals(Optional.of(url))).ifPresent(addresses::add);
    return addresses;
  }

  private static List<String> details(
      Contact contact, Writer writer, Viewer viewer, Instant now, boolean dialled) {
    List<String> details = new ArrayList<>();
    boolean there = viewer.at(contact.place());
    contact
        .openness(now)
        .map(openness -> writer.openness(openness, contact, !there, now))
        .ifPresent(details::add);
    if (contact.manner().free().orElse(false)) {
      details.add(writer.say("contact.free"));
    }
    if (contact.manner().anonymous().orElse(false)) {
      details.add(writer.say("contact.anonymous"));
    }
    if (dialled) {
      details.addAll(dialling(contact, writer, there));
    }
    writer.languages(contact.languages()).ifPresent(details::add);
    return details;
  }

  private static List<String> dialling(Contact contact, Writer writer, boolean there) {
    List<String> details = new ArrayList<>();
    contact
        .manner()
        .traces()
        .map(traces -> writer.say(traces ? "contact.traces" : "contact.no-traces"))
        .ifPresent(details::add);
    if (contact.lines().insideOnly() && !there) {
      details.add(writer.say("contact.inside"));
    }
    if (contact.lines().untried() && !there) {
      details.add(writer.say("contact.untried"));
    }
    writer.worksFrom(contact.lines().worksFrom()).ifPresent(details::add);
    return details;
  }

  private static void addJoined(List<String> lines, List<String> details) {
    if (!details.isEmpty()) {
      lines.add(String.join(" · ", details));
    }
  }

  /// Says the parts of a card in one language.
  private record Writer(Texts texts, Language language, boolean child) {
    String say(String key) {
      return say(key, Map.of());
    }

    String say(String key, Map<String, Object> args) {
      return texts.text(language, key, child, args);
    }

    void number(String key, Optional<String> number, List<String> lines, List<String> copies) {
      if (number.isPresent()) {
        lines.add(say(key, Map.of("number", number.get())));
        if (!copies.contains(number.get())) {
          copies.add(number.get());
        }
      }
    }

    /// @param named whether the zone is said, because the person may live by another clock
    String openness(Openness openness, Contact contact, boolean named, Instant now) {
      if (contact.hours().filter(Hours::always).isPresent()) {
        return say("contact.always");
      }
      return switch (openness) {
        case OPEN -> say("contact.open-now");
        case DOUBTFUL -> say("contact.holiday");
        case CLOSED ->
            contact
                .opens(now)
                .map(next -> opens(next, now, contact.zone(), named))
                .orElseGet(() -> say("contact.closed-now"));
      };
    }

    private String opens(ZonedDateTime next, Instant now, ZoneId zone, boolean named) {
      Locale locale = Locale.forLanguageTag(language.code());
      String time = DateTimeFormatter.ofPattern("H:mm", locale).format(next);
      String here = named ? time + " " + say(zoneKey(zone)) : time;
      if (next.toLocalDate().equals(LocalDate.ofInstant(now, zone))) {
        return say("contact.opens", Map.of("time", here));
      }
      String day = DateTimeFormatter.ofPattern("EEEE", locale).format(next);
      return say("contact.opens-day", Map.of("day", day, "time", here));
    }

    /// The phones a number works from, if that is known.
    Optional<String> worksFrom(Set<WorksFrom> from) {
      if (from.isEmpty()) {
        return Optional.empty();
      }
      String phones =
          from.containsAll(HOME_PHONES)
              ? say("works.any")
              : from.stream()
                  .sorted()
                  .map(f -> say("works." + f.name().toLowerCase(Locale.ROOT)))
                  .collect(Collectors.joining(", "));
      return Optional.of(say("contact.works", Map.of("phones", phones)));
    }

    /// The person's own language, if it is spoken there; else the first few of those that are.
    Optional<String> languages(List<String> codes) {
      String own = language.code();
      List<String> names =
          (codes.contains(own) ? List.of(own) : codes)
              .stream()
                  .map(code -> "language.name." + code)
                  .filter(key -> texts.has(language, key))
                  .limit(LANGUAGES)
                  .map(this::say)
                  .toList();
      return names.isEmpty()
          ? Optional.empty()
          : Optional.of(say("contact.languages", Map.of("languages", String.join(", ", names))));
    }

    String source(Source source) {
      String name = say("source." + source.name());
      return source.date().map(date -> name + ", " + month(date)).orElse(name);
    }

    private String month(String date) {
      return date.length() < YEAR_AND_MONTH
          ? date
          : DateTimeFormatter.ofPattern("LLLL yyyy", Locale.forLanguageTag(language.code()))
              .format(YearMonth.parse(date.substring(0, YEAR_AND_MONTH)));
    }
  }
}
