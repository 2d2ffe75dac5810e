package org.pobach.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/// What translators and readers do with our own texts.
final class TextsCommandTest {
  private final StringWriter out = new StringWriter();
  private final CommandLine commands =
      Application.commands().setOut(new PrintWriter(out)).setErr(new PrintWriter(out));

  @TempDir private Path folder;
  private Path i18n = Path.of("i18n");

  @BeforeEach
  void copy() throws IOException {
    i18n = Files.createDirectory(folder.resolve("i18n"));
    try (Stream<Path> files = Files.list(Path.of("i18n"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, i18n.resolve(file.getFileName()));
      }
    }
  }

  private int texts(String... arguments) {
    String[] all =
        Stream.concat(Stream.of("texts"), Arrays.stream(arguments)).toArray(String[]::new);
    String[] line = Arrays.copyOf(all, all.length + 2);
    line[all.length] = "--i18n";
    line[all.length + 1] = i18n.toString();
    return commands.execute(line);
  }

  private GoLive live() {
    ContentSettings settings =
        new ContentSettings(Optional.of(Path.of("dialogs")), Optional.of(i18n));
    return new GoLive(ContentReader.read(settings).content().orElseThrow(), settings);
  }

  private int check(String... more) {
    out.getBuffer().setLength(0);
    return commands.execute(
        Stream.concat(
                Stream.of("check", "--dialogs", "dialogs", "--i18n", i18n.toString()),
                Arrays.stream(more))
            .toArray(String[]::new));
  }

  @ParameterizedTest
  @CsvSource({"be, xliff, be.xlf", "ru, xliff, ru.xliff", "en, csv, en.csv"})
  void ourTextsComeBackByteForByte(String language, String format, String name) throws IOException {
    String file = folder.resolve(name).toString();
    assertThat(texts("export", "-l", language, "--format", format, "-o", file)).isZero();
    String once = Files.readString(Path.of(file));
    assertThat(texts("import", file)).as(out.toString()).isZero();
    assertThat(texts("export", "-l", language, "--format", format, "-o", file)).isZero();
    assertThat(Files.readString(Path.of(file))).isEqualTo(once).contains("first.hello@child");
    String properties = language + ".properties";
    assertThat(i18n.resolve(properties)).hasSameBinaryContentAs(Path.of("i18n", properties));
  }

  @Test
  void aTranslationIsTakenAndTheRestStays() throws IOException {
    String file = folder.resolve("be.xlf").toString();
    texts("export", "-l", "be", "-o", file);
    String sheet = Files.readString(Path.of(file));
    Files.writeString(Path.of(file), sheet.replace(">Прапусціць<", ">Прапусціць гэта<"));
    assertThat(texts("import", file)).as(out.toString()).isZero();
    assertThat(out.toString()).contains("answer.skip", "1 texts of be have changed");
    assertThat(Files.readString(i18n.resolve("be.properties")))
        .isEqualTo(
            Files.readString(Path.of("i18n/be.properties"))
                .replace("answer.skip=Прапусціць\n", "answer.skip=Прапусціць гэта\n"));
  }

  @Test
  void brokenPlaceholdersAreRefusedTogether() throws IOException {
    String file = folder.resolve("be.xlf").toString();
    texts("export", "-l", "be", "-o", file);
    String sheet = Files.readString(Path.of(file));
    String broken =
        sheet
            .replace("Нумары: {country}", "Нумары: {kraina}")
            .replace("Хуткая: {number}", "Хуткая");
    Files.writeString(Path.of(file), broken);
    assertThat(texts("import", file)).isEqualTo(1);
    assertThat(out.toString())
        .contains("emergency.in: arguments [kraina] differ", "emergency.ambulance: arguments []")
        .contains("2 problems; nothing has changed");
    assertThat(i18n.resolve("be.properties")).hasSameBinaryContentAs(Path.of("i18n/be.properties"));
  }

  @Test
  void aTextIsNotedAsReadAndIsADraftAgainWhenItChanges() throws IOException {
    assertThat(texts("read", "-l", "be", "--by", "reader-1", "--on", "2026-12-01", "degraded.card"))
        .as(out.toString())
        .isZero();
    assertThat(live().readTexts()).contains("be 1 of ");
    Path file = i18n.resolve("be.properties");
    Files.writeString(
        file, Files.readString(file).replace("degraded.card=Гэта", "degraded.card=Ды гэта"));
    assertThat(live().readTexts()).contains("be 0 of ");
    assertThat(check("-w")).isZero();
    assertThat(out.toString()).contains("degraded.card: changed since reader-1 read it");
  }

  @Test
  void goingLiveWantsSafetyTextsReadAndNoOthers() {
    assertThat(check("--quick", "--go-live", "-w")).isEqualTo(1);
    assertThat(out.toString())
        .containsPattern(
            "be\\.properties:\\d+: draft-texts be help-now\\.card@child: a safety text that no native")
        .contains(" be degraded.card:", " be emergency.police:", " be self-harm.card:")
        .doesNotContain("be preview.title:");
    texts("read", "-l", "be", "--by", "reader-1", "--all-of", "help-now.");
    assertThat(live().points(LocalDate.parse("2026-11-24")))
        .extracting(Point::name)
        .doesNotContain("draft-texts be help-now.card")
        .contains("draft-texts ru help-now.card");
  }

  @Test
  void aTranslationShowsWhenItsSourceChanges() throws IOException {
    assertThat(texts("compared", "-l", "be", "--with", "ru", "--all-of", "answer.")).isZero();
    Path file = i18n.resolve("ru.properties");
    Files.writeString(file, Files.readString(file).replace("answer.skip=", "answer.skip=Можно: "));
    texts("export", "-l", "be", "-o", folder.resolve("be.csv").toString(), "--format", "csv");
    assertThat(out.toString()).contains("changed: answer.skip", "0 new, 1 changed");
  }

  @ParameterizedTest
  @CsvSource({
    "read -l be --by Ann answer.yes",
    "read -l be --by ann nonsense",
    "read -l be --by ann",
    "compared -l be --with be answer.yes",
    "export -l be --from be",
    "import nonsense.xlf",
    "''"
  })
  void whatMakesNoSenseIsRefused(String line) {
    assertThat(texts(line.isEmpty() ? new String[0] : line.split(" "))).isEqualTo(2);
  }

  @Test
  void seededFaultsOfToneAreFoundWithFileAndLine() throws IOException {
    Path file = i18n.resolve("be.properties");
    Files.writeString(
        file, Files.readString(file).replace("answer.yes=Так", "answer.yes=Так, аб'ява"));
    assertThat(check()).isEqualTo(1);
    assertThat(out.toString()).containsPattern("be\\.properties:\\d+: answer\\.yes: .*U\\+2019");
  }
}
