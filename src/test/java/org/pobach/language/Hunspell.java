package org.pobach.language;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.pobach.terms.Language;

/// The spelling checker of this machine. Where it or a dictionary is missing tests are skipped with
/// a word on how to get it; with `CI=true` that is a failure.
final class Hunspell {
  private static final String ADVICE =
      "SKIPPED: spelling needs Hunspell (Debian, Ubuntu:"
          + " apt-get install hunspell hunspell-ru hunspell-be hunspell-en-gb).";

  private static final Map<Language, String> DICTIONARIES =
      Map.of(Language.RU, "ru_RU", Language.BE, "be_BY", Language.EN, "en_GB");

  private Hunspell() {}

  /// Skips the test where a dictionary is missing.
  static void need() {
    if (DICTIONARIES.keySet().stream().allMatch(Hunspell::isHere)) {
      return;
    }
    System.out.println(ADVICE);
    Assertions.assertFalse("true".equals(System.getenv("CI")), ADVICE);
    Assumptions.abort(ADVICE);
  }

  /// Those of the words that the dictionary does not know; one process for all of them.
  static SortedSet<String> unknown(Language language, Collection<String> words) {
    List<String> asked = List.copyOf(words);
    List<String> answers = run(language, asked);
    SortedSet<String> unknown = new TreeSet<>();
    int word = 0;
    // The first line is a greeting; an empty line ends what is said of each word.
    for (String answer : answers.subList(1, answers.size())) {
      if (answer.isEmpty()) {
        word++;
      } else if (answer.startsWith("&") || answer.startsWith("#")) {
        unknown.add(asked.get(word));
      }
    }
    if (word != asked.size()) {
      throw new IllegalStateException("hunspell answered %d of %d".formatted(word, asked.size()));
    }
    return unknown;
  }

  private static boolean isHere(Language language) {
    try {
      return unknown(language, List.of("-")).isEmpty();
    } catch (RuntimeException e) {
      return false;
    }
  }

  private static List<String> run(Language language, List<String> words) {
    try {
      Path input = Files.createTempFile("words", ".txt");
      try {
        // "^" says that what follows is a word, never a command of the pipe.
        Files.write(input, words.stream().map(word -> "^" + word.replace('’', '\'')).toList());
        Process process =
            new ProcessBuilder("hunspell", "-d", DICTIONARIES.get(language), "-i", "UTF-8", "-a")
                .redirectInput(input.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        byte[] answers = process.getInputStream().readAllBytes();
        if (process.waitFor() != 0) {
          throw new IllegalStateException("hunspell has no dictionary of " + language);
        }
        return new String(answers, StandardCharsets.UTF_8).lines().toList();
      } finally {
        Files.delete(input);
      }
    } catch (IOException e) {
      throw new IllegalStateException("there is no hunspell", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
