package org.pobach.understanding;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.pobach.language.Letters;
import org.pobach.terms.Language;

/// Tells the language of a message: by letters that only one language has, else by what was
/// learned.
final class Detector {
  /// How much likelier the language spoken so far is than another.
  private static final double HABIT = 3;

  /// Softened consonants of the classical Belarusian orthography that no Russian word has.
  private static final Pattern CLASSICAL = Pattern.compile("[сзц]ь[вл]|[сз]ьн|цьм");

  private final Classifier learned;
  private final List<Language> outcomes;

  Detector(Classifier learned) {
    this.learned = learned;
    this.outcomes = learned.outcomes().stream().map(Language::valueOf).toList();
  }

  /// A language and how likely it is, 0 to 1.
  record Detected(Language language, double confidence) {}

  Detected detect(List<String> words, Optional<Language> known) {
    String all = String.join(" ", words);
    if (all.chars().noneMatch(c -> Letters.cyrillic(c) || Letters.latin(c))) {
      return new Detected(known.orElse(Language.RU), 0);
    }
    if (ukrainian(all)) {
      return new Detected(Language.RU, 0.5);
    }
    if (has(all, "іў") || CLASSICAL.matcher(all).find()) {
      return new Detected(Language.BE, 0.98);
    }
    return likeliest(words, known, all);
  }

  /// Letters that neither Russian nor Belarusian has, and none that Ukrainian lacks.
  static boolean ukrainian(String normalised) {
    return has(normalised, "їєґ") && !has(normalised, "ўыэъ");
  }

  private Detected likeliest(List<String> words, Optional<Language> known, String all) {
    double[] guesses = learned.ask(Features.language(words));
    boolean cyrillic = all.chars().filter(Letters::cyrillic).count() * 2 >= letters(all);
    Map<Language, Double> weights = new EnumMap<>(Language.class);
    double sum = 0;
    for (int i = 0; i < guesses.length; i++) {
      Language language = outcomes.get(i);
      double weight = cyrillic && language == Language.EN ? 0 : guesses[i];
      weight *= known.filter(language::equals).isPresent() ? HABIT : 1;
      weights.put(language, weight);
      sum += weight;
    }
    Map.Entry<Language, Double> best =
        weights.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
    return new Detected(best.getKey(), best.getValue() / sum);
  }

  private static long letters(String all) {
    return all.chars().filter(Character::isLetter).count();
  }

  private static boolean has(String text, String anyOf) {
    return text.chars().anyMatch(c -> anyOf.indexOf(c) >= 0);
  }
}
