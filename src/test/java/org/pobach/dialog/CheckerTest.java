package org.pobach.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pobach.terms.Language;
import org.pobach.terms.Topic;

class CheckerTest {
  private static final Path BROKEN = Path.of("src/test/resources/dialogs-broken");

  static Stream<Path> broken() throws IOException {
    return Files.list(BROKEN).filter(file -> file.toString().endsWith(".yaml")).sorted();
  }

  /// A file says at the end of a line what is wrong there: `#! the beginning of the message`.
  @ParameterizedTest
  @MethodSource("broken")
  void everySeededFaultIsFoundInItsLineAndNothingElseIs(Path file) throws IOException {
    String name = file.getFileName().toString().replace(".yaml", "");
    Pages pages = Pages.sound().put("scripts/" + name + ".yaml", Files.readString(file));
    pages.steps("silent", "one: {end: true}");
    pages.steps("asks-where", "one: {hear: {slot: country, go: two}}\ntwo: {end: true}");
    pages.script("claims-missing", "topics: [missing]\n" + "start: one\nsteps: {one: {end: true}}");
    List<String> found =
        pages.found().stream().filter(problem -> !problem.contains("claims-missing.yaml")).toList();
    List<String> expected = expected(file, "scripts/" + name + ".yaml");
    assertThat(found).hasSameSizeAs(expected);
    assertThat(expected)
        .allSatisfy(
            each -> assertThat(found).anySatisfy(problem -> assertThat(problem).startsWith(each)));
  }

