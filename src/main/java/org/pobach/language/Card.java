package org.pobach.language;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.pobach.terms.Language;

/// A few sentences to show to people on the spot, in a language that the person may not know.
///
/// @param text the sentences; `{speaks}` stands for what the person speaks
/// @param speaks how that is called here, for every language if the text asks for it, else empty
/// @param reviewed when a native speaker has read it; empty for a draft
public record Card(String text, Map<Language, String> speaks, Optional<LocalDate> reviewed) {
  /// UTF-16 units that a card may have, whatever the person speaks: two sentences.
  public static final int LONGEST = 250;

  static final String SPEAKS = "{speaks}";

  public Card {
    speaks = Map.copyOf(speaks);
    if (text.isBlank()) {
      throw new IllegalArgumentException("a card without a text");
    }
    if (text.replace(SPEAKS, "").matches("(?s).*[{}].*")) {
      throw new IllegalArgumentException("only {speaks} may stand in braces");
    }
    boolean asked = text.contains(SPEAKS);
    for (Language language : Language.values()) {
      if (asked != speaks.containsKey(language)) {
        throw new IllegalArgumentException(
            asked
                ? "the text has {speaks}, but speaks has no " + language.code()
                : "speaks is there, but the text has no {speaks}");
      }
      if (filled(text, speaks.getOrDefault(language, "")).length() > LONGEST) {
        throw new IllegalArgumentException(
            "longer than " + LONGEST + " characters for " + language.code());
      }
    }
  }

  /// What is shown and copied for a person who speaks that language.
  public String sentences(Language person) {
    return filled(text, speaks.getOrDefault(person, ""));
  }

  public boolean draft() {
    return reviewed.isEmpty();
  }

  private static String filled(String text, String speaks) {
    return text.replace(SPEAKS, speaks);
  }
}
