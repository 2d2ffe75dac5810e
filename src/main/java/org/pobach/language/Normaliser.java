package org.pobach.language;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Brings what people type into one form: lower case, composed letters, е for ё, one kind of
/// apostrophe, no invisible characters, no letters held down.
public final class Normaliser {
  /// Longer messages are cut; what matters is said by then.
  static final int LONGEST = 1000;

  private static final String LATIN_ALIKE = "aeopcxyikmthb";
  private static final String CYRILLIC_ALIKE = "аеорсхуікмтнв";

  private Normaliser() {}

  public static String normalise(String words) {
    String cut = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    String composed = Normalizer.normalize(cut, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    StringBuilder clean = new StringBuilder(composed.length());
    composed.codePoints().forEach(c -> append(clean, c));
    return clean.toString().strip();
  }

  private static void append(StringBuilder clean, int c) {
    if (c == 0x1F198) {
      clean.append(" sos ");
      return;
    }
    int kept = unify(c);
    if (kept < 0) {
      return;
    }
    int length = clean.length();
    if (kept == ' ' && (length == 0 || clean.charAt(length - 1) == ' ')) {
      return;
    }
    if (Character.isLetter(kept)
        && length >= 2
        && clean.charAt(length - 1) == kept
        && clean.charAt(length - 2) == kept) {
      return;
    }
    clean.appendCodePoint(kept);
  }

  /// The character to keep in place of this one; -1 for none.
  private static int unify(int c) {
    return switch (c) {
      case 'ё' -> 'е';
      case '’', 'ʼ', '`', '´', '‘', '′', '＇' -> '\'';
      case '\n', '\r', '\t' -> ' ';
      default ->
          switch (Character.getType(c)) {
            case Character.CONTROL,
                Character.FORMAT,
                Character.SURROGATE,
                Character.PRIVATE_USE,
                Character.UNASSIGNED,
                Character.NON_SPACING_MARK,
                Character.ENCLOSING_MARK ->
                -1;
            case Character.SPACE_SEPARATOR,
                Character.LINE_SEPARATOR,
                Character.PARAGRAPH_SEPARATOR ->
                ' ';
            default -> c;
          };
    };
  }

  /// The words of a message, normalised, without punctuation and emoji.
  public static List<String> words(String words) {
    StringBuilder letters = new StringBuilder();
    normalise(words)
        .codePoints()
        .forEach(c -> letters.appendCodePoint(Character.isLetterOrDigit(c) || c == '\'' ? c : ' '));
    return Arrays.stream(letters.toString().split(" "))
        .map(Normaliser::trimApostrophes)
        .filter(word -> !word.isEmpty())
        .map(Normaliser::oneAlphabet)
        .toList();
  }

  /// The emoji of a message without their colours of skin, and `?` and `!`, each once.
  public static List<String> signs(String words) {
    String cut = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    return cut.codePoints()
        .filter(c -> c == '?' || c == '!' || emoji(c))
        .mapToObj(Character::toString)
        .distinct()
        .toList();
  }

  private static boolean emoji(int c) {
    return Character.isEmoji(c) && c > 0xFF && !Character.isEmojiModifier(c);
  }

  private static String trimApostrophes(String word) {
    int from = 0;
    int to = word.length();
    while (from < to && word.charAt(from) == '\'') {
      from++;
    }
    while (to > from && word.charAt(to - 1) == '\'') {
      to--;
    }
    return word.substring(from, to);
  }

  /// A Cyrillic word into which Latin letters of the same look slipped is Cyrillic.
  private static String oneAlphabet(String word) {
    boolean latin = word.chars().anyMatch(c -> c >= 'a' && c <= 'z');
    if (!latin || word.chars().noneMatch(Letters::cyrillic)) {
      return word;
    }
    StringBuilder same = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      int at = LATIN_ALIKE.indexOf(c);
      same.append(at < 0 ? c : CYRILLIC_ALIKE.charAt(at));
    }
    return same.toString();
  }
}
