package org.pobach.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.pobach.app.TranscriptOutcome.Failure;
import org.pobach.dialog.Problem;
import org.pobach.terms.Language;
import picocli.CommandLine;

final class TranscriptsTest {
  /// Steps that no transcript needs to visit, with the reason.
  private static final Map<String, String> EXCUSED = Map.of();

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> theBotSaysWhatAuthorsExpect() {
    return Repository.transcripts().stream().map(TranscriptsTest::goesAsExpected);
  }

  private static DynamicTest goesAsExpected(TranscriptReader.Reading reading) {
    String name = reading.transcript().map(Transcript::file).orElse("unreadable");
    return DynamicTest.dynamicTest(
        name,
        () -> {
          assertThat(reading.problems()).isEmpty();
          Transcript transcript = reading.transcript().orElseThrow();
          assertThat(transcript.exchanges()).isNotEmpty();
          assertThat(TranscriptRun.of(Repository.content(), transcript).failures()).isEmpty();
        });
  }

  @Test
  void eachStepIsVisitedInEachLanguage() {
    SortedMap<Language, List<String>> missing =
        Transcripts.unvisited(Repository.content().scripts(), Repository.played());
    for (Language language : Language.values()) {
      assertThat(missing.getOrDefault(language, List.of()))
          .as(language.code())
          .containsExactlyInAnyOrderElementsOf(EXCUSED.keySet());
    }
  }

  @Test
  void eachConversationIsHeldInEachLanguage() throws IOException {
    Map<String, TreeSet<String>> languages = new TreeMap<>();
    try (Stream<Path> files = Files.list(Path.of("dialogs/transcripts"))) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString().replace(".yaml", "");
        int end = name.lastIndexOf('-');
        languages
            .computeIfAbsent(name.substring(0, end), _ -> new TreeSet<>())
            .add(name.substring(end + 1));
      }
    }
    TreeSet<String> all =
        Arrays.stream(Language.values())
            .map(Language::code)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(languages)
        .isNotEmpty()
        .allSatisfy((name, codes) -> assertThat(codes).isEqualTo(all));
  }

  @Test
  void whatGoesOtherwiseIsToldWithItsLine() {
    List<Failure> failures =
        play(
            """
              - person says: /start
                bot says: [first.hello]
                script: menu
              - person taps: first.under18
                bot says: [menu.pick]
                slot: {age: adult}
            """);
    assertThat(failures).extracting(Failure::line).containsExactly(3, 6);
    assertThat(failures.getFirst().toString())
        .contains("some.yaml:3: person says: /start", "line 5, script", "menu", "first");
    assertThat(failures.getLast().toString())
        .contains("line 7, bot says", "menu.pick@child", "line 8, slot age", "under18");
  }

  @Test
  void aButtonThatIsNotThereEndsATranscript() {
    List<Failure> failures =
        play(
            """
              - person says: /start
              - person taps: answer.yes
              - person taps: answer.no
            """);
    assertThat(failures).hasSize(1);
    assertThat(failures.getFirst().toString())
        .contains("person taps: answer.yes", "first.danger", "ways.erase");
  }

  @Test
  void whatIsNotToldMustNotHappen() {
    assertThat(differing("  - person says: \"0\"\n")).containsExactly("erased");
    assertThat(differing("  - {person says: /start sos, bot says: [first.short, help-now.card]}\n"))
        .containsExactly("emergency");
    assertThat(
            differing(
                """
                  - person says: /start talk
                  - person taps: menu.contacts
                    bot says: [referral.kind, referral.anywhere, referral.aloud]
                """))
        .containsExactly("contacts");
  }

  @Test
  void anOperatorIsCalledOnlyWhereItIsTold() {
    String consent =
        """
        transcript: some
        language: en
        desk: open
        turns:
          - {person says: /start talk, bot says: [first.short, handoff.consent]}
          - person taps: handoff.hour
            bot says: [handoff.waiting]
        """;
    assertThat(whatDiffers(consent)).containsExactly("operator");
    assertThat(whatDiffers(consent + "    operator: asked\n")).isEmpty();
  }

  @Test
  void anAnswerThatWasReplacedCannotBeTapped() {
    String words = "  - person says: I got a job offer abroad, is it safe\n";
    assertThat(play(words + "  - person taps: country.BY\n")).isEmpty();
    String menu = "  - {person says: menu, after: 1 second}\n";
    assertThat(play(words + menu + "  - {person taps: country.BY, messages ago: 1}\n")).hasSize(1);
  }

  @Test
  void allThatCannotBeUnderstoodIsToldWithItsLine() {
    TranscriptReader.Reading reading =
        TranscriptReader.read(
            "some.yaml",
            """
            transcript: some
            language: fr
            turns:
              - person says: /start
                after: soon
                bot sais: [first.hello]
              - {person says: hello, person taps: answer.yes}
              - person sends: money
                erased: false
              - person says: a
                step: b
                step: c
            weather: fine
            """);
    assertThat(reading.transcript()).isEmpty();
    assertThat(reading.problems().stream().map(Problem::line))
        .containsExactly(2, 5, 6, 7, 8, 12, 13);
    assertThat(reading.problems().getFirst().toString())
        .isEqualTo("some.yaml:2: \"fr\" is not understood here");
  }

  @Test
  void whatIsNoTranscriptIsToldSo() {
    for (String text : List.of("", "[", "turns", "turns: {}", "- a", "\u0000", "&a [*a]")) {
      assertThat(TranscriptReader.read("some.yaml", text).problems()).as(text).isNotEmpty();
    }
  }

  @Test
  void theCommandTellsWhatWentOtherwise() throws IOException {
    Path right = folder.resolve("right.yaml");
    Files.writeString(right, transcript("  - {person says: /start, bot says: [first.hello]}\n"));
    Path wrong = folder.resolve("wrong.yaml");
    Files.writeString(wrong, transcript("  - {person says: /start, bot says: [menu.pick]}\n"));
    StringWriter out = new StringWriter();
    CommandLine commands = Application.commands().setOut(new PrintWriter(out));
    assertThat(command(commands, right)).isZero();
    assertThat(out.toString()).contains("1 transcripts: 1 as expected");
    assertThat(command(commands, right, wrong)).isEqualTo(1);
    assertThat(out.toString()).contains("wrong.yaml:3: person says: /start", "menu.pick");
    assertThat(command(commands, folder.resolve("none.yaml"))).isEqualTo(1);
    assertThat(out.toString()).contains("cannot be read").contains("none.yaml");
  }

  private static int command(CommandLine commands, Path... files) {
    List<String> words =
        Stream.concat(
                Stream.of("transcripts", "--dialogs", "dialogs", "--i18n", "i18n"),
                Arrays.stream(files).map(Path::toString))
            .toList();
    return commands.execute(words.toArray(String[]::new));
  }

  private static List<Failure> play(String turns) {
    return failures(transcript(turns));
  }

  private static List<String> differing(String turns) {
    return whatDiffers(transcript(turns));
  }

  private static List<String> whatDiffers(String transcript) {
    return failures(transcript).stream()
        .flatMap(failure -> failure.differences().stream())
        .map(TranscriptOutcome.Difference::what)
        .toList();
  }

  private static List<Failure> failures(String transcript) {
    TranscriptReader.Reading reading = TranscriptReader.read("some.yaml", transcript);
    assertThat(reading.problems()).isEmpty();
    return TranscriptRun.of(Repository.content(), reading.transcript().orElseThrow()).failures();
  }

  /// The first turn stands in line 3.
  private static String transcript(String turns) {
    return "language: en\nturns:\n" + turns;
  }
}
