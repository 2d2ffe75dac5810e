package org.pobach.understanding;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pobach.language.Letters;
import org.pobach.terms.Language;

/// Tells the language of a message: by letters that only one language has, else by what was
/// learned.
final class Detector {
  /// How much likelier the language spoken so far is than another.
  private static final double HABIT = 3;

  /// From here on words without a letter of its own are Ukrainian: a Belarusian is not to be told
  /// that they write in another language.
  private static final double UKRAINIAN_SURE = 0.9;

  /// Softened consonants of the classical Belarusian orthography that no Russian word has.
  private static final Pattern CLASSICAL = Pattern.compile("[сзц]ь[вл]|[сз]ьн|цьм");

  private static final Detected UKRAINIAN = new Detected(Language.RU, 0.5, true);

  private final Classifier learned;
  private final List<Optional<Language>> outcomes;

  Detector(Classifier learned) {
    this.learned = learned;
    this.outcomes = learned.outcomes().stream().map(Detector::language).toList();
  }

  /// A language and how likely it is, 0 to 1.
  ///
  /// @param ukrainian whether the words are Ukrainian; then the language is the one to answer in
  ///   unless another is spoken already
  record Detected(Language language, double confidence, boolean ukrainian) {}

  Detected detect(List<String> words, Optional<Language> known) {
    String all = String.join(" ", words);
    if (all.chars().noneMatch(c -> Letters.cyrillic(c) || Letters.latin(c))) {
      return new Detected(known.orElse(Language.RU), 0, false);
    }
    if (has(all, "їєґ") && !has(all, "ўыэъ")) {
      return UKRAINIAN;
    }
    if (has(all, "ў") || CLASSICAL.matcher(all).find()) {
      return new Detected(Language.BE, 0.98, false);
    }
    Map<Optional<Language>, Double> weights = weigh(words, known, all);
    if (share(weights, Optional.empty()) >= UKRAINIAN_SURE) {
      return UKRAINIAN;
    }
    if (has(all, "і")) {
      return new Detected(Language.BE, 0.98, false);
    }
    weights.remove(Optional.<Language>empty());
    return Stream.of(Language.values())
        .map(language -> new Detected(language, share(weights, Optional.of(language)), false))
        .max(Comparator.comparingDouble(Detected::confidence))
        .orElseThrow();
  }

  /// What spoke most for a language; nothing where letters alone decided.
  List<Evidence.Sign> evidence(List<String> words, Language language) {
    return learned.evidence(Features.language(words), language.name(), OpenNlpUnderstanding.SIGNS);
  }

  private static Optional<Language> language(String outcome) {
    return outcome.equals(Phrases.UKRAINIAN)
        ? Optional.empty()
        : Optional.of(Language.valueOf(outcome));
  }

  /// How likely each language is, in any unit; the empty one is Ukrainian.
  private Map<Optional<Language>, Double> weigh(
      List<String> words, Optional<Language> known, String all) {
    double[] guesses = learned.ask(Features.language(words));
    boolean cyrillic = all.chars().filter(Letters::cyrillic).count() * 2 >= letters(all);
    Map<Optional<Language>, Double> weights = new HashMap<>();
    for (int i = 0; i < guesses.length; i++) {
      Optional<Language> language = outcomes.get(i);
      boolean possible =
          language
              .map(l -> (l != Language.EN || !cyrillic) && (l != Language.RU || !has(all, "і")))
              .orElse(cyrillic && !has(all, "ыэъ"));
      boolean habit = language.isPresent() && language.equals(known);
      weights.put(language, possible ? guesses[i] * (habit ? HABIT : 1) : 0);
    }
    return weights;
  }

  private static double share(
      Map<Optional<Language>, Double> weights, Optional<Language> language) {
    double sum = weights.values().stream().mapToDouble(weight -> weight).sum();
    return sum == 0 ? 0 : weights.getOrDefault(language, 0.0) / sum;
  }

  private static long letters(String all) {
    return all.chars().filter(Character::isLetter).count();
  }

  private static boolean has(String text, String anyOf) {
    return text.chars().anyMatch(c -> anyOf.indexOf(c) >= 0);
  }
}
