package org.pobach.language;

/// How many slips of a finger lie between two words: a letter wrong, missing, too much, or two
/// neighbours swapped (Damerau-Levenshtein, optimal string alignment).
final class Closeness {
  private Closeness() {}

  static boolean within(int slips, String one, String other) {
    if (Math.abs(one.length() - other.length()) > slips) {
      return false;
    }
    int from = 0;
    int shorter = Math.min(one.length(), other.length());
    while (from < shorter && one.charAt(from) == other.charAt(from)) {
      from++;
    }
    int same = 0;
    while (same < shorter - from
        && one.charAt(one.length() - 1 - same) == other.charAt(other.length() - 1 - same)) {
      same++;
    }
    String left = one.substring(from, one.length() - same);
    String right = other.substring(from, other.length() - same);
    // A single slip leaves at most two neighbours swapped; most pairs end here.
    if (slips <= 1 && Math.max(left.length(), right.length()) > 2 * slips) {
      return false;
    }
    return distance(left, right) <= slips;
  }

  private static int distance(String one, String other) {
    int[][] d = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int wrong = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(d[i - 1][j - 1] + wrong, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        if (swapped(one, i, other, j)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[one.length()][other.length()];
  }

  private static boolean swapped(String one, int i, String other, int j) {
    return i > 1
        && j > 1
        && one.charAt(i - 1) == other.charAt(j - 2)
        && one.charAt(i - 2) == other.charAt(j - 1);
  }
}
