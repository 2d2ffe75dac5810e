package org.pobach.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.pobach.language.Reviews;
import org.pobach.language.TextProblem;
import org.pobach.language.Texts;
import org.pobach.terms.Language;

/// What stands between the content and people who write to it.
final class GoLive {
  private final Content content;
  private final String dialogs;
  private final String i18n;

  /// @param settings where the content was read from
  GoLive(Content content, ContentSettings settings) {
    this.content = content;
    dialogs = settings.dialogs().map(Path::toString).orElse("dialogs") + "/";
    i18n = settings.i18n().map(Path::toString).orElse("i18n") + "/";
  }

  /// All that is to be done as of a day.
  List<Point> points(LocalDate today) {
    List<Point> points = unreadTexts();
    for (TextProblem card : content.readiness().cards()) {
      String name = "draft-cards " + card.key().replace('.', ' ');
      points.add(
          Point.of(dialogs, new TextProblem(card.file(), card.line(), name, card.message())));
    }
    org.pobach.referral.GoLive.problems(content.readiness().contacts(), today)
        .forEach(problem -> points.add(Point.of(dialogs, problem)));
    return points;
  }

  private List<Point> unreadTexts() {
    List<Point> unread = new ArrayList<>();
    Texts texts = content.texts();
    Reviews reviews = content.readiness().reviews();
    for (Language language : Language.values()) {
      String file = language.code() + ".properties";
      for (String key : content.readiness().safety()) {
        if (texts.has(language, key) && !reviews.covers(texts, language, key)) {
          String name = "draft-texts " + language.code() + " " + key;
          String message = "a safety text that no native speaker has read";
          unread.add(
              Point.of(i18n, new TextProblem(file, texts.line(language, key), name, message)));
        }
      }
    }
    return unread;
  }

  /// How many texts a native speaker has read: one line.
  String readTexts() {
    Texts texts = content.texts();
    return Arrays.stream(Language.values())
        .map(language -> {
          Reviews.Tally tally = content.readiness().reviews().tally(texts, language);
          return "%s %d of %d".formatted(language.code(), tally.read(), tally.all());
        })
        .collect(Collectors.joining(", ", "Read by a native speaker: ", "."));
  }
}
