package org.pobach.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.pobach.terms.Language;

/// How texts should sound: rules from a file, and where texts break them.
public final class Tone {
  /// The rules, beside the texts.
  public static final String FILE = "tone.yaml";

  private final List<ToneRule> rules;

  Tone(List<ToneRule> rules) {
    this.rules = List.copyOf(rules);
  }

  /// A place where a text breaks a rule.
  ///
  /// @param rule its name in `tone.yaml`
  /// @param error whether it may not stay
  public record Remark(String rule, Language language, boolean error, TextProblem problem) {}

  /// Rules, and what is wrong with their file.
  public record Loaded(Tone tone, List<TextProblem> problems) {
    public Loaded {
      problems = List.copyOf(problems);
    }
  }

  /// Reads `tone.yaml`; where there is none, there are no rules.
  public static Loaded load(Folder folder) {
    return new ToneReader().read(folder);
  }

  /// All places, by language and line.
  ///
  /// @param labels keys of texts that stand on buttons
  public List<Remark> remarks(Texts texts, Set<String> labels) {
    List<Remark> remarks = new ArrayList<>();
    for (Language language : Language.values()) {
      for (String key : texts.keys(language)) {
        int line = texts.line(language, key);
        for (ToneRule rule : rules) {
          broken(rule, texts, language, key, labels.contains(key))
              .forEach(message -> remarks.add(remark(rule, language, key, line, message)));
        }
      }
    }
    remarks.sort(Comparator.comparing(Remark::problem));
    return remarks;
  }

  private static Stream<String> broken(
      ToneRule rule, Texts texts, Language language, String key, boolean label) {
    return rule.except().contains(key)
        ? Stream.empty()
        : texts.prose(language, key).stream()
            .flatMap(words -> rule.broken(language, words, label).stream())
            .distinct();
  }

  private static Remark remark(
      ToneRule rule, Language language, String key, int line, String message) {
    return new Remark(
        rule.name(),
        language,
        rule.error(),
        new TextProblem(language.code() + ".properties", line, key, message));
  }
}
