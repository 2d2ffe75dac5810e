package org.pobach.language;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pobach.terms.Language;

/// One rule for how texts sound.
///
/// @param error whether a text may not break it; else it is worth a look
/// @param quoted whether what stands in quotes is left alone
/// @param except keys that need not keep it
record ToneRule(
    String name, String why, boolean error, boolean quoted, Set<String> except, Measure measure) {
  private static final Pattern QUOTES = Pattern.compile("«[^»]*»|“[^”]*”|„[^“]*“");
  private static final Pattern SENTENCE = Pattern.compile("[.?!…:;]+(?:[»”)\\s]|$)|\\n");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}’'-]*");

  ToneRule {
    except = Set.copyOf(except);
  }

  /// What a rule looks at.
  sealed interface Measure {
    /// Words that are better said otherwise.
    record Wordings(Map<Language, List<Wording>> by) implements Measure {}

    /// The most words of a sentence.
    record Sentence(int words) implements Measure {}

    /// The most words of a button.
    record Label(int words) implements Measure {}
  }

  /// @param better what to write instead
  record Wording(Pattern find, String better) {}

  /// What is wrong with a text by this rule, for its author; one message for each wording found.
  List<String> broken(Language language, String words, boolean label) {
    String seen = quoted ? QUOTES.matcher(words).replaceAll("") : words;
    return switch (measure) {
      case Measure.Wordings wordings ->
          wordings.by().getOrDefault(language, List.of()).stream()
              .flatMap(wording -> found(wording, seen).stream())
              .toList();
      case Measure.Sentence(int most) ->
          SENTENCE
              .splitAsStream(seen)
              .map(ToneRule::words)
              .filter(count -> count > most)
              .map(count -> "a sentence of %d words: %s; at most %d".formatted(count, why, most))
              .toList();
      case Measure.Label(int most) when label && words(seen) > most ->
          List.of("a button of %d words: %s; at most %d".formatted(words(seen), why, most));
      case Measure.Label _ -> List.of();
    };
  }

  private Optional<String> found(Wording wording, String words) {
    Matcher matcher = wording.find().matcher(words);
    return matcher.find()
        ? Optional.of("“%s”: %s; better: %s".formatted(matcher.group(), why, wording.better()))
        : Optional.empty();
  }

  private static int words(String sentence) {
    return (int) WORD.matcher(sentence).results().count();
  }
}
