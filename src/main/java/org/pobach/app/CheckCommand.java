package org.pobach.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `check`: reads scripts, texts, words and contacts, and lists everything that is wrong.
@Command(
    name = "check",
    description =
        "Checks scripts, texts, words and contacts; lists all problems with file and line.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:nothing is wrong", "1:something is wrong"},
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class CheckCommand implements Callable<Integer> {
  @Option(
      names = "--dialogs",
      paramLabel = "FOLDER",
      description = "Folder of the dialogs (default: POBACH_DIALOGS, else those in the jar).")
  private @Nullable Path dialogs;

  @Option(
      names = "--i18n",
      paramLabel = "FOLDER",
      description = "Folder of the texts (default: POBACH_I18N, else those in the jar).")
  private @Nullable Path i18n;

  @Option(
      names = {"-w", "--warnings"},
      description = "Lists warnings too, not only their number.")
  private boolean warnings;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    ContentSettings settings =
        new ContentSettings(folder(dialogs, "POBACH_DIALOGS"), folder(i18n, "POBACH_I18N"));
    ContentReader.Result loaded = ContentReader.check(settings);
    List<String> errors = loaded.errors();
    PrintWriter out =
        spec == null
            ? new PrintWriter(System.out, true, java.nio.charset.StandardCharsets.UTF_8)
            : spec.commandLine().getOut();
    errors.forEach(out::println);
    if (warnings) {
      loaded.warnings().forEach(out::println);
    }
    out.printf(
        "%s: %d problems, %d warnings.%n",
        errors.isEmpty() ? "Sound" : "Broken", errors.size(), loaded.warnings().size());
    out.flush();
    return errors.isEmpty() ? 0 : 1;
  }

  static Optional<Path> folder(@Nullable Path option, String variable) {
    return Optional.ofNullable(option)
        .or(() ->
            Optional.ofNullable(System.getenv(variable)).filter(v -> !v.isBlank()).map(Path::of));
  }
}
