package org.pobach.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pobach.language.Sheet;
import org.pobach.language.SheetFormat;
import org.pobach.language.SheetImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `texts import`: takes a translator's file back, all of it or nothing.
@Command(
    name = "import",
    description = "Takes a translator's file back; refuses it with all problems, or takes all.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:it was taken", "1:something is wrong with it; nothing has changed"},
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class TextsImportCommand implements Callable<Integer> {
  @Mixin private final TextsFolder folder = new TextsFolder();

  @Parameters(paramLabel = "FILE", description = "An .xlf, .xliff or .csv file from export.")
  private Path file = Path.of("");

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (spec == null) {
      return 1;
    }
    PrintWriter out = spec.commandLine().getOut();
    Sheet sheet;
    try {
      sheet = format().read(Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      throw new ParameterException(spec.commandLine(), "there is no file " + file, e);
    } catch (IllegalArgumentException e) {
      out.println(file + ": " + e.getMessage());
      return 1;
    }
    SheetImport.Result result = SheetImport.of(folder.folder(), sheet);
    if (!result.problems().isEmpty()) {
      result.problems().forEach(out::println);
      out.printf("%d problems; nothing has changed.%n", result.problems().size());
      return 1;
    }
    result.files().forEach(folder::write);
    result.changed().forEach(out::println);
    out.printf("%d texts of %s have changed.%n", result.changed().size(), sheet.target().code());
    return 0;
  }

  private SheetFormat format() {
    return SheetFormat.of(file.toString())
        .orElseThrow(() -> new IllegalArgumentException("not an .xlf, .xliff or .csv file"));
  }
}
