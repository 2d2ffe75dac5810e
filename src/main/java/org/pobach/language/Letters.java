package org.pobach.language;

import java.text.Normalizer;
import java.util.List;

/// What letters alone tell of a language, and how Russian and Belarusian are written with others'.
public final class Letters {
  /// Latin for each letter of [#CYRILLIC]: as typed by speakers of Russian; Łacinka with
  /// diacritics; Belarusian as typed without them.
  private static final String CYRILLIC = "абвгдежзийклмнопрстуфхцчшщъыьэюяіў'";

  private static final List<String> RUSSIAN =
      spelling("a b v g d e zh z i y k l m n o p r s t u f h ts ch sh sch - y - e yu ya i u -");
  private static final List<String> LACINKA =
      spelling("a b v h d ie ž z i j k l m n o p r s t u f ch c č š šč - y \u0301 e ju ja i ŭ -");
  private static final List<String> PLAIN =
      spelling("a b v h d e zh z i j k l m n o p r s t u f h c ch sh shch - y - e yu ya i u -");

  private Letters() {}

  private static List<String> spelling(String letters) {
    return List.of(letters.split(" "));
  }

  public static boolean cyrillic(int c) {
    return c >= 0x400 && c <= 0x52F;
  }

  public static boolean latin(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 0xC0 && c <= 0x24F);
  }

  /// Russian as people write it in Latin letters.
  public static String russianInLatin(String text) {
    return write(text, RUSSIAN);
  }

  /// Belarusian in Łacinka.
  public static String lacinka(String text) {
    String composed = Normalizer.normalize(write(text, LACINKA), Normalizer.Form.NFC);
    return composed.replace("\u0301", "").replace("lie", "le");
  }

  /// Belarusian as people write it in Latin letters without diacritics.
  public static String belarusianInLatin(String text) {
    return write(text, PLAIN);
  }

  /// Łacinka whose diacritics were left out.
  public static String bareLacinka(String text) {
    return lacinka(text).replace('ž', 'z').replace('č', 'c').replace('š', 's').replace('ŭ', 'u');
  }

  /// Belarusian or Ukrainian typed on a Russian keyboard.
  public static String onRussianKeyboard(String text) {
    return text.replace('і', 'и')
        .replace('ї', 'и')
        .replace('є', 'е')
        .replace('ґ', 'г')
        .replace('ў', 'у')
        .replace("'", "ь");
  }

  /// Belarusian in the classical orthography, which writes that consonants are soft before soft
  /// ones.
  public static String classical(String text) {
    return text.replaceAll("([сзц])(?=[бвлмнпц][еіяюь])", "$1ь");
  }

  /// Words in Latin letters back in Cyrillic, so that they share their features with those that
  /// were written so from the start.
  public static String toCyrillic(String word) {
    StringBuilder back = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); ) {
      int used = 0;
      for (String[] pair : BACK) {
        if (word.startsWith(pair[0], i)) {
          back.append(pair[1]);
          used = pair[0].length();
          break;
        }
      }
      if (used == 0) {
        back.append(word.charAt(i));
        used = 1;
      }
      i += used;
    }
    return back.toString();
  }

  private static final String[][] BACK = {
    {"shch", "щ"},
    {"sch", "щ"},
    {"šč", "шч"},
    {"zh", "ж"},
    {"kh", "х"},
    {"ts", "ц"},
    {"ch", "ч"},
    {"sh", "ш"},
    {"yu", "ю"},
    {"ju", "ю"},
    {"iu", "ю"},
    {"ya", "я"},
    {"ja", "я"},
    {"ia", "я"},
    {"ie", "е"},
    {"je", "е"},
    {"ye", "е"},
    {"yo", "е"},
    {"jo", "е"},
    {"io", "е"},
    {"ž", "ж"},
    {"č", "ч"},
    {"š", "ш"},
    {"ŭ", "ў"},
    {"ć", "ць"},
    {"ś", "сь"},
    {"ź", "зь"},
    {"ń", "нь"},
    {"ł", "л"},
    {"a", "а"},
    {"b", "б"},
    {"v", "в"},
    {"w", "в"},
    {"g", "г"},
    {"h", "г"},
    {"d", "д"},
    {"e", "е"},
    {"z", "з"},
    {"i", "и"},
    {"y", "ы"},
    {"j", "й"},
    {"k", "к"},
    {"l", "л"},
    {"m", "м"},
    {"n", "н"},
    {"o", "о"},
    {"p", "п"},
    {"r", "р"},
    {"s", "с"},
    {"t", "т"},
    {"u", "у"},
    {"f", "ф"},
    {"c", "ц"},
    {"x", "кс"},
    {"q", "к"},
    {"'", "ь"},
  };

  private static String write(String text, List<String> letters) {
    StringBuilder written = new StringBuilder(text.length() * 2);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int at = CYRILLIC.indexOf(c);
      if (at < 0) {
        written.append(c);
      } else if (!letters.get(at).equals("-")) {
        written.append(letters.get(at));
      }
    }
    return written.toString();
  }
}
