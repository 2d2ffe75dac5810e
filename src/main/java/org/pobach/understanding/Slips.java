package org.pobach.understanding;

import java.util.Random;

/// Slips of the finger as people make them: letters swapped, left out or typed twice. The same
/// words always slip the same.
final class Slips {
  /// Shorter words mean something else with a slip.
  private static final int SHORTEST = 5;

  private Slips() {}

  /// The words with one or two slips, in words that are long enough.
  static String in(String words) {
    Random random = new Random(words.hashCode());
    StringBuilder slipped = new StringBuilder(words.length());
    int left = 2;
    for (String word : words.split("(?<= )")) {
      boolean slips = left > 0 && word.strip().length() >= SHORTEST && random.nextInt(3) > 0;
      slipped.append(slips ? slip(word, random) : word);
      left -= slips ? 1 : 0;
    }
    return slipped.toString();
  }

  private static String slip(String word, Random random) {
    int at = 1 + random.nextInt(word.strip().length() - 2);
    StringBuilder slipped = new StringBuilder(word);
    switch (random.nextInt(3)) {
      case 0 -> {
        char letter = slipped.charAt(at);
        slipped.setCharAt(at, slipped.charAt(at + 1));
        slipped.setCharAt(at + 1, letter);
      }
      case 1 -> slipped.deleteCharAt(at);
      default -> slipped.insert(at, slipped.charAt(at));
    }
    return slipped.toString();
  }
}
