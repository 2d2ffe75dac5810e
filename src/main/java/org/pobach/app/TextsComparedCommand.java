package org.pobach.app;

import java.io.PrintWriter;
import java.util.SortedSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pobach.language.Texts;
import org.pobach.language.Translations;
import org.pobach.terms.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

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

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    if (spec == null) {
      return 1;
    }
    PrintWriter out = spec.commandLine().getOut();
    Texts texts = Texts.load(folder.folder()).texts();
    Translations.Loaded loaded = Translations.load(folder.folder());
    if (!loaded.problems().isEmpty()) {
      loaded.problems().forEach(out::println);
      return 1;
    }
    if (with == choice.language()) {
      throw new ParameterException(spec.commandLine(), "compare it with another language");
    }
    SortedSet<String> keys = choice.of(texts);
    try {
      Translations more = loaded.translations().compared(texts, choice.language(), with, keys);
      folder.write(Translations.FILE, more.written());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
    out.printf(
        "%d texts of %s compared with %s.%n", keys.size(), choice.language().code(), with.code());
    return 0;
  }
}
