package org.pobach.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// How much room letters take, guessed without a font: which one shows the drawing is not known.
final class Lettering {
  /// Letters as wide as two, in Latin and Cyrillic.
  private static final String WIDE = "mwшщмжюфыъДМЫЮФM@%…—×+=<>";

  private static final String WIDEST = "ЖШЩW";

  private static final String NARROW = " ilIjtfr.,:;!|'’`()[]1іїг-";

  /// Where arrows and signs begin, more or less.
  private static final int SIGN = 0x2190;

  /// Where ideographs and emoji begin, more or less.
  private static final int SQUARE = 0x2E80;

  private Lettering() {}

  /// The width of a line in ems.
  static double ems(String line) {
    return line.codePoints().mapToDouble(Lettering::ems).sum();
  }

  private static double ems(int letter) {
    if (letter >= SQUARE) {
      return 1.3;
    }
    if (WIDEST.indexOf(letter) >= 0) {
      return 1.1;
    }
    if (letter >= SIGN || WIDE.indexOf(letter) >= 0) {
      return 0.95;
    }
    if (NARROW.indexOf(letter) >= 0) {
      return 0.38;
    }
    return Character.isUpperCase(letter) ? 0.76 : 0.65;
  }

  /// A text in lines that are no wider than that, unless a single word is.
  static List<String> wrapped(String text, double width, ToDoubleFunction<String> measure) {
    List<String> lines = new ArrayList<>();
    for (String paragraph : text.lines().toList()) {
      StringBuilder line = new StringBuilder();
      for (String word : paragraph.strip().split(" +", -1)) {
        if (!line.isEmpty() && measure.applyAsDouble(line + " " + word) > width) {
          lines.add(line.toString());
          line.setLength(0);
        }
        line.append(line.isEmpty() ? "" : " ").append(word);
      }
      if (!line.isEmpty()) {
        lines.add(line.toString());
      }
    }
    return lines;
  }
}
