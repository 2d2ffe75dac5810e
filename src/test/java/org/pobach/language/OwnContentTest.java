package org.pobach.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pobach.terms.Country;
import org.pobach.terms.Language;

class OwnContentTest {
  private static final Texts.Loaded TEXTS = Texts.load(Folder.packed("i18n"));
  private static final Words.Loaded WORDS =
      Words.load(Folder.packed("dialogs/words"), TEXTS.texts());

  @Test
  void ourTextsAreSound() {
    assertThat(TEXTS.problems()).isEmpty();
  }

  @Test
  void ourWordsAreSound() {
    assertThat(WORDS.problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "сейчас в Варшаве, RU, PL",
    "я ў Польшчы, BE, PL",
    "in the emirates, EN, AE",
    "турцыя, BE, TR",
    "мьянма, RU, MM",
    "v Polshe, RU, PL",
    "ва Францыі, BE, ZZ"
  })
  void countriesAreHeard(String words, Language language, String country) {
    List<String> all = Arrays.stream(Country.values()).map(Enum::name).toList();
    assertThat(WORDS.words().value("country", all, language, words)).contains(country);
  }

  @ParameterizedTest
  @CsvSource({"мне 15, under18", "мне 16 лет, under18", "I am 17, under18", "мне 25, adult"})
  void agesAreHeard(String words, String age) {
    assertThat(WORDS.words().value("age", List.of("under18", "adult"), Language.RU, words))
        .contains(age);
  }

  @Test
  void wordsForErasingAreHeardInEveryLanguage() {
    for (String word : List.of("0", "/x", "✕", "стереть", "сцерці", "erase")) {
      assertThat(WORDS.words().command(word)).as(word).contains("EXIT");
    }
  }
}
