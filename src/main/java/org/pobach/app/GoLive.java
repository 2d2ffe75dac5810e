package org.pobach.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.pobach.language.Folder;
import org.pobach.language.Reviews;
import org.pobach.language.SafetyTexts;
import org.pobach.language.Texts;
import org.pobach.terms.Language;

/// What stands between the content and people who write to it.
final class GoLive {
  private final String where;
  private final Folder i18n;
  private final Texts texts;
  private final Reviews reviews;

  GoLive(ContentSettings settings) {
    where = settings.i18n().map(Path::toString).orElse("i18n");
    i18n = settings.i18n().map(Folder::at).orElse(Folder.packed("i18n"));
    texts = Texts.load(i18n).texts();
    reviews = Reviews.load(i18n, texts).reviews();
  }

  /// Safety texts that no native speaker has read as they are now, each with file and line.
  List<String> unreadTexts() {
    List<String> unread = new ArrayList<>();
    SortedSet<String> safety = SafetyTexts.load(i18n, texts).keys();
    for (Language language : Language.values()) {
      for (String key : safety) {
        if (texts.has(language, key) && !reviews.covers(texts, language, key)) {
          unread.add(
              "%s/%s.properties:%d %s: a safety text that no native speaker has read: texts read"
                  .formatted(where, language.code(), texts.line(language, key), key));
        }
      }
    }
    return unread;
  }

  /// How many texts a native speaker has read: one line.
  String readTexts() {
    return Arrays.stream(Language.values())
        .map(language -> {
          Reviews.Tally tally = reviews.tally(texts, language);
          return "%s %d of %d".formatted(language.code(), tally.read(), tally.all());
        })
        .collect(Collectors.joining(", ", "Read by a native speaker: ", "."));
  }
}
