package org.pobach.app;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pobach.language.Reviews;
import org.pobach.language.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

  @Override
  public Integer call() {
    Reviews.Loaded loaded = Reviews.load(folder.folder(), Texts.load(folder.folder()).texts());
    LocalDate day = on == null ? LocalDate.now(ZoneOffset.UTC) : on;
    return choice.note(
        folder,
        Reviews.FILE,
        loaded.problems(),
        (texts, keys) -> loaded.reviews().with(texts, choice.language(), keys, by, day).written(),
        "read by " + by);
  }
}
