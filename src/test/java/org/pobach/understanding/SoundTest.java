package org.pobach.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SoundTest {
  @ParameterizedTest
  @CsvSource({
    "забрали, забралі",
    "забрали, zabrali",
    "помогите, памагите",
    "где, гдзе",
    "дети, дзеці",
    "день, дзень",
    "ещё, еще",
    "аб'ява, аб’ява",
    "ноо, но",
    "быт, бит",
  })
  void wordsThatPeopleHearAsOneAreOne(String one, String other) {
    assertThat(sound(one)).isEqualTo(sound(other));
  }

  @ParameterizedTest
  @CsvSource({"дом, там", "паспорт, транспорт", "жена, жара", "112, 12", "100, 10"})
  void otherWordsStayApart(String one, String other) {
    assertThat(sound(one)).isNotEqualTo(sound(other));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ь", "'", "1000", "漢"})
  void nothingBecomesNothing(String word) {
    assertThat(Sound.of(word)).isEqualTo(word);
  }

  private static String sound(String written) {
    return Message.of(written).sounds().getFirst();
  }
}
