package org.pobach.app;

import java.util.SortedSet;
import java.util.concurrent.Callable;
import org.pobach.language.Texts;
import org.pobach.language.Translations;
import org.pobach.terms.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `texts compared`: notes that translations say what another language says now.
@Command(
    name = "compared",
    description = "Notes that translations say what another language says now.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class TextsComparedCommand implements Callable<Integer> {
  @Mixin private final TextsFolder folder = new TextsFolder();
  @Mixin private final TextsChoice choice = new TextsChoice();

  @Option(
      names = "--with",
      required = true,
      paramLabel = "CODE",
      description = "The language they were compared with: ${COMPLETION-CANDIDATES}.")
  private Language with = Language.RU;

  @Override
  public Integer call() {
    Translations.Loaded loaded = Translations.load(folder.folder());
    return choice.note(
        folder,
        Translations.FILE,
        loaded.problems(),
        (texts, keys) -> compared(loaded.translations(), texts, keys).written(),
        "compared with " + with.code());
  }

  private Translations compared(Translations before, Texts texts, SortedSet<String> keys) {
    if (with == choice.language()) {
      throw new IllegalArgumentException("compare it with another language");
    }
    return before.compared(texts, choice.language(), with, keys);
  }
}
