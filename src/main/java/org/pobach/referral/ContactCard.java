package org.pobach.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.pobach.language.Texts;
import org.pobach.referral.Contact.Source;
import org.pobach.terms.Language;

/// A contact or emergency numbers as a person reads them: a few short lines, and what can be
/// copied.
///
/// @param copies numbers to dial
/// @param source who published it and when, if we have not confirmed it
public record ContactCard(List<String> lines, List<String> copies, Optional<String> source) {
  private static final int LANGUAGES = 4;

  public ContactCard {
    lines = List.copyOf(lines);
    copies = List.copyOf(copies);
  }

  public String text() {
    return String.join("\n", lines);
  }

  /// One contact: name, warning that it is the police, number, when and how, note.
  ///
  /// @param child whether the child forms of texts are used
  public static ContactCard of(
      Contact contact, Texts texts, Language language, boolean child, Instant now) {
    Writer writer = new Writer(texts, language, child);
    List<String> lines = new ArrayList<>();
    lines.add(writer.say("contact." + contact.id() + ".name"));
    if (contact.manner().police()) {
      lines.add(writer.say("contact.police"));
    }
    lines.addAll(addresses(contact.lines()));
    addJoined(lines, details(contact, writer, now));
    if (contact.note()) {
      lines.add(writer.say("contact." + contact.id() + ".note"));
    }
    LocalDate today = LocalDate.ofInstant(now, ZoneId.of("Europe/Minsk"));
    boolean confirmed = Standing.standing(contact, today, false) == Standing.SHOWN_CONFIRMED;
    return new ContactCard(
        lines,
        contact.lines().number().stream().toList(),
        confirmed ? Optional.empty() : Optional.of(writer.source(contact.evidence().source())));
  }

  /// The emergency numbers of a place.
  public static ContactCard of(
      EmergencyNumbers.Numbers numbers, Texts texts, Language language, boolean child) {
    Writer writer = new Writer(texts, language, child);
    List<String> lines = new ArrayList<>();
    List<String> copies = new ArrayList<>();
    boolean anywhere = numbers.place() instanceof Place.World;
    if (!anywhere) {
      String place = writer.say("country." + numbers.place().code());
      lines.add(writer.say("emergency.in", Map.of("country", place)));
    }
    String any = anywhere ? "emergency.mobile" : "emergency.any";
    writer.number(any, numbers.any(), lines, copies);
    writer.number("emergency.police", numbers.police(), lines, copies);
    writer.number("emergency.ambulance", numbers.ambulance(), lines, copies);
    writer.number("emergency.fire", numbers.fire(), lines, copies);
    return new ContactCard(lines, copies, Optional.empty());
  }

  private static List<String> addresses(Contact.Lines lines) {
    List<String> addresses = new ArrayList<>();
    lines.phone().map(Phones::shown).ifPresent(addresses::add);
    lines.shortNumber().ifPresent(addresses::add);
    lines.chat().ifPresent(addresses::add);
    lines.email().ifPresent(addresses::add);
    lines.url().filter(url -> !lines.chat().equals(Optional.of(url))).ifPresent(addresses::add);
    return addresses;
  }

  private static List<String> details(Contact contact, Writer writer, Instant now) {
    List<String> details = new ArrayList<>();
    contact.hours().map(h -> writer.openness(h, contact.zone(), now)).ifPresent(details::add);
    if (contact.manner().free().orElse(false)) {
      details.add(writer.say("contact.free"));
    }
    if (contact.manner().anonymous().orElse(false)) {
      details.add(writer.say("contact.anonymous"));
    }
    if (contact.lines().insideOnly()) {
      details.add(writer.say("contact.inside"));
    }
    writer.languages(contact.languages()).ifPresent(details::add);
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

    String openness(Hours hours, ZoneId zone, Instant now) {
      if (hours.always()) {
        return say("contact.always");
      }
      if (hours.open(now, zone)) {
        return say("contact.open-now");
      }
      return hours
          .opens(now, zone)
          .map(next -> say("contact.opens", Map.of("time", time(next, now, zone))))
          .orElseGet(() -> say("contact.closed-now"));
    }

    private String time(ZonedDateTime next, Instant now, ZoneId zone) {
      boolean today = next.toLocalDate().equals(LocalDate.ofInstant(now, zone));
      return DateTimeFormatter.ofPattern(
              today ? "HH:mm" : "EE HH:mm", Locale.forLanguageTag(language.code()))
          .format(next);
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
      return source.date().map(date -> name + ", " + date).orElse(name);
    }
  }
}
