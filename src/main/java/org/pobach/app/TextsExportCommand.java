package org.pobach.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pobach.language.Sheet;
import org.pobach.language.SheetFormat;
import org.pobach.terms.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `texts export`: texts of two languages side by side, for a translator.
@Command(
    name = "export",
    description = "Writes texts of two languages side by side, for a translator.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class TextsExportCommand implements Callable<Integer> {
  @Mixin private final TextsFolder folder = new TextsFolder();

  @Option(
      names = {"-l", "--language"},
      required = true,
      paramLabel = "CODE",
      description = "The language to translate into: ${COMPLETION-CANDIDATES}.")
  private Language language = Language.BE;

  @Option(
      names = "--from",
      paramLabel = "CODE",
      description = "The language to translate from (default: ru, for ru it is en).")
  private @Nullable Language from;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "XLIFF",
      description = "${COMPLETION-CANDIDATES} (default: xliff).")
  private SheetFormat format = SheetFormat.XLIFF;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where to (default: the screen).")
  private @Nullable Path output;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (spec == null) {
      return 1;
    }
    PrintWriter out = spec.commandLine().getOut();
    Language source = source();
    if (source == language) {
      throw new ParameterException(spec.commandLine(), "--from is the language itself");
    }
    Sheet sheet = Sheet.of(folder.folder(), source, language);
    byte[] bytes = format.write(sheet);
    if (output == null) {
      out.print(new String(bytes, StandardCharsets.UTF_8));
    } else {
      Files.write(output, bytes);
      told(sheet, out);
    }
    out.flush();
    return 0;
  }

  private Language source() {
    if (from != null) {
      return from;
    }
    return language == Language.RU ? Language.EN : Language.RU;
  }

  private static void told(Sheet sheet, PrintWriter out) {
    sheet.units().stream()
        .filter(unit -> unit.state() == Sheet.State.NEW || unit.state() == Sheet.State.CHANGED)
        .forEach(unit -> out.println(name(unit.state()) + ": " + unit.key()));
    out.println(
        Arrays.stream(Sheet.State.values())
            .map(state -> sheet.count(state) + " " + name(state))
            .collect(
                Collectors.joining(
                    ", ", sheet.source().code() + " to " + sheet.target().code() + ": ", ".")));
  }

  private static String name(Sheet.State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }
}
