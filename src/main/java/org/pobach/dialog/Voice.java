package org.pobach.dialog;

import java.util.Arrays;
import java.util.List;
import org.pobach.terms.Language;

/// A language and whom it is spoken to: each text has one form for each.
record Voice(Language language, boolean child) {
  static final List<Voice> ALL =
      Arrays.stream(Language.values())
          .flatMap(
              language -> List.of(new Voice(language, false), new Voice(language, true)).stream())
          .toList();

  boolean has(Texts texts, String key) {
    return texts.has(language, key, child);
  }

  /// The length of a text in this voice; 0 where it is missing.
  int length(Texts texts, String key) {
    return has(texts, key) ? texts.length(language, key, child) : 0;
  }

  /// How the key is written in the file of the language.
  String written(String key) {
    return child ? key + "@child" : key;
  }
}
