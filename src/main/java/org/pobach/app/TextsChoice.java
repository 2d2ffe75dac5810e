package org.pobach.app;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.pobach.language.TextProblem;
import org.pobach.language.Texts;
import org.pobach.terms.Language;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// The options that say which texts of a language are meant, and what is noted of them.
final class TextsChoice {
  @Option(
      names = {"-l", "--language"},
      required = true,
      paramLabel = "CODE",
      description = "The language: ${COMPLETION-CANDIDATES}.")
  private Language language = Language.RU;

  @Option(
      names = "--all-of",
      paramLabel = "PREFIX",
      description = "All texts whose keys begin so, such as help-now.")
  private List<String> prefixes = new ArrayList<>();

  @Parameters(paramLabel = "KEY", description = "Keys; the form for children is KEY@child.")
  private List<String> keys = new ArrayList<>();

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  Language language() {
    return language;
  }

  private SortedSet<String> of(Texts texts) {
    SortedSet<String> all = texts.keys(language);
    SortedSet<String> chosen = new TreeSet<>(keys);
    for (String prefix : prefixes) {
      for (String key : all) {
        if (key.startsWith(prefix)) {
          chosen.add(key);
        }
      }
    }
    List<String> unknown = unknown(chosen, all);
    if (command != null && (chosen.isEmpty() || !unknown.isEmpty())) {
      throw new ParameterException(
          command.commandLine(),
          unknown.isEmpty()
              ? "no text is meant: name keys, or --all-of a prefix that texts have"
              : "there is no text " + String.join(", ", unknown));
    }
    return chosen;
  }

  /// Notes something of the texts that are meant, or nothing if the notes have problems.
  ///
  /// @param file where the notes are kept
  /// @param notes what is wrong with them
  /// @param noted the file as it is then; an `IllegalArgumentException` says what makes no sense
  /// @param done what is told of the texts
  /// @return the exit code
  int note(
      TextsFolder folder,
      String file,
      List<TextProblem> notes,
      BiFunction<Texts, SortedSet<String>, String> noted,
      String done) {
    if (command == null) {
      return 1;
    }
    PrintWriter out = command.commandLine().getOut();
    if (!notes.isEmpty()) {
      notes.forEach(out::println);
      return 1;
    }
    Texts texts = Texts.load(folder.folder()).texts();
    SortedSet<String> keys = of(texts);
    try {
      folder.write(file, noted.apply(texts, keys));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()), e);
    }
    out.printf("%d texts of %s %s.%n", keys.size(), language.code(), done);
    return 0;
  }

  private static List<String> unknown(SortedSet<String> chosen, SortedSet<String> all) {
    List<String> unknown = new ArrayList<>(chosen);
    unknown.removeAll(all);
    return unknown;
  }
}
