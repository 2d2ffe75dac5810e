package org.pobach.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

/// `check` on the project's own content, with one fault put into it.
class SeededFaultsTest {
  /// A fault: what is replaced in which file, and how `check` names it.
  private enum Fault {
    UNKNOWN_STEP(
        "dialogs/scripts/job-offer.yaml",
        "go: region}",
        "go: nowhere}",
        "\"nowhere\"",
        "destination"),
    UNREACHABLE_STEP(
        "dialogs/scripts/job-offer.yaml",
        "\\z",
        "  lonely:\n    say: job-offer.bye\n    end: true\n",
        "lonely"),
    DEAD_END("dialogs/scripts/privacy.yaml", "\\z", "  last:\n    say: privacy.done\n", "last"),
    LOOP_WITHOUT_A_WAIT(
        "dialogs/scripts/job-offer.yaml",
        "else: true, go: papers}",
        "else: true, go: region}",
        "region"),
    MISSING_KEY(
        "i18n/be.properties", "(?m)^job-offer\\.bye=.*\n", "", "job-offer.bye", "be.properties"),
    OTHER_PLACEHOLDER("i18n/en.properties", "\\{time\\}", "{hour}", "contact.opens", "hour"),
    TEXT_TOO_LONG(
        "i18n/ru.properties",
        "(?m)^job-offer\\.bye=",
        "job-offer.bye=" + "а".repeat(4100),
        "step bye",
        "4096"),
    LABEL_TOO_LONG(
        "i18n/en.properties",
        "(?m)^job-offer\\.enough=",
        "$0And a lot more of it than fits ",
        "enough"),
    CONTACT_WITHOUT_SOURCE("dialogs/contacts.yaml", "(?m)^( +)source: .*$", "$1# none", "source"),
    BAD_NUMBER(
        "dialogs/contacts.yaml", "\\+375 ?17 ?\\d[\\d -]*", "+375 17 3", "phone", "contacts.yaml"),
    UNSET_SLOT(
        "dialogs/scripts/job-offer.yaml",
        "say: job-offer\\.intro",
        "say: {text: job-offer.intro, with: {place: destination}}",
        "destination");

    private final String file;
    private final String from;
    private final String to;
    private final List<String> named;

    Fault(String file, String from, String to, String... named) {
      this.file = file;
      this.from = from;
      this.to = to;
      this.named = List.of(named);
    }
  }

  @TempDir private Path folder;
  private ProjectCopy copy;

  @BeforeEach
  void copyTheContent() {
    copy = ProjectCopy.of(folder, "dialogs", "i18n");
  }

  @Test
  void theContentItselfIsSound() {
    StringWriter said = new StringWriter();
    assertThat(check(said)).isZero();
    assertThat(said.toString()).contains("Sound: 0 problems");
  }

  @ParameterizedTest
  @EnumSource
  void aFaultIsNamedWithFileAndLine(Fault fault) {
    Pattern from = Pattern.compile(fault.from);
    copy.change(fault.file, before -> from.matcher(before).replaceFirst(fault.to));
    StringWriter said = new StringWriter();
    assertThat(check(said)).isEqualTo(1);
    assertThat(said.toString().lines().filter(line -> line.startsWith(folder.toString())))
        .as("problems")
        .isNotEmpty()
        .allMatch(line -> line.matches("\\S+\\.(yaml|properties):\\d+:? .+"))
        .anyMatch(line -> fault.named.stream().allMatch(line::contains));
  }

  @Test
  void aContactThatIsStaleStopsGoingLiveAndNothingElse() {
    copy.change(
        "dialogs/contacts.yaml",
        before ->
            before.replaceFirst(
                "(?m)^( +)status: unverified$", "$1status: live\n$1verifiedOn: 2020-01-01"));
    assertThat(check(new StringWriter())).isZero();
    StringWriter said = new StringWriter();
    assertThat(check(said, "--go-live")).isEqualTo(1);
    assertThat(said.toString().lines())
        .anyMatch(line -> line.contains("contacts.yaml:") && line.contains("2020-01-01"));
  }

  private int check(StringWriter said, String... more) {
    CommandLine commands = Application.commands();
    commands.setOut(new PrintWriter(said, true));
    List<String> line = new ArrayList<>(List.of("check", "--quick"));
    line.addAll(List.of(more));
    line.addAll(
        List.of("--dialogs", copy.at("dialogs").toString(), "--i18n", copy.at("i18n").toString()));
    return commands.execute(line.toArray(String[]::new));
  }
}
