package org.pobach.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ExplorerTest {
  private final Pages pages = Pages.sound();

  /// The scripts that every folder has, with numbers on their emergency cards.
  @BeforeEach
  void cards() {
    for (String card : List.of("help-now", "self-harm")) {
      pages.script(
          card,
          """
          start: card
          steps:
            card:
              say: hello
              emergency: true
              choose:
                - {say: answer.back, end: true}
          """);
    }
    pages.script(
        "menu",
        """
        start: pick
        steps:
          pick:
            say: hello
            choose:
              - {say: menu.offer, open: offer}
              - {say: menu.danger, open: help-now}
        """);
    first("- {say: first.more, open: menu}");
    offer("- {say: answer.yes, go: two}", "- {say: answer.back, end: true}");
  }

  @Test
  void theScriptsOfTheProjectAreProved() {
    Source source = Sources.directory(Path.of("dialogs"));
    Exploration exploration = Explorer.explore(source, scripts(source), _ -> {});
    System.out.printf("Explorer: %s.%n", exploration.figures());
    assertThat(exploration.problems()).isEmpty();
    assertThat(exploration.help()).isEqualTo(2);
    assertThat(exploration.states()).isGreaterThan(500);
  }

  @Test
  void aSoundFolderIsProved() {
    assertThat(found()).isEmpty();
  }

  @Test
  void answersThatLeadInACircleAreATrap() {
    offer("- {say: answer.yes, go: two}", "- {say: answer.no, go: one}");
    assertThat(found())
        .containsExactly(
            "scripts/offer.yaml:4: step one: a trap: the answers from here on lead in a circle,"
                + " none leaves the script (/start s-offer)",
            "scripts/offer.yaml:8: step two: a trap: the answers from here on lead in a circle,"
                + " none leaves the script (/start s-offer → answer.yes)");
  }

  @Test
  void whatFollowsAQuestionAboutAContactIsTried() {
    pages.steps(
        "worked",
        """
        one:
          worked: {then: two, none: three}
        two:
          say: hello
          choose: [{say: answer.yes, go: two}]
        three:
          end: true
        """);
    pages.steps(
        "offer",
        """
        one:
          say: hello
          choose: [{say: answer.yes, go: two}]
        two:
          rate: one
        """);
    assertThat(found())
        .anyMatch(problem -> problem.startsWith("scripts/worked.yaml:6: step two: a trap"));
  }

  @Test
  void anAnswerThatOpensOnlyWhileTheDeskIsOpenIsATrapWhileItIsClosed() {
    pages.steps(
        "offer",
        """
        one:
          say: hello
          choose: [{say: answer.yes, go: two}]
        two:
          when:
            - {desk: open, go: three}
            - {else: true, go: one}
        three:
          say: hello
          choose: [{say: answer.back, end: true}]
        """);
    assertThat(found())
        .singleElement()
        .asString()
        .startsWith("scripts/offer.yaml:4: step one: a trap");
  }

  @Test
  void moreStepsThanATurnMayPassAreFound() {
    pages.steps("long-one", silent(150, "open: long-two"));
    pages.steps("long-two", silent(150, "go: end") + "end: {say: hello, end: true}\n");
    offer("- {say: answer.yes, go: two}", "- {say: menu.offer, open: long-one}");
    assertThat(found())
        .contains(
            "scripts/offer.yaml:8: step two: the engine throws IllegalStateException here"
                + " (/start s-offer → answer.yes → menu.offer)");
  }

  @Test
  void helpBehindThreeTapsIsTooFar() {
    pages.steps(
        "first",
        """
        one:
          say: hello
          choose: [{say: first.more, go: two}, {say: ways.erase, erase: true}]
        two:
          say: hello
          choose: [{say: first.more, go: three}, {say: ways.erase, erase: true}]
        three:
          say: hello
          choose: [{say: first.more, open: menu}, {say: ways.erase, erase: true}]
        """);
    assertThat(found())
        .contains(
            "scripts/first.yaml:4: step one: it takes 4 taps from here to the emergency card,"
                + " 2 are the most (/start)",
            "scripts/first.yaml:7: step two: it takes 3 taps from here to the emergency card,"
                + " 2 are the most (/start → first.more)")
        .noneMatch(problem -> problem.contains("step three"));
  }

  @Test
  void aFirstMessageThatDoesNotEraseIsFound() {
    pages.steps("first", "one:\n  say: hello\n  choose: [{say: first.more, open: menu}]");
    assertThat(found())
        .anyMatch(problem -> problem.contains("a message has no button that erases"));
  }

  @Test
  void anEmergencyCardWithoutNumbersIsFound() {
    pages.steps("help-now", "one:\n  say: hello\n  choose: [{say: answer.back, end: true}]");
    assertThat(found())
        .anyMatch(problem -> problem.contains("asking for help shows no emergency card"));
  }

  @Test
  void skippingThatLeadsToAnAllClearIsFound() {
    offer("- {say: answer.yes, go: two}", "- {say: answer.skip, go: clear}", CLEAR);
    assertThat(found())
        .containsExactly(
            "scripts/offer.yaml:8: step two: answer.skip leads to an all-clear:"
                + " who skips was told nothing (/start s-offer → answer.yes → answer.skip)");
  }

  @Test
  void anAllClearAfterAQuestionThatWasSkippedEarlierIsFound() {
    pages.script(
        "offer",
        """
        slots:
          signs: {several: sign}
          doubts: {several: sign}
        start: ask
        steps:
          ask:
            askUntil:
              signs: signs
              doubts: doubts
              questions:
                - {say: hello, sign: REC01}
                - {say: hello, sign: REC02}
                - {say: hello, sign: REC05}
              stop: {any: [{strong: signs}, {count: signs, atLeast: 2}]}
              go: verdict
          verdict:
            when:
              - {weight: {signs: 1, doubts: 0.5}, atLeast: 1, go: danger}
              - {else: true, go: clear}
          danger:
            say: hello
            choose: [{say: answer.back, end: true}]
        """
            + CLEAR.indent(2));
    assertThat(found())
        .hasSize(2)
        .allMatch(problem -> problem.startsWith("scripts/offer.yaml:7: step ask: answer."));
  }

  @Test
  void anAnswerMayLeadToAnAllClear() {
    offer("- {say: answer.yes, go: two}", "- {say: answer.no, go: clear}", CLEAR);
    assertThat(found()).isEmpty();
  }

  @Test
  void moreStatesThanCanBeProvedAreRefused() {
    Exploration exploration = Explorer.explore(Reader.folder(pages), scripts(pages), 10, _ -> {});
    assertThat(exploration.problems())
        .singleElement()
        .asString()
        .contains("there are more than 10 states to be proved");
  }

  @Test
  void answersThatAreOnlyCountedAreNotToldApart() {
    int few = questions(6);
    int many = questions(12);
    assertThat(many - few).isLessThan(150);
  }

  @Test
  void aStateIsTheSameWhereverTheValuesLeadOnAlike() {
    assertThat(questions(1)).isLessThan(questions(2));
  }

  private static final String CLEAR =
      """
      clear:
        count: {verdict: none-seen}
        say: hello
        choose: [{say: answer.back, end: true}]
      """;

  /// How many states there are if a script asks so many questions.
  private int questions(int count) {
    String questions =
        IntStream.rangeClosed(1, count)
            .mapToObj(i -> "        - {say: hello, sign: %s}\n".formatted(sign(i)))
            .collect(Collectors.joining());
    pages.script(
        "offer",
        """
        slots:
          signs: {several: sign}
          doubts: {several: sign}
        start: ask
        steps:
          ask:
            askUntil:
              signs: signs
              doubts: doubts
              questions:
        %s      stop: {count: signs, atLeast: 2}
              go: end
          end:
            end: true
        """
            .formatted(questions));
    return Explorer.explore(pages, scripts(pages), _ -> {}).states();
  }

  private static String sign(int number) {
    return org.pobach.terms.Sign.values()[number].name();
  }

  private void first(String answer) {
    pages.steps(
        "first",
        "one:\n  say: hello\n  choose:\n    "
            + answer
            + "\n    - {say: first.danger, open: help-now}"
            + "\n    - {say: ways.erase, erase: true}");
  }

  /// A script of two steps with an answer each.
  private void offer(String one, String two, String... more) {
    pages.steps(
        "offer",
        """
        one:
          say: hello
          choose:
            %s
        two:
          say: hello
          choose:
            %s
        %s\
        """
            .formatted(one, two, String.join("", more)));
  }

  private static String silent(int steps, String last) {
    return IntStream.range(0, steps)
        .mapToObj(i -> step(i, steps, last))
        .collect(Collectors.joining());
  }

  private static String step(int number, int steps, String last) {
    String name = number == 0 ? "one" : "s" + number;
    String way = number == steps - 1 ? last : "go: s" + (number + 1);
    return name + ": {" + way + "}\n";
  }

  private List<String> found() {
    return Explorer.explore(pages, scripts(pages), _ -> {}).problems().stream()
        .map(Problem::toString)
        .toList();
  }

  private static Scripts scripts(Source source) {
    Read read = Reader.read(source);
    assertThat(read.found().stream().filter(Problem::isError)).isEmpty();
    return ((Read.Sound) read).scripts();
  }
}
