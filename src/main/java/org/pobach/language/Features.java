package org.pobach.language;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.pobach.terms.Language;

/// What is looked at in a message: pieces of its words, and words side by side.
final class Features {
  private Features() {}

  /// Pieces that tell a language: one to four letters with the ends of words, and whole words.
  static List<String> language(List<String> words) {
    Set<String> features = new LinkedHashSet<>();
    for (String word : words) {
      features.add("w=" + word);
      String bounded = "^" + word + "$";
      for (int n = 1; n <= 4; n++) {
        pieces(bounded, n, features);
      }
    }
    return List.copyOf(features);
  }

  /// Pieces that tell a meaning: words, beginnings of words in place of stems, three and four
  /// letters, and pairs of neighbours, which hold negations.
  ///
  /// Russian and Belarusian are looked at in Cyrillic, however they are written.
  static List<String> meaning(List<String> words, Language language) {
    Set<String> features = new LinkedHashSet<>();
    String before = "^";
    for (String spelled : words) {
      String word = language == Language.EN ? spelled : Letters.toCyrillic(spelled);
      String stem = stem(word);
      features.add("w=" + word);
      features.add("s=" + stem);
      features.add("p=" + before + "_" + stem);
      before = stem;
      String bounded = "^" + word + "$";
      for (int n = 3; n <= 4; n++) {
        pieces(bounded, n, features);
      }
    }
    features.add("p=" + before + "_$");
    return List.copyOf(features);
  }

  private static String stem(String word) {
    return word.length() > 5 ? word.substring(0, 5) : word;
  }

  private static void pieces(String word, int length, Set<String> into) {
    for (int i = 0; i + length <= word.length(); i++) {
      into.add(word.substring(i, i + length));
    }
  }
}
