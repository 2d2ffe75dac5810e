package org.pobach.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pobach.dialog.Script;
import org.pobach.dialog.Scripts;
import org.pobach.drawing.Drawing;
import org.pobach.drawing.Format;
import org.pobach.terms.Language;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `draw`: draws scripts with their texts.
@Command(
    name = "draw",
    description = "Draws scripts with their texts, as a page or as text for Mermaid or Graphviz.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:drawn", "1:the content is broken, or the file cannot be written"},
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class DrawCommand implements Callable<Integer> {
  @Mixin private final Folders folders = new Folders();

  @Option(names = "--language", description = "ru, be or en (default: ru).", defaultValue = "ru")
  private Language language = Language.RU;

  @Option(
      names = "--format",
      description = "html, mermaid or dot (default: html).",
      defaultValue = "html")
  private Format format = Format.HTML;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where to (default: standard output).")
  private @Nullable Path output;

  @Parameters(paramLabel = "SCRIPT", description = "Names of scripts (default: all).")
  private List<String> names = List.of();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    CommandLine line = spec == null ? new CommandLine(this) : spec.commandLine();
    ContentReader.Result read = ContentReader.read(folders.settings());
    read.errors().forEach(line.getErr()::println);
    Optional<Content> content = read.content();
    if (content.isEmpty()) {
      return 1;
    }
    List<Script> scripts = scripts(content.get().scripts(), line);
    return written(new Drawing(scripts, content.get().texts(), language).as(format), line) ? 0 : 1;
  }

  private List<Script> scripts(Scripts all, CommandLine line) {
    List<String> wanted =
        names.isEmpty() ? List.copyOf(new TreeSet<>(all.scripts().keySet())) : names;
    return wanted.stream()
        .distinct()
        .map(name ->
            all.find(name)
                .orElseThrow(
                    () -> new ParameterException(line, "there is no script \"" + name + "\"")))
        .toList();
  }

  private boolean written(String drawing, CommandLine line) {
    if (output == null) {
      PrintWriter out = line.getOut();
      out.print(drawing);
      out.flush();
      return true;
    }
    try {
      Files.writeString(output, drawing, StandardCharsets.UTF_8);
      return true;
    } catch (IOException e) {
      line.getErr().println("The file cannot be written: " + output);
      return false;
    }
  }
}
