package org.pobach.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pobach.terms.Language;
import org.pobach.terms.Need;
import org.pobach.terms.Tongue;

class CardsTest {
  private static final Cards.Loaded OWN = Cards.load(Folder.packed("dialogs"));

  @Test
  void ourCardsAreThereForEachNeedInEachTongue() {
    assertThat(OWN.problems()).isEmpty();
    for (Need need : Need.values()) {
      for (Tongue tongue : Tongue.values()) {
        assertThat(OWN.cards().find(need, tongue)).as("%s in %s", need, tongue).isPresent();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "RU, Proszę wezwać tłumacza języka rosyjskiego.",
    "BE, Proszę wezwać tłumacza języka białoruskiego lub rosyjskiego.",
    "EN, Proszę wezwać tłumacza języka angielskiego."
  })
  void anInterpreterIsAskedForInTheLanguageOfThePerson(Language person, String sentence) {
    Card card = OWN.cards().find(Need.INTERPRETER, Tongue.PL).orElseThrow();
    assertThat(card.sentences(person)).endsWith(sentence).doesNotContain("{");
  }

  @Test
  void cardsInArabicAndThaiHaveNoLettersThatRunTheOtherWay() {
    for (Need need : Need.values()) {
      for (Tongue tongue : List.of(Tongue.AR, Tongue.TH)) {
        for (Language person : Language.values()) {
          assertThat(OWN.cards().find(need, tongue).orElseThrow().sentences(person))
              .doesNotContainPattern("[\\p{IsLatin}\\p{IsCyrillic}]");
        }
      }
    }
  }

  @Test
  void aReviewedCardIsNoDraft() {
    Cards.Loaded loaded = load(full("{text: A., reviewed: {by: native speaker, on: 2026-11-01}}"));
    assertThat(loaded.problems()).isEmpty();
    assertThat(loaded.warnings()).isEmpty();
    assertThat(loaded.cards().find(Need.UNDER18, Tongue.TH))
        .contains(new Card("A.", Map.of(), Optional.of(LocalDate.of(2026, 11, 1))));
  }

  @Test
  void draftsAreCountedInOneWarning() {
    assertThat(load(full("{text: A.}")).warnings())
        .singleElement()
        .asString()
        .contains("36 of 36 cards");
  }

  @Test
  void everyFaultIsFoundAtOnceInItsLine() {
    Cards.Loaded loaded =
        load(
            """
            cards:
              documents:
                pl: {text: ""}
                lt: {text: A., reviewed: {on: yesterday}}
                lv: {text: "A {who}."}
                de: {text: "A {speaks}.", speaks: {ru: a, be: b}}
                cs: {text: A., speaks: {ru: a, be: b, en: c}}
                tr: {text: %s}
                en: {texts: A.}
                th: [A.]
                xx: {text: A.}
              leave: {}
              cannot_leave: {}
            """
                .formatted("a".repeat(251)));
    assertThat(loaded.problems())
        .extracting(TextProblem::toString)
        .contains(
            "cards.yaml:1: no source: say where the wording is from",
            "cards.yaml:3: documents.pl: empty or not a text",
            "cards.yaml:4: documents.lt: reviewed has no by",
            "cards.yaml:4: documents.lt: on is not a date such as 2026-11-24",
            "cards.yaml:5: documents.lv: only {speaks} may stand in braces",
            "cards.yaml:6: documents.de: the text has {speaks}, but speaks has no en",
            "cards.yaml:7: documents.cs: speaks is there, but the text has no {speaks}",
            "cards.yaml:8: documents.tr: longer than 250 characters for ru",
            "cards.yaml:9: documents.en: texts is none of text, speaks, reviewed, source",
            "cards.yaml:9: documents.en: no text",
            "cards.yaml:10: documents.th: not a map",
            "cards.yaml:3: documents.ar: no card in this language",
            "cards.yaml:2: interpreter: no cards for this need",
            "cards.yaml:2: under18: no cards for this need",
            "cards.yaml:13: cannot_leave.pl: no card in this language")
        .anySatisfy(p -> assertThat(p).startsWith("cards.yaml:11: documents: xx is none of pl, lt"))
        .anySatisfy(p -> assertThat(p).startsWith("cards.yaml:12: leave is none of documents"));
  }

  @Test
  void aMissingFileAndOneThatIsNotYamlAreTold() {
    assertThat(Cards.load(_ -> Optional.empty()).problems())
        .extracting(TextProblem::toString)
        .containsExactly("cards.yaml:0: no such file");
    assertThat(load("cards: [").problems()).singleElement().asString().contains("not YAML");
    assertThat(load("").problems()).singleElement().asString().contains("the file is empty");
  }

  @Test
  void aCardWithoutATextIsNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Card(" ", Map.of(), Optional.empty()));
  }

  private static String full(String card) {
    StringBuilder text = new StringBuilder("source: own wording\ncards:\n");
    for (Need need : Need.values()) {
      text.append("  ").append(need.id()).append(":\n");
      for (Tongue tongue : Tongue.values()) {
        text.append("    ").append(tongue.id()).append(": ").append(card).append('\n');
      }
    }
    return text.toString();
  }

  private static Cards.Loaded load(String text) {
    return Cards.load(name ->
        Optional.of(text)
            .filter(_ -> name.equals("cards.yaml"))
            .map(t -> t.getBytes(StandardCharsets.UTF_8)));
  }
}
