package org.pobach.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class ApplicationTest {
  private final StringWriter out = new StringWriter();
  private final CommandLine commands =
      Application.commands().setOut(new PrintWriter(out)).setErr(new PrintWriter(out));

  @Test
  void helpListsCommandsAndSettings() {
    assertThat(commands.execute("--help")).isZero();
    assertThat(out.toString()).contains("serve", "check", "TELEGRAM_BOT_TOKEN", "POBACH_DATA");
  }

  @Test
  void eachCommandHasHelpAndVersion() {
    for (String command : commands.getSubcommands().keySet()) {
      assertThat(commands.execute(command, "--help")).as(command).isZero();
      assertThat(commands.execute(command, "--version")).as(command).isZero();
    }
    assertThat(out.toString()).contains("Pobach");
  }

  @Test
  void anUnknownCommandIsRefused() {
    assertThat(commands.execute("frobnicate")).isEqualTo(2);
  }

  @Test
  void theContentOfTheProjectIsSound() {
    assertThat(commands.execute("check")).as(out.toString()).isZero();
    assertThat(out.toString())
        .containsPattern("Explored: [\\d,]+ states of \\d+ steps, [\\d,]+ turns, .* s\\.\\R")
        .contains("Sound: 0 problems");
  }

  @Test
  void aQuickCheckLeavesTheProofOut() {
    assertThat(commands.execute("check", "--quick")).as(out.toString()).isZero();
    assertThat(out.toString()).contains("Sound: 0 problems").doesNotContain("Explored");
  }

  @Test
  void skippingIntoAnAllClearIsListedWithTheWayToIt(@TempDir Path folder) throws IOException {
    Path dialogs = copy(Path.of("dialogs"), folder.resolve("dialogs"));
    Path script = dialogs.resolve("scripts/job-offer.yaml");
    Files.writeString(
        script,
        Files.readString(script)
            .replace("weight: {signs: 1, doubts: 0.5}, atLeast: 0.5, go", "strong: signs, go"));
    assertThat(commands.execute("check", "--dialogs", dialogs.toString(), "--i18n", "i18n"))
        .isEqualTo(1);
    assertThat(out.toString())
        .containsPattern(
            "job-offer\\.yaml:\\d+: step questions: answer\\.skip leads to an all-clear")
        .contains("Broken: ");
  }

  @Test
  void whatMustBeDoneBeforeGoingLiveIsListedOnlyWhenAskedFor() {
    assertThat(commands.execute("check", "--quick")).isZero();
    assertThat(out.toString()).doesNotContain("no-verified");
    assertThat(commands.execute("check", "--quick", "--go-live", "-w")).isEqualTo(1);
    assertThat(out.toString())
        .contains("no-verified BY adult labour: nobody outside the police")
        .containsPattern(
            "dialogs/contacts\\.yaml:\\d+: unverified-first BY by-crisis-133: shown first")
        .containsPattern("dialogs/emergency\\.yaml:\\d+: unreviewed-numbers BY: not reviewed")
        .containsPattern("dialogs/cards\\.yaml:\\d+: draft-cards documents pl: no native");
  }

  @Test
  void aProposalThatIsFilledInAcceptsAllThatIsOpen(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("accepted.txt");
    assertThat(commands.execute("check", "--quick", "--propose", file.toString())).isEqualTo(1);
    assertThat(out.toString()).contains("Not ready for people", "Written: " + file);
    String[] accepted = {"check", "--quick", "--go-live", "--accepted", file.toString()};
    assertThat(commands.execute(accepted)).as("not filled in").isEqualTo(1);
    assertThat(out.toString()).containsPattern("accepted\\.txt:\\d+: draft-texts be: write why");
    String filledIn =
        Files.readString(file).replaceAll("(?m)^([a-z].*):$", "$1: why, ann, 2026-11-24");
    Files.writeString(file, filledIn + "no-verified XX: why, ann, 2026-11-24\n");
    assertThat(commands.execute(accepted)).as(out.toString()).isZero();
    assertThat(out.toString())
        .contains("Ready for people: 0 points are open", "no-verified XX: nothing of this name");
    assertThat(commands.execute("check", "--quick", "--propose", file.toString()))
        .as("nothing is overwritten")
        .isEqualTo(2);
  }

  @Test
  void brokenContentIsListedWithFileAndLine(@TempDir Path folder) throws IOException {
    Path dialogs = copy(Path.of("dialogs"), folder.resolve("dialogs"));
    Path script = dialogs.resolve("scripts/job-offer.yaml");
    Files.writeString(script, Files.readString(script).replace("go: contract}", "go: contrakt}"));
    Path i18n = copy(Path.of("i18n"), folder.resolve("i18n"));
    Path english = i18n.resolve("en.properties");
    Files.writeString(
        english, Files.readString(english).replaceFirst("(?m)^first\\.hello=.*$", ""));
    assertThat(
            commands.execute("check", "--dialogs", dialogs.toString(), "--i18n", i18n.toString()))
        .isEqualTo(1);
    assertThat(out.toString())
        .containsPattern("job-offer\\.yaml:\\d+: .*contrakt")
        .contains("did you mean \"contract\"")
        .containsPattern(
            "en\\.properties:\\d+: .*first\\.hello|first\\.yaml:\\d+: .*first\\.hello");
  }

  @Test
  void aFolderThatIsNotThereIsSaid() {
    assertThat(commands.execute("check", "--dialogs", "no/such/folder")).isEqualTo(1);
    assertThat(out.toString()).contains("not a folder");
  }

  private static Path copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
    return to;
  }
}
