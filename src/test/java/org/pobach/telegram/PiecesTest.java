package org.pobach.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PiecesTest {
  @Test
  void aShortTextIsOnePiece() {
    assertThat(Pieces.of("Здравствуйте.")).containsExactly("Здравствуйте.");
  }

  @Test
  void anEmptyTextIsOneEmptyPiece() {
    assertThat(Pieces.of("")).containsExactly("");
    assertThat(Pieces.of(" \n ")).containsExactly("");
  }

  @Test
  void aLongTextIsCutAtAParagraphFirst() {
    String first = "a".repeat(2500) + ". " + "b".repeat(500) + "\n" + "c".repeat(300);
    String second = "d".repeat(3000);

    assertThat(Pieces.of(first + "\n\n" + second)).containsExactly(first, second);
  }

  @Test
  void thenAtASentenceThenAtAWord() {
    assertThat(Pieces.of("a".repeat(3000) + "? " + "b ".repeat(1500)).getFirst())
        .isEqualTo("a".repeat(3000) + "?");
    assertThat(Pieces.of("слово ".repeat(1000)).getFirst())
        .endsWith("слово")
        .hasSizeGreaterThan(4000);
  }

  @Test
  void aPairIsNeverCut() {
    String text = "a" + "😀".repeat(5000);

    assertThat(Pieces.of(text))
        .allSatisfy(piece -> {
          assertThat(piece.length()).isLessThanOrEqualTo(4096);
          assertThat(Character.isLowSurrogate(piece.charAt(0))).isFalse();
          assertThat(Character.isHighSurrogate(piece.charAt(piece.length() - 1))).isFalse();
        });
    assertThat(String.join("", Pieces.of(text))).isEqualTo(text);
  }

  @Test
  void nothingButWhiteSpaceIsLost() {
    Random random = new Random(7);
    String letters = "аб😀 .\n!?";
    int[] points = letters.codePoints().toArray();
    for (int round = 0; round < 50; round++) {
      StringBuilder text = new StringBuilder();
      random.ints(9000, 0, points.length).forEach(at -> text.appendCodePoint(points[at]));

      var pieces = Pieces.of(text.toString());

      assertThat(pieces).allMatch(piece -> piece.length() <= 4096 && !piece.isBlank());
      assertThat(String.join("", pieces).replaceAll("\\s", ""))
          .isEqualTo(text.toString().replaceAll("\\s", ""));
    }
  }
}