  private static List<String> expected(Path file, String shown) throws IOException {
    List<String> expected = new ArrayList<>();
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      List<String> parts = List.of(lines.get(i).split(" *#! "));
      for (String part : parts.subList(1, parts.size())) {
        expected.add(shown + ":" + (i + 1) + ": " + part);
      }
    }
    return expected;
  }

  @Test
  void aSoundFolderHasNoProblem() {
    assertThat(Pages.sound().found()).isEmpty();
    assertThat(Pages.sound().found(new PlainTexts().around())).isEmpty();
  }

  @Test
  void signsThatAreOnlyCountedAreUsed() {
    Pages pages =
        Pages.sound()
            .script(
                "alpha",
                """
                topics: [legal]
                slots:
                  signs: {several: sign}
                start: one
                steps:
                  one:
                    say: hello
                    choose:
                      - {say: answer.yes, add: {signs: REC01}, end: true}
                """);
    assertThat(pages.found()).isEmpty();
  }

  @Test
  void faultsOfTwoFilesAreToldTogetherInOrder() {
    Pages pages =
        Pages.sound()
            .steps("beta", "one:\n  go: two")
            .steps("alpha", "one:\n  chose: []\n  go: three\ntwo: {end: true}")
            .put("person.yaml", "slots:\n  place: contry\nstarts:\n  sos: help-nov");
    assertThat(pages.found())
        .containsExactly(
            "person.yaml:2: slot place: unknown list of values \"contry\""
                + " (did you mean \"country\"?)",
            "person.yaml:2: warning: slot place: nothing depends on this slot:"
                + " use it or take it out",
            "person.yaml:4: start sos: unknown script \"help-nov\" (did you mean \"help-now\"?)",
            "scripts/alpha.yaml:1: warning: nothing leads to this script:"
                + " give it topics or a start code, or open it from another",
            "scripts/alpha.yaml:5: step one: unknown key \"chose\" (did you mean \"choose\"?)",
            "scripts/alpha.yaml:6: step one: unknown step \"three\"; known: one, two",
            "scripts/alpha.yaml:7: step two: unreachable: no step leads here,"
                + " take it out or lead to it",
            "scripts/beta.yaml:1: warning: nothing leads to this script:"
                + " give it topics or a start code, or open it from another",
            "scripts/beta.yaml:5: step one: unknown step \"two\"; known: one");
  }

  @Test
  void scriptsThatMustExistAreMissed() {
    assertThat(Pages.sound().without("scripts/self-harm.yaml").found())
        .containsExactly(
            "person.yaml:1: the script \"self-harm\" must exist: write scripts/self-harm.yaml");
    assertThat(Pages.sound().without("person.yaml").found())
        .singleElement()
        .asString()
        .startsWith("person.yaml:1: the file is missing");
  }

  @Test
  void aScriptThatCannotBeReadIsNotCalledUnknownToo() {
    Pages pages = Pages.sound().put("scripts/gone.yaml", "{").steps("other", "one: {open: gone}");
    assertThat(pages.found()).singleElement().asString().startsWith("scripts/gone.yaml:1: this is");
  }

  @Test
  void whatIsTooLargeIsTurnedAway() {
    assertThat(Pages.sound().put("scripts/big.yaml", "#".repeat(300_000)).found())
        .containsExactly(
            "scripts/big.yaml:1: the file is larger than 256 KiB:" + " make several scripts of it");
    assertThat(Pages.sound().put("scripts/deep.yaml", "[".repeat(50_000)).found())
        .containsExactly(
            "scripts/deep.yaml:1: lists and blocks stand more than 24 deep"
                + " in one another: make it flatter");
    assertThat(Pages.sound().put("scripts/empty.yaml", "").found())
        .containsExactly("scripts/empty.yaml:1: the file is empty");
    assertThat(Pages.sound().put("scripts/odd.yaml", new byte[] {'a', (byte) 0xC3}).found())
        .containsExactly("scripts/odd.yaml:1: the file is not UTF-8: save it as UTF-8");
    assertThat(Pages.sound().put("scripts/odd.yaml", "script: odd\nstart: \u0001").found())
        .containsExactly("scripts/odd.yaml:2: there is a character that no text has: remove it");
    assertThat(Pages.sound().put("scripts/Odd Name.yaml", "script: odd").found())
        .singleElement()
        .asString()
        .startsWith("scripts/Odd Name.yaml:1: a script's file");
    assertThat(Pages.sound().put("scripts/menu.yml", "script: menu").found())
        .containsExactly(
            "scripts/menu.yml:1: warning: this file is not read:" + " end its name with .yaml");
    String answers = "- {say: answer.yes, end: true}\n".repeat(13).indent(4);
    assertThat(Pages.sound().steps("many", "one:\n  choose:\n" + answers).found())
        .containsExactly("scripts/many.yaml:5: step one: the list is too long: 12 is the most");
    StringBuilder steps = new StringBuilder("s0: {hear: {slot: country, go: s0, else: s1}}\n");
    for (int i = 1; i <= 200; i++) {
      steps.append("s%d: {hear: {slot: country, go: s0, else: s%d}}\n".formatted(i, i % 200 + 1));
    }
    assertThat(
            Pages.sound()
                .script("long", "start: s0\nsteps:\n" + steps.toString().indent(2))
                .found())
        .containsExactly("scripts/long.yaml:3: too many steps: 200 is the most");
  }

  @Test
  void aMarkOfByteOrderAndWindowsLinesDoNotHurt() {
    assertThat(
            Pages.sound()
                .put(
                    "scripts/win.yaml",
                    "\uFEFFscript: win\r\nstart: one\r\nsteps:\r\n  one: {end: true}\r\n")
                .found())
        .isEmpty();
  }

  @Test
  void theSlotsThatTheEngineReadsHaveTheirValues() {
    assertThat(
            Pages.sound()
                .put(
                    "person.yaml",
                    "slots:\n  country: country\n  age: [young, old]\n  keep: [10m, 2h]\n")
                .found())
        .containsExactly(
            "person.yaml:3: slot age: the engine reads this slot:"
                + " its values must be those of docs/scripts.md",
            "person.yaml:4: slot keep: the engine reads this slot:"
                + " its values must be those of docs/scripts.md");
  }

  @Test
  void aSlotOfThePersonMustBeSetSomewhere() {
    Pages pages = Pages.sound().put("person.yaml", "slots:\n  role: [self, other]\n");
    pages.steps(
        "asks",
        """
        one:
          when:
            - {slot: role, is: self, go: two}
            - {else: true, go: two}
        two: {end: true}
        """);
    assertThat(pages.found())
        .containsExactly(
            "scripts/asks.yaml:6: step one: the slot \"role\""
                + " is used but never set: set it in an answer or hear it");
    pages.steps("tells", "one: {choose: [{say: answer.yes, set: {role: self}, end: true}]}");
    assertThat(pages.found()).isEmpty();
  }

  @Test
  void callsMayBeEightDeepButNotNine() {
    Pages pages = Pages.sound();
    for (int i = 0; i < 8; i++) {
      pages.steps("c" + i, "one: {call: {script: c" + (i + 1) + ", then: two}}\ntwo: {end: true}");
    }
    pages.steps("c8", "one: {end: true}");
    assertThat(pages.found()).isEmpty();
    pages.steps("c8", "one: {call: {script: c9, then: two}}\ntwo: {end: true}");
    pages.steps("c9", "one: {end: true}");
    assertThat(pages.found())
        .containsExactly(
            "scripts/c8.yaml:4: step one:"
                + " scripts call one another more than 8 deep: use open in one of them");
  }

  @Test
  void aLoopThroughSeveralScriptsIsFoundOnce() {
    Pages pages = Pages.sound().steps("a", "one: {open: b}").steps("b", "one: {open: a}");
    assertThat(pages.found())
        .containsExactly(
            "scripts/a.yaml:4: step one: loop without a wait:"
                + " a.one → b.one → a.one: let one of these steps ask something");
    pages
        .steps("b", "one: {end: true}")
        .steps("menu", "one: {call: {script: b, then: two}}\ntwo: {end: true}");
    assertThat(pages.found()).hasSize(1).first().asString().contains("loop without a wait");
  }

  @Test
  void aClosedDeskOrEnoughKnownDoesNotWait() {
    assertThat(
            Pages.sound()
                .steps(
                    "desk",
                    "one: {handoff: {urgency: soon, refused: two, closed: two, left: two}}\n"
                        + "two: {go: one}")
                .found())
        .hasSize(1)
        .first()
        .asString()
        .contains("loop without a wait: one → two → one");
  }

  @Test
  void aMissingTextIsFoundForEachLanguageAndForChildren() {
    Pages pages =
        Pages.sound()
            .steps("job", "one:\n  say: job.helo\n  choose:\n" + "    - {say: job.yes, end: true}");
    PlainTexts texts =
        new PlainTexts()
            .said("job.helo", "Hi")
            .label("job.yes", "Yes")
            .without(Language.BE, "job.helo@child")
            .without(Language.EN, "job.yes");
    assertThat(pages.found(texts.around()))
        .containsExactly(
            "scripts/job.yaml:5: step one: the text job.helo@child is missing in be:"
                + " add it to i18n/be.properties",
            "scripts/job.yaml:7: step one: the text job.yes is missing in en:"
                + " add it to i18n/en.properties");
    texts.without(Language.RU, "job.helo").in(Language.RU, "job.hello", "Hi");
    assertThat(pages.found(texts.around()))
        .anySatisfy(
            problem -> assertThat(problem).endsWith("missing in ru: add it to i18n/ru.properties"));
  }

  @Test
  void aMisspeltKeyIsRecognised() {
    Pages pages =
        Pages.sound().steps("job", "one: {say: helo, choose: [{say: answer.yes, end: true}]}");
    assertThat(pages.found(new PlainTexts().around()))
        .hasSize(2)
        .allSatisfy(problem ->
            assertThat(problem)
                .endsWith(
                    "is missing in ru, be, en: add it to i18n/ru.properties,"
                        + " i18n/be.properties, i18n/en.properties (did you mean hello?)"));
  }

  @Test
  void argumentsThatDifferOrAreNotGivenAreFound() {
    Pages pages =
        Pages.sound()
            .steps(
                "job",
                """
                one:
                  hear: {slot: country, go: two}
                two:
                  say: {text: job.place, with: {place: country, rest: country}}
                  choose: [{say: answer.yes, end: true}]
                """);
    PlainTexts texts = new PlainTexts().said("job.place", "In {place}");
    assertThat(pages.found(texts.around()))
        .containsExactly(
            "scripts/job.yaml:7: warning: step two:"
                + " the text job.place has no {rest}: take it out of \"with\"");
    texts.in(Language.BE, "job.place", "У {plase}").in(Language.EN, "job.place@child", "There");
    assertThat(pages.found(texts.around()))
        .containsExactlyInAnyOrder(
            "i18n/be.properties:4: the text job.place has {plase}, but in ru it has {place}:"
                + " give both the same",
            "i18n/en.properties:5: the text job.place@child has no argument,"
                + " but in ru it has {place}: give both the same",
            "scripts/job.yaml:7: step two: the text job.place has {plase}, but nothing fills it:"
                + " {text: job.place, with: {plase: slot}}",
            "scripts/job.yaml:7: warning: step two: the text job.place has no {rest}:"
                + " take it out of \"with\"");
  }

  @Test
  void aTextThatCannotBeSaidAndOneThatIsSaidNowhereAreFound() {
    PlainTexts texts = new PlainTexts().in(Language.EN, "hello", "Hello {").label("idle", "Idle");
    assertThat(Pages.sound().found(texts.around()))
        .containsExactly(
            "i18n/be.properties:4: warning: the text idle is said nowhere: take it out or use it",
            "i18n/en.properties:2: the text hello: a brace is not closed",
            "i18n/en.properties:4: warning: the text idle is said nowhere: take it out or use it",
            "i18n/ru.properties:4: warning: the text idle is said nowhere: take it out or use it");
    var around =
        new Surroundings(
            texts.in(Language.EN, "hello", "Hello"),
            topics -> true,
            Limits.PHONE,
            Set.of("idle", "ways.help"));
    assertThat(Pages.sound().found(around))
        .hasSize(3)
        .allSatisfy(problem ->
            assertThat(problem).contains(":1: the text ways.help is missing: the bot says it"));
  }

  @Test
  void longMessagesAreDoubtedAndTooLongOnesRefused() {
    Pages pages =
        Pages.sound()
            .steps(
                "job",
                """
                one:
                  say: [job.a, job.b]
                  choose: [{say: answer.yes, end: true}]
                """);
    PlainTexts texts =
        new PlainTexts().said("job.a", "a".repeat(174)).said("job.b", "b".repeat(174));
    assertThat(pages.found(texts.around())).isEmpty();
    texts.in(Language.BE, "job.b@child", "b".repeat(175));
    assertThat(pages.found(texts.around()))
        .containsExactly(
            "scripts/job.yaml:5: warning: step one:"
                + " the message has 351 characters in be for children; 350 are read:"
                + " shorten it or make several steps of it");
    texts.in(Language.BE, "job.b@child", "b".repeat(4000));
    assertThat(pages.found(texts.around()))
        .containsExactly(
            "scripts/job.yaml:5: step one:"
                + " the message has 4176 characters in be for children; 4096 can be sent:"
                + " make several steps of it");
  }

  @Test
  void whatIsSaidOnTheWayCountsAsOneMessage() {
    Pages pages =
        Pages.sound()
            .steps(
                "job",
                """
                one: {say: job.a, when: [{known: country, go: two}, {else: true, go: three}]}
                two: {say: job.b, choose: [{say: answer.yes, set: {country: PL}, end: true}]}
                three: {choose: [{say: answer.yes, end: true}]}
                """);
    PlainTexts texts =
        new PlainTexts().said("job.a", "a".repeat(200)).said("job.b", "b".repeat(200));
    assertThat(pages.found(texts.around()))
        .hasSize(6)
        .allSatisfy(problem ->
            assertThat(problem)
                .startsWith(
                    "scripts/job.yaml:5: warning: step two: the message has 402 characters in ")
                .contains("200 of them from steps passed through;"));
  }

  @Test
  void buttonsThatDoNotFitAreFound() {
    Pages pages =
        Pages.sound()
            .steps(
                "job",
                """
                one:
                  copy: {label: job.long, text: job.long}
                  choose:
                    - {say: job.short, end: true}
                    - - {say: job.short, end: true}
                      - {say: job.short, back: true}
                """);
    PlainTexts texts =
        new PlainTexts().label("job.long", "a".repeat(28)).label("job.short", "b".repeat(15));
    assertThat(pages.found(texts.around())).isEmpty();
    texts.in(Language.EN, "job.long", "a".repeat(29)).in(Language.BE, "job.short", "b".repeat(16));
    assertThat(pages.found(texts.around()))
        .containsExactly(
            "scripts/job.yaml:5: step one: the button job.long takes 29 characters in en, 28 fit:"
                + " shorten it",
            "scripts/job.yaml:8: step one: the row of buttons job.short, job.short"
                + " takes 32 characters in be, 30 fit: shorten it or give each a row");
  }

  @Test
  void whatAButtonCopiesCanBeCopied() {
    Pages pages =
        Pages.sound()
            .steps(
                "job",
                """
                one:
                  copy: {label: job.short, text: job.copied}
                  choose: [{say: job.short, end: true}]
                """);
    PlainTexts texts =
        new PlainTexts().label("job.short", "b").label("job.copied", "c".repeat(256));
    assertThat(pages.found(texts.around())).isEmpty();
    texts.in(Language.RU, "job.copied", "c".repeat(257));
    assertThat(pages.found(texts.around()))
        .containsExactly(
            "scripts/job.yaml:5: step one: the text job.copied that a button copies takes"
                + " 257 characters in ru, 256 can be copied: shorten it");
  }

  @Test
  void sixAnswersAreManyButNotInTheFirstMessage() {
    String steps = "one:\n  choose:\n" + "    - {say: answer.yes, end: true}\n".repeat(6);
    assertThat(Pages.sound().steps("first", steps).found(new PlainTexts().around())).isEmpty();
    assertThat(Pages.sound().steps("job", steps).found(new PlainTexts().around()))
        .containsExactly(
            "scripts/job.yaml:5: warning: step one: 6 answers are many: 5 are taken in at once");
  }

  @Test
  void contactsThatNobodyGaveAreMissed() {
    Pages pages =
        Pages.sound()
            .steps(
                "job",
                """
                one:
                  contacts: {topics: [legal]}
                  choose: [{say: answer.yes, end: true}]
                """);
    Contacts none = topics -> !topics.equals(List.of(Topic.LEGAL));
    var around = new Surroundings(new PlainTexts(), none, Limits.PHONE, Set.of());
    assertThat(pages.found(around))
        .containsExactly(
            "scripts/job.yaml:5: step one:"
                + " there is nobody to turn to for these topics: add contacts or other topics");
  }

  @Test
  void aProblemOfAFileOfTextsStandsBesideThoseOfScripts() {
    Pages pages = Pages.sound().steps("job", "one: {go: two}");
    PlainTexts texts = new PlainTexts().in(Language.EN, "hello", "Hello {");
    assertThat(pages.found(texts.around())).hasSize(2);
  }

  @Test
  void moreThanTheEngineCanPassThroughIsRefused() {
    StringBuilder steps = new StringBuilder("one: {go: s1}\n");
    for (int i = 1; i < 160; i++) {
      steps.append("s%d: {go: s%d}\n".formatted(i, i + 1));
    }
    Pages pages =
        Pages.sound().steps("job", steps + "s160: {choose: [{say: answer.yes, end: true}]}");
    assertThat(pages.found(new PlainTexts().around()))
        .containsExactly(
            "scripts/job.yaml:154:"
                + " step s150: more than 150 steps are passed through before this one:"
                + " let one ask something");
  }
}
