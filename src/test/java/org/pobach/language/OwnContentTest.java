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
    "ва Францыі, BE, ZZ",
    "под варшавой, RU, PL",
    "пад Варшавай, BE, PL",
    "возле Вроцлава, RU, PL",
    "под вроцлавом, RU, PL",
    "кк парк, RU, MM",
    "мявадди, RU, MM",
    "мявадзі, BE, MM",
    "mae sot, EN, TH",
    "в Німеччині, RU, DE",
    "Німеччина, BE, DE",
    "у Польщі, EN, PL",
    "Туреччині, RU, TR",
    "в Чехії, RU, CZ",
    "pod varshavoy, RU, PL",
    "near Warsaw, EN, PL"
  })
  void countriesAreHeard(String words, Language language, String country) {
    List<String> all = Arrays.stream(Country.values()).map(Enum::name).toList();
    assertThat(WORDS.words().value("country", all, language, words)).contains(country);
  }

  @ParameterizedTest
  @CsvSource({"под варшавой", "возле Вроцлава", "пад Варшавай", "в Німеччині", "near Warsaw"})
  void aPlaceNearbyIsAPlaceAlone(String words) {
    List<String> all = Arrays.stream(Country.values()).map(Enum::name).toList();
    assertThat(WORDS.words().only("country", all, Language.RU, words)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "он угрожает арестом",
    "мы думаем",
    "я в камере",
    "на диване",
    "рост средний",
    "с тех времён",
    "женским голосом",
    "её зовут София",
    "сестра Милана",
    "больше не могу",
    "я на работе и больше так не могу",
    "у чужой краіне",
    "'мне казалі, што будзе праца'",
    "мяне падманулі з працай",
    "call the police",
    "i am hungry",
    "он скоро пойдёт",
    "читаем вместе"
  })
  void usualWordsAreNoPlaces(String words) {
    List<String> all = Arrays.stream(Country.values()).map(Enum::name).toList();
    assertThat(WORDS.words().value("country", all, Language.RU, words)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"x, EXIT", "Х, EXIT", "выход, STOP", "Выйти, STOP", "выхад, STOP", "quit, STOP"})
  void wordsForLeavingEraseOrOfferTo(String words, String command) {
    assertThat(WORDS.words().command(words)).contains(command);
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
