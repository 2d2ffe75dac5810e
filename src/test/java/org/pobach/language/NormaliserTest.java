package org.pobach.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NormaliserTest {
  @Test
  void caseYoAndApostrophesAreOne() {
    assertThat(Normaliser.normalise("  ЁЛКА Б’ЮЦЬ бʼюць б`юць "))
        .isEqualTo("елка б'юць б'юць б'юць");
  }

  @Test
  void decomposedLettersAreComposedAndStressMarksDropped() {
    assertThat(Normaliser.normalise("у\u0306 и\u0306 по\u0301мощь")).isEqualTo("ў й помощь");
  }

  @Test
  void lettersHeldDownAreShortened() {
    assertThat(Normaliser.words("помогитеееее!!!")).containsExactly("помогитее");
    assertThat(Normaliser.words("noooo 1000")).containsExactly("noo", "1000");
  }

  @Test
  void invisibleCharactersAndLoneSurrogatesVanish() {
    assertThat(Normaliser.normalise("по\u200Bмо\u202Eги\uD83Dте\u0000\uFE0F"))
        .isEqualTo("помогите");
    assertThat(Normaliser.words("\u200B\u200D \uD83D")).isEmpty();
  }

  @Test
  void longMessagesAreCut() {
    assertThat(Normaliser.normalise("яц".repeat(5000))).hasSize(Normaliser.LONGEST);
  }

  @Test
  void emojiAndPunctuationAreNoWords() {
    assertThat(Normaliser.words("🙏 Так, б’юць… 🆘 «дом» 'x'"))
        .containsExactly("так", "б'юць", "sos", "дом", "x");
  }

  @Test
  void latinLettersInsideACyrillicWordAreCyrillic() {
    assertThat(Normaliser.words("пoмoгитe цяпeр hello"))
        .containsExactly("помогите", "цяпер", "hello");
    assertThat(Normaliser.words("мiнск")).containsExactly("мінск");
  }

  @Test
  void signsAreEmojiAndMarksEachOnce() {
    assertThat(Normaliser.signs("помогите!!! 🆘🆘 ??")).containsExactly("!", "🆘", "?");
    assertThat(Normaliser.signs("🙏🏽 🙏🏿")).containsExactly("🙏");
    assertThat(Normaliser.signs("© 2026, №1 #1 *")).isEmpty();
    assertThat(Normaliser.signs("а".repeat(Normaliser.LONGEST) + "!")).isEmpty();
  }
}
