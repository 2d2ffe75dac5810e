package org.pobach.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pobach.terms.Language;

class WordsTest {
  private static final List<String> COUNTRIES = List.of("BY", "PL", "LT", "AE", "US");
  private static final Words WORDS = load(Folder.packed("org/pobach/language/words"), Map.of());

  @ParameterizedTest
  @CsvSource({
    "0, EXIT",
    "✕, EXIT",
    "/X, EXIT",
    "Стереть всё!, EXIT",
    "сцерці ўсё., EXIT",
    "ERASE ALL, EXIT",
    "Стоп!!!, STOP",
    "✕\uFE0F, EXIT",
    "' меню ', MENU",
    "help, HELP"
  })
  void aWholeMessageIsACommand(String words, String command) {
    assertThat(WORDS.command(words)).contains(command);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "00", "стереть помаду", "помощь нужна брату", "x", "menus", "😀"})
  void otherMessagesAreNoCommand(String words) {
    assertThat(WORDS.command(words)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Да, 0",
    "нет, 1",
    "не знаю!, 2",
    "🤷 Не знаю, 2",
    "3, 2",
    "3., 2",
    "1️⃣, 0",
    "ни знаю, 2",
    "незнаю, 2",
    "пропутсить, 3",
    "пропустиь, 3",
    "НЕ ЗНАЮ…, 2"
  })
  void aButtonIsMeantByItsWordsOrItsNumber(String words, int index) {
    List<String> labels = List.of("Да", "✕ Нет", "🤷 Не знаю", "Пропустить");
    assertThat(WORDS.choice(labels, words)).hasValue(index);
  }

  @ParameterizedTest
  @CsvSource({
    "ну нет, 1",
    "вроде да, 0",
    "'наверное, не знаю', 2",
    "ну вот это пропустить пожалуйста, 3",
    "он у меня, 4",
    "ну 2, 1"
  })
  void fillersAroundAButtonsWordsAddNothing(String words, int index) {
    List<String> labels = List.of("Да", "✕ Нет", "🤷 Не знаю", "Пропустить", "У меня");
    assertThat(WORDS.choice(labels, words)).hasValue(index);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ну", "у меня нож", "он не у меня", "ну вот"})
  void moreThanFillersIsNoButton(String words) {
    assertThat(WORDS.choice(List.of("Да", "Нет", "У меня"), words)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "5", "99999999999", "де", "на", "другое", "😀", "да нет"})
  void otherWordsMeanNoButton(String words) {
    assertThat(WORDS.choice(List.of("Да", "Нет", "🤷 Не знаю", "Пропустить"), words)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Дубай",
        "в Польше",
        "я ў Польшчы",
        "I am in Poland",
        "in Lithuania",
        "польшча",
        "в сша"
      })
  void aMessageMayBeNothingButACountry(String words) {
    assertThat(WORDS.only("country", COUNTRIES, Language.RU, words)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "меня бьют в Польше", "польша он меня убьет", "помогите", "я"})
  void whoSaysMoreThanACountrySaysMore(String words) {
    assertThat(WORDS.only("country", COUNTRIES, Language.RU, words)).isFalse();
  }

  @Test
  void whereTwoButtonsAreAsCloseNoneIsMeant() {
    assertThat(WORDS.choice(List.of("Работа", "Забота"), "габота")).isEmpty();
    assertThat(WORDS.choice(List.of("5", "4"), "4")).isEqualTo(OptionalInt.of(1));
  }

  @ParameterizedTest
  @CsvSource({
    "Польша, PL",
    "я в польше!, PL",
    "я сейчас в Варшаве, PL",
    "у Польшчы, PL",
    "in Poland, PL",
    "v polshe, PL",
    "польщэ, ''",
    "варшавее, PL",
    "Белорусь, BY",
    "'нет, Литва', LT",
    "united arab emirates, AE",
    "аб’яднаныя арабскія эміраты, AE",
    "'не в Польше, в Литве', LT",
    "'я из Минска, сейчас в Дубае, в эмиратах', AE",
    "'я в Польше, сама из Минска', PL",
    "'не, у Літве', LT",
    "'нет, не в Литве, в Польше', PL",
    "не в Литве, ''",
    "я из Минска, BY",
    "Usa, US",
    "не польша, ''",
    "'', ''",
    "кот, ''"
  })
  void aCountryIsHeardInAMessage(String words, String country) {
    assertThat(WORDS.value("country", COUNTRIES, Language.RU, words).orElse("")).isEqualTo(country);
  }

  @Test
  void onlyPossibleValuesAreHeard() {
    assertThat(WORDS.value("country", List.of("BY"), Language.RU, "Польша")).isEmpty();
    assertThat(WORDS.value("no-such-list", COUNTRIES, Language.RU, "Польша")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "мне 15 лет, under18",
    "мне больше 18, adult",
    "нет 18, under18",
    "i am over 18, adult",
    "43, adult",
    "мне 9 лет, under18"
  })
  void anAgeIsHeardByTheLongestName(String words, String age) {
    assertThat(WORDS.value("age", List.of("under18", "adult"), Language.RU, words)).contains(age);
  }

  @Test
  void theLabelOfAValueNamesIt() {
    String text = "country.PL=Жэч Паспаліта";
    Words words = load(Folder.packed("org/pobach/language/words"), Map.of("all", text));
    assertThat(words.value("country", COUNTRIES, Language.BE, "жэч паспаліта")).contains("PL");
  }

  @Test
  void aCorrectionBeginsLikeOneAndGoesOn() {
    assertThat(WORDS.corrects("нет, Польша")).isTrue();
    assertThat(WORDS.corrects("I mean Poland")).isTrue();
    assertThat(WORDS.corrects("дакладней у Польшчы")).isTrue();
    assertThat(WORDS.corrects("нет")).isFalse();
    assertThat(WORDS.corrects("Польша, нет")).isFalse();
    assertThat(WORDS.corrects("")).isFalse();
  }

  @Test
  void allProblemsAreListedWithTheirLines() {
    Map<String, String> files =
        Map.of(
            "commands.yaml", "EXIT: [стоп]\nSTOP:\n  - Стоп!\n",
            "corrections.yaml", "xx: [нет]\n",
            "fillers.yaml", "ru: [ну]\n",
            "country.yaml", "PL: {ru: [литва]}\nLT:\n  ru: [Литва]\n  be: литва\n",
            "age.yaml", "a: [\n");
    Folder folder =
        name -> Optional.ofNullable(files.get(name)).map(f -> f.getBytes(StandardCharsets.UTF_8));
    assertThat(Words.load(folder, texts(Map.of())).problems())
        .extracting(TextProblem::toString)
        .anySatisfy(p -> assertThat(p).startsWith("age.yaml:2: not YAML"))
        .contains(
            "commands.yaml:3: STOP: “стоп” means EXIT already",
            "corrections.yaml:1: xx: not a language",
            "country.yaml:3: LT: “Литва” means PL already",
            "country.yaml:4: not a list");
    assertThat(Words.load(name -> Optional.empty(), texts(Map.of())).problems()).hasSize(5);
  }

  private static Words load(Folder folder, Map<String, String> labels) {
    Words.Loaded loaded = Words.load(folder, texts(labels));
    assertThat(loaded.problems()).isEmpty();
    return loaded.words();
  }

  private static Texts texts(Map<String, String> labels) {
    byte[] all = labels.getOrDefault("all", "").getBytes(StandardCharsets.UTF_8);
    return Texts.load(name -> Optional.of(all)).texts();
  }
}
