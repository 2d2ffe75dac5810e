package org.pobach.app;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.SortedSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pobach.language.Reviews;
import org.pobach.language.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `texts read`: notes that a native speaker has read texts as they are now.
@Command(
    name = "read",
    description = "Notes that a native speaker has read texts as they are now.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class TextsReadCommand implements Callable<Integer> {
  @Mixin private final TextsFolder folder = new TextsFolder();
  @Mixin private final TextsChoice choice = new TextsChoice();

  @Option(
      names = "--by",
      required = true,
      paramLabel = "ALIAS",
      description = "Who has read them, by an alias, never by name.")
  private String by = "";

  @Option(names = "--on", paramLabel = "DATE", description = "When (default: today).")
  private @Nullable LocalDate on;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    if (spec == null) {
      return 1;
    }
    PrintWriter out = spec.commandLine().getOut();
    Texts texts = Texts.load(folder.folder()).texts();
    Reviews.Loaded loaded = Reviews.load(folder.folder(), texts);
    if (!loaded.problems().isEmpty()) {
      loaded.problems().forEach(out::println);
      return 1;
    }
    SortedSet<String> keys = choice.of(texts);
    LocalDate day = on == null ? LocalDate.now(ZoneOffset.UTC) : on;
    try {
      Reviews more = loaded.reviews().with(texts, choice.language(), keys, by, day);
      folder.write(Reviews.FILE, more.written());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
    out.printf("%d texts of %s read by %s.%n", keys.size(), choice.language().code(), by);
    return 0;
  }
}
