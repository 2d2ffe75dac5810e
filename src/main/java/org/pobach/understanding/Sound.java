package org.pobach.understanding;

import org.pobach.language.Letters;

/// Roughly how a word sounds, in Cyrillic letters that Russian and Belarusian share: "забрали",
/// "забралі" and "zabrali" sound the same, and so do most slips of a tired finger between them.
/// What is learned in one spelling is thereby known in all.
final class Sound {
  private Sound() {}

  /// @param word normalised
  static String of(String word) {
    String cyrillic = word.chars().anyMatch(Letters::latin) ? Letters.toCyrillic(word) : word;
    StringBuilder sound = new StringBuilder(cyrillic.length() + 2);
    for (int i = 0; i < cyrillic.length(); i++) {
      append(sound, cyrillic, i);
    }
    return sound.isEmpty() ? word : sound.toString();
  }

  private static void append(StringBuilder sound, String word, int i) {
    char c = word.charAt(i);
    switch (c) {
      case 'ь', 'ъ', '\'' -> {}
      case 'щ' -> twice(sound, 'ш', 'ч');
      case 'о' -> once(sound, 'а');
      case 'я', 'э', 'ё', 'є' -> once(sound, 'е');
      case 'і', 'й', 'ы', 'ї' -> once(sound, 'и');
      case 'ў' -> once(sound, 'у');
      case 'ґ' -> once(sound, 'г');
      case 'ц' -> once(sound, soft(word, i + 1) ? 'т' : 'ц');
      case 'з' -> {
        // The Belarusian "дзе" is the Russian "де".
        if (i == 0 || word.charAt(i - 1) != 'д' || !soft(word, i + 1)) {
          once(sound, 'з');
        }
      }
      default -> once(sound, c);
    }
  }

  private static boolean soft(String word, int i) {
    return i < word.length() && "еёіиюяьє".indexOf(word.charAt(i)) >= 0;
  }

  private static void twice(StringBuilder sound, char first, char second) {
    once(sound, first);
    once(sound, second);
  }

  private static void once(StringBuilder sound, char c) {
    if (sound.isEmpty() || sound.charAt(sound.length() - 1) != c || Character.isDigit(c)) {
      sound.append(c);
    }
  }
}
