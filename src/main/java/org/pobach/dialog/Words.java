package org.pobach.dialog;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/// How names are written, and which one was probably meant.
final class Words {
  static final int NAME_LENGTH = 40;
  static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");
  static final Pattern KEY =
      Pattern.compile("(?=.{1,120}$)[a-z][a-z0-9_-]*(\\.[A-Za-z0-9][A-Za-z0-9_-]*)*");
  static final Pattern VALUE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,31}");
  static final Pattern ARGUMENT = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,31}");
  static final Pattern WHOLE = Pattern.compile("[0-9]{1,4}");
  static final Pattern DECIMAL = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,4})?");

  private static final int SHOWN = 60;

  private Words() {}

  /// `unknown step "pasport" (did you mean "passport"?)`; without a likely one the known ones.
  static String unknown(String kind, String word, Collection<String> known) {
    String begin = "unknown " + kind + " \"" + shortened(word) + "\"";
    return nearest(word, known)
        .map(meant -> begin + " (did you mean \"" + meant + "\"?)")
        .orElseGet(() -> begin + (known.isEmpty() ? "" : "; known: " + listed(known)));
  }

  private static String listed(Collection<String> known) {
    String all = String.join(", ", known.stream().sorted().limit(12).toList());
    return known.size() > 12 ? all + ", …" : all;
  }

  static String shortened(String word) {
    return word.length() <= SHOWN ? word : word.substring(0, SHOWN) + "…";
  }

  /// The known word that differs by the fewest letters, if it differs by few.
  static Optional<String> nearest(String word, Collection<String> known) {
    int most = Math.max(1, Math.min(word.length(), SHOWN) / 3);
    return known.stream()
        .filter(other -> Math.abs(other.length() - word.length()) <= most)
        .filter(other -> distance(word, other) <= most)
        .min(
            Comparator.<String>comparingInt(other -> distance(word, other))
                .thenComparing(Comparator.naturalOrder()));
  }

  /// Letters to add, drop or change.
  private static int distance(String one, String other) {
    int[] before = new int[other.length() + 1];
    for (int j = 0; j < before.length; j++) {
      before[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] now = new int[before.length];
      now[0] = i;
      for (int j = 1; j < now.length; j++) {
        int change = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        now[j] = Math.min(change, Math.min(before[j], now[j - 1]) + 1);
      }
      before = now;
    }
    return before[other.length()];
  }
}
