package org.pobach.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

final class DrawCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final CommandLine commands =
      Application.commands().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));

  @ParameterizedTest
  @CsvSource({"html, <!doctype html>", "mermaid, flowchart TD", "dot, digraph dialogs {"})
  void allScriptsAreDrawn(String format, String beginning) {
    assertThat(commands.execute("draw", "--format", format)).isZero();
    assertThat(out.toString())
        .startsWith(beginning)
        .contains("job-offer", "help-now")
        .endsWith("\n");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void aScriptIsDrawnInALanguageIntoAFile(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("menu.html");
    assertThat(commands.execute("draw", "--language", "be", "-o", file.toString(), "menu"))
        .isZero();
    assertThat(Files.readString(file)).contains("З чаго пачнём", "<html lang=\"be\">");
    assertThat(Files.readString(file)).doesNotContain("id=\"job-offer\"");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void whatIsNotKnownIsSaid() {
    assertThat(commands.execute("draw", "nonsense")).isEqualTo(2);
    assertThat(commands.execute("draw", "--format", "png")).isEqualTo(2);
    assertThat(commands.execute("draw", "--language", "uk")).isEqualTo(2);
    assertThat(err.toString())
        .contains("there is no script \"nonsense\"", "html, mermaid or dot", "ru, be or en");
  }

  @Test
  void aFileThatCannotBeWrittenIsSaid(@TempDir Path folder) {
    assertThat(commands.execute("draw", "-o", folder.toString(), "menu")).isEqualTo(1);
    assertThat(err.toString()).contains("cannot be written");
  }

  @Test
  void brokenContentIsNotDrawn() {
    assertThat(commands.execute("draw", "--dialogs", "no/such/folder")).isEqualTo(1);
    assertThat(err.toString()).contains("not a folder");
    assertThat(out.toString()).isEmpty();
  }
}
