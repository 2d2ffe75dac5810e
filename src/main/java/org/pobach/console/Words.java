package org.pobach.console;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.pobach.handoff.Alias;
import org.pobach.terms.Language;

/// The words of a page in one language.
record Words(ConsoleTexts texts, Language language) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneId.of("Europe/Minsk"));

  String of(String key) {
    return texts.text(language, "console." + key);
  }

  /// A text that stands elsewhere, such as the name of a topic.
  String named(String key) {
    return texts.text(language, key);
  }

  String of(Alias alias) {
    return named("bird." + alias.bird().id()) + " " + alias.number();
  }

  /// How long something has lasted, in whole minutes.
  String since(Instant from, Instant now) {
    long minutes = Math.max(0, Duration.between(from, now).toMinutes());
    return texts.text(language, "console.minutes", Map.of("minutes", minutes));
  }

  String time(Instant at) {
    return TIME.format(at);
  }
}
