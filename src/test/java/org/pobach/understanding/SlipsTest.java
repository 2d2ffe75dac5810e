package org.pobach.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SlipsTest {
  private static final String WORDS = "they locked the door and took my passport yesterday";

  @Test
  void theSameWordsSlipTheSame() {
    assertThat(Slips.in(WORDS)).isEqualTo(Slips.in(WORDS)).isNotEqualTo(WORDS);
  }

  @Test
  void oneOrTwoWordsSlipByALetter() {
    String[] before = WORDS.split(" ");
    String[] after = Slips.in(WORDS).split(" ");
    assertThat(after).hasSameSizeAs(before);
    assertThat(IntStream.range(0, before.length).filter(i -> !before[i].equals(after[i])).count())
        .isBetween(1L, 2L);
    for (int i = 0; i < before.length; i++) {
      assertThat(Math.abs(after[i].length() - before[i].length())).isLessThanOrEqualTo(1);
      assertThat(after[i].charAt(0)).isEqualTo(before[i].charAt(0));
    }
  }

  @Test
  void shortWordsDoNot() {
    assertThat(Slips.in("he is here sos")).isEqualTo("he is here sos");
    assertThat(Slips.in("")).isEmpty();
  }
}
