package org.pobach.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pobach.terms.Language;

class ToneTest {
  private static final Tone.Loaded OWN = Tone.load(Folder.packed("i18n"));

  private static List<String> rules(Language language, String text) {
    return remarks(language, text).stream().map(Tone.Remark::rule).toList();
  }

  private static List<Tone.Remark> remarks(Language language, String text) {
    OwnFiles folder =
        new OwnFiles().texts("key=-\n").file(language.code() + ".properties", "key=" + text + "\n");
    return OWN.tone().remarks(Texts.load(folder).texts(), Set.of("key"));
  }

  @Test
  void ourRulesAreSound() {
    assertThat(OWN.problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "RU, blame, Почему вы поехали?",
    "BE, blame, Чаму ты паехала?",
    "EN, blame, Why did you go?",
    "RU, victim, Вы стали жертвой.",
    "BE, victim, Дапамога ахвярам.",
    "EN, victim, Are you a victim of trafficking?",
    "RU, all-clear, Теперь вы в безопасности.",
    "BE, all-clear, Вы цяпер у бяспецы.",
    "EN, all-clear, You’re safe now.",
    "EN, exclamation, Write to me!",
    "RU, gender, Ты уже сделал это?",
    "RU, gender, Если ты один.",
    "RU, gender, Ты готов(а) ехать?",
    "RU, gender, Вы не подписал/а договор?",
    "BE, gender, Ты падпісаў дагавор?",
    "BE, gender, Калі ты адна.",
    "BE, russianism, Мы аказваем дапамогу так як можам.",
    "BE, russianism, Экстраная дапамога.",
    "BE, russianism, Слядуючы крок.",
    "BE, russianism, Людзі працуючыя там.",
    "BE, russianism, Кажыце па-рускі.",
    "BE, russianism-soft, Тэлефануйце зараз.",
    "BE, russianism-soft, Гэта з’яўляецца падманам.",
    "BE, apostrophe, Аб'ява пра працу.",
    "BE, foreign-letter, Кнопка щит."
  })
  void wordsThatBreakARuleAreFound(Language language, String rule, String text) {
    assertThat(rules(language, text)).contains(rule);
  }

  @ParameterizedTest
  @CsvSource({
    "RU, Вы одни? Что случилось? Твоей вины в этом нет.",
    "RU, Вы сделали это? Документы забрали.",
    "RU, Материал там. Я бот: программа.",
    "BE, Тваёй віны ў гэтым няма. Ці ёсць аб’ява?",
    "BE, Пішучы нам. У будучым. Праблемы з візай.",
    "BE, Кнопка «щит» на экране.",
    "RU, Напишите, когда это безопасно.",
    "EN, Write if it is safe.",
    "EN, This is not your fault. What has happened?"
  })
  void kindWordsAreLeftAlone(Language language, String text) {
    assertThat(rules(language, text)).isSubsetOf("long-label");
  }

  @Test
  void aRemarkHasFileLineAndABetterWord() {
    assertThat(remarks(Language.BE, "Пішыце зараз."))
        .extracting(remark -> remark.problem().toString())
        .containsExactly(
            "be.properties:1: key: “зараз”: there is a more Belarusian word; better: цяпер");
  }

  @Test
  void lettersThatBelarusianLacksAreErrors() {
    assertThat(remarks(Language.BE, "щ")).extracting(Tone.Remark::error).containsExactly(true);
    assertThat(remarks(Language.BE, "зараз")).extracting(Tone.Remark::error).containsExactly(false);
  }

  @Test
  void aSentenceIsMeasuredByItsWords() {
    String long26 = "word ".repeat(26).strip();
    String twoShort = "word ".repeat(20) + "end. " + "word ".repeat(20).strip();
    assertThat(rules(Language.EN, long26)).contains("long-sentence", "long-label");
    assertThat(rules(Language.EN, twoShort)).doesNotContain("long-sentence");
  }

  @Test
  void eachBranchOfAChoiceIsReadByItself() {
    String plural = "{n, plural, one {# word} other {# victims}} here";
    assertThat(rules(Language.EN, plural)).containsExactly("victim");
    String halves = "{n, plural, one {why did} other {you go}}";
    assertThat(rules(Language.EN, halves)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a*", "a+", "(a{1,5}){3}", "a{2,}", "a{1,99}", "(a)\\1", "(a", "(a|aa){0,9}"})
  void patternsThatCouldRunAwayAreRefused(String pattern) {
    String rules = "r:\n  why: x\n  en:\n    - {find: '%s', better: y}\n".formatted(pattern);
    assertThat(Tone.load(new OwnFiles().file(Tone.FILE, rules)).problems())
        .extracting(TextProblem::line)
        .containsExactly(4);
  }

  @Test
  void aRuleThatIsNotUnderstoodIsSaidWithItsLine() {
    String rules = "r:\n  en:\n    - {find: a}\n  loud: true\ns:\n  why: x\n  sentence: many\n";
    assertThat(Tone.load(new OwnFiles().file(Tone.FILE, rules)).problems())
        .extracting(TextProblem::toString)
        .containsExactly(
            "tone.yaml:2: r: no why",
            "tone.yaml:3: r: needs find and better, and nothing else",
            "tone.yaml:4: r: unknown field loud",
            "tone.yaml:7: s: not a number from 1 to 99");
  }
}
