package org.pobach.understanding;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What is looked at in a message: pieces of its words, words side by side, and what they stand
/// for.
final class Features {
  /// Words after which the next ones are denied, by sound or as written.
  private static final Set<String> DENIALS =
      Set.of(
          "не", "ни", "нет", "нема", "без", "никта", "нихта", "никагда", "николи", "no", "not",
          "never", "dont", "don't", "without", "nobody", "isnt", "isn't", "wasnt", "wasn't",
          "didnt", "didn't", "doesnt", "doesn't", "aint", "cant", "can't", "wont", "won't");

  /// How far a denial reaches, in words.
  private static final int REACH = 3;

  /// How far two concepts may stand apart to belong together, in words.
  private static final int APART = 4;

  private static final int STEM = 5;

  private final Concepts concepts;

  Features(Concepts concepts) {
    this.concepts = concepts;
  }

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

  /// Words and up to three side by side: what they say of danger does not depend on pieces of
  /// words, which mislead where hardly any word is known.
  static List<String> words(Message message) {
    Set<String> features = new LinkedHashSet<>();
    boolean[] denied = denied(message);
    List<String> stems = new ArrayList<>();
    stems.add("^");
    for (int i = 0; i < denied.length; i++) {
      String sound = message.sounds().get(i);
      features.add("w=" + sound);
      features.add("s=" + stem(sound));
      if (denied[i]) {
        features.add("n=" + stem(sound));
      }
      stems.add(stem(sound));
    }
    stems.add("$");
    for (int i = 1; i < stems.size(); i++) {
      features.add("p=" + stems.get(i - 1) + "_" + stems.get(i));
      if (i > 1) {
        features.add("k=" + stems.get(i - 2) + "_" + stems.get(i));
        features.add("t=" + stems.get(i - 2) + "_" + stems.get(i - 1) + "_" + stems.get(i));
      }
    }
    features.add("l=" + length(denied.length));
    message.signs().forEach(sign -> features.add("e=" + sign));
    return List.copyOf(features);
  }

  /// Pieces that tell a meaning: words, beginnings of words in place of stems, letters side by
  /// side, neighbours, what is denied, concepts, and how long the message is.
  List<String> meaning(Message message) {
    Set<String> features = new LinkedHashSet<>();
    List<String> sounds = message.sounds();
    boolean[] denied = denied(message);
    String before = "^";
    String earlier = "^";
    for (int i = 0; i < sounds.size(); i++) {
      String sound = sounds.get(i);
      String stem = stem(sound);
      features.add("w=" + sound);
      features.add("s=" + stem);
      features.add("p=" + before + "_" + stem);
      features.add("k=" + earlier + "_" + stem);
      if (denied[i]) {
        features.add("n=" + stem);
      }
      earlier = before;
      before = stem;
      String bounded = "^" + sound + "$";
      for (int n = 3; n <= 4; n++) {
        pieces(bounded, n, features);
      }
    }
    features.add("p=" + before + "_$");
    features.add("l=" + length(sounds.size()));
    message.signs().forEach(sign -> features.add("e=" + sign));
    concepts(message, denied, features);
    return List.copyOf(features);
  }

  private void concepts(Message message, boolean[] denied, Set<String> features) {
    List<Concepts.Found> found = concepts.in(message.sounds());
    for (int i = 0; i < found.size(); i++) {
      Concepts.Found one = found.get(i);
      String name = name(one, denied);
      features.add("c=" + one.concept());
      features.add("c=" + name);
      for (int j = i + 1; j < found.size(); j++) {
        Concepts.Found other = found.get(j);
        if (other.from() >= one.to() && other.from() - one.to() <= APART) {
          features.add("cc=" + name + "_" + name(other, denied));
        }
        if (!other.concept().equals(one.concept())) {
          features.add("cs=" + both(one.concept(), other.concept()));
        }
      }
    }
    features.add("cn=" + Math.min(found.size(), 4));
  }

  private static String both(String one, String other) {
    return one.compareTo(other) < 0 ? one + "+" + other : other + "+" + one;
  }

  private static String name(Concepts.Found found, boolean[] denied) {
    return denied[found.from()] ? "not-" + found.concept() : found.concept();
  }

  private static boolean[] denied(Message message) {
    boolean[] denied = new boolean[message.sounds().size()];
    int left = 0;
    for (int i = 0; i < denied.length; i++) {
      denied[i] = left > 0;
      left--;
      if (DENIALS.contains(message.sounds().get(i)) || DENIALS.contains(message.words().get(i))) {
        left = REACH;
      }
    }
    return denied;
  }

  private static String length(int words) {
    return words <= 3 ? Integer.toString(words) : words <= 6 ? "6" : words <= 15 ? "15" : "many";
  }

  private static String stem(String word) {
    return word.length() > STEM ? word.substring(0, STEM) : word;
  }

  private static void pieces(String word, int length, Set<String> into) {
    for (int i = 0; i + length <= word.length(); i++) {
      into.add(word.substring(i, i + length));
    }
  }
}
