package org.pobach.app;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pobach.language.Folder;
import org.pobach.terms.Understood;
import org.pobach.understanding.Evidence;
import org.pobach.understanding.OpenNlpUnderstanding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `understand`: tells what lines of text are understood as, one JSON object a line.
@Command(
    name = "understand",
    description =
        "Reads lines of text from standard input, writes what each is understood as:"
            + " one JSON object a line, in order.",
    footerHeading = "%nFields:%n",
    footer = {
      "  text, language (ru, be, en), languageConfidence, topic, topicConfidence,",
      "  alternatives (further topics, best first), urgency (now, soon, none),",
      "  urgencyConfidence. Confidences are between 0 and 1."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class UnderstandCommand implements Callable<Integer> {
  @Mixin private final Folders folders = new Folders();

  @Option(
      names = "--explain",
      description = "Adds what spoke most for language, topic and urgency.")
  private boolean explain;

  @Spec private @Nullable CommandSpec spec;

  /// What a line is understood as.
  record Line(
      String text,
      String language,
      double languageConfidence,
      String topic,
      double topicConfidence,
      List<Alternative> alternatives,
      String urgency,
      double urgencyConfidence,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Evidence evidence) {}

  /// A topic that is less likely.
  record Alternative(String topic, double confidence) {}

  @Override
  public Integer call() throws IOException {
    PrintWriter out =
        spec == null
            ? new PrintWriter(System.out, false, StandardCharsets.UTF_8)
            : spec.commandLine().getOut();
    Folder folder = folders.settings().dialogs().map(Folder::at).orElse(Folder.packed("dialogs"));
    OpenNlpUnderstanding.Loaded loaded =
        OpenNlpUnderstanding.load(name -> folder.read("phrases/" + name));
    loaded.problems().forEach(problem -> err().println(problem));
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    answer(loaded.understanding(), in, out, explain);
    return 0;
  }

  private PrintWriter err() {
    return spec == null
        ? new PrintWriter(System.err, true, StandardCharsets.UTF_8)
        : spec.commandLine().getErr();
  }

  /// Answers each line; at once where somebody types, together where lines stand ready.
  static void answer(
      OpenNlpUnderstanding understanding, BufferedReader in, Writer out, boolean explain)
      throws IOException {
    ObjectMapper json = new ObjectMapper();
    BufferedWriter lines = new BufferedWriter(out);
    for (String text = in.readLine(); text != null; text = in.readLine()) {
      lines.write(json.writeValueAsString(line(understanding, text, explain)));
      lines.write('\n');
      if (!in.ready()) {
        lines.flush();
      }
    }
    lines.flush();
  }

  private static Line line(OpenNlpUnderstanding understanding, String text, boolean explain) {
    Understood understood = understanding.understand(text, Optional.empty());
    return new Line(
        text,
        understood.language().code(),
        rounded(understood.languageConfidence()),
        understood.best().topic().id(),
        rounded(understood.best().confidence()),
        understood.topics().stream()
            .skip(1)
            .map(guess -> new Alternative(guess.topic().id(), rounded(guess.confidence())))
            .toList(),
        understood.urgency().id(),
        rounded(understood.urgencyConfidence()),
        explain ? understanding.explain(text) : null);
  }

  private static double rounded(double confidence) {
    return Math.round(confidence * 1000) / 1000.0;
  }
}
