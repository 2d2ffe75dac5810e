package org.pobach.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuestionsTest {
  @Test
  void eachMarkEndsAQuestion() {
    assertThat(Questions.in("who are you? is it free? my passport"))
        .containsExactly("who are you", " is it free");
  }

  @Test
  void marksWithoutWordsAreNone() {
    assertThat(Questions.in("????")).isEmpty();
    assertThat(Questions.in("what?? 1 ?")).containsExactly("what");
    assertThat(Questions.in("no question")).isEmpty();
  }

  @Test
  void aFloodOfThemIsCut() {
    assertThat(Questions.in("why? ".repeat(5000))).hasSize(Questions.MOST);
  }
}
