package org.pobach.telegram;

import java.util.ArrayList;
import java.util.List;
import org.pobach.channel.Limits;

/// Cuts a long text into messages where a reader would pause.
final class Pieces {
  private static final List<String> PAUSES = List.of("\n\n", "\n", ". ", "! ", "? ", "… ");

  private Pieces() {}

  /// The text in messages of at most [Limits#TEXT] characters; at least one.
  static List<String> of(String text) {
    List<String> pieces = new ArrayList<>();
    String rest = text;
    while (rest.length() > Limits.TEXT) {
      int end = cut(rest);
      add(pieces, rest.substring(0, end));
      rest = rest.substring(end).stripLeading();
    }
    add(pieces, rest);
    return pieces.isEmpty() ? List.of("") : pieces;
  }

  private static void add(List<String> pieces, String piece) {
    if (!piece.isBlank()) {
      pieces.add(piece.strip());
    }
  }

  private static int cut(String text) {
    for (String pause : PAUSES) {
      int at = text.lastIndexOf(pause, Limits.TEXT - pause.length());
      // A pause in the first half would leave a crumb and a lump.
      if (at >= Limits.TEXT / 2) {
        return at + pause.length();
      }
    }
    int space = text.lastIndexOf(' ', Limits.TEXT - 1);
    return space > 0 ? space : Limits.TEXT - (splitsPair(text) ? 1 : 0);
  }

  private static boolean splitsPair(String text) {
    return Character.isHighSurrogate(text.charAt(Limits.TEXT - 1))
        && Character.isLowSurrogate(text.charAt(Limits.TEXT));
  }
}
