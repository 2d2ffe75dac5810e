package org.pobach.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pobach.terms.Language;

/// The names of the values of one closed list, in all languages, and how to find them in a message.
final class ValueNames {
  /// Letters from which on a word with a slip of the finger is taken for a name. Shorter names are
  /// that near to words of distress: "больше" to "польше", "police" to "polsce".
  private static final int TYPO_FROM = 7;

  private static final Set<String> NEGATIONS = Set.of("не", "ня", "not", "ne", "nie");
  private static final Set<String> ORIGINS = Set.of("из", "з", "са", "со", "from", "iz", "z");
  private static final Set<String> PLACES =
      Set.of(
          "в", "во", "на", "у", "ў", "под", "подо", "возле", "около", "пад", "каля", "ля", "під",
          "біля", "коло", "in", "at", "to", "the", "near", "around", "outside", "v", "u", "pod",
          "vozle", "okolo", "pad", "kala", "kalia");

  private static final Set<String> BEING =
      Set.of(
          "я", "мы", "i", "we", "am", "are", "i'm", "im", "ja", "ya", "my", "сейчас", "зараз",
          "цяпер", "now", "страна", "краіна", "country");

  private final Map<String, Map<Language, String>> byName = new HashMap<>();
  private int longest = 1;

  /// The value that has this name in that language already, if another.
  Optional<String> add(String value, Language language, String name) {
    List<String> words = Normaliser.words(name);
    if (words.isEmpty()) {
      return Optional.empty();
    }
    longest = Math.max(longest, words.size());
    @Nullable String other =
        byName
            .computeIfAbsent(String.join(" ", words), n -> new HashMap<>())
            .putIfAbsent(language, value);
    return Optional.ofNullable(other).filter(v -> !v.equals(value));
  }

  /// A name found in a message.
  ///
  /// @param weight how well it fits: the person is there rather than from there
  private record Found(String value, int words, int weight, int at) {}

  /// The value named by the longest name; of names as long, the last. A country that the person
  /// says they are not in does not count, one they are from counts less.
  Optional<String> find(List<String> values, Language language, List<String> message) {
    List<Found> found = exact(values, language, message);
    if (found.isEmpty()) {
      found = close(values, language, message);
    }
    return found.stream()
        .max(
            Comparator.comparingInt(Found::weight)
                .thenComparingInt(Found::words)
                .thenComparingInt(Found::at))
        .map(Found::value);
  }

  /// Whether a message names a value and says nothing else but that somebody is there.
  boolean only(List<String> values, Language language, List<String> message) {
    List<String> name =
        message.stream().dropWhile(word -> BEING.contains(word) || PLACES.contains(word)).toList();
    return value(String.join(" ", name), language).filter(values::contains).isPresent()
        || (name.size() == 1 && !close(values, language, name).isEmpty());
  }

  private List<Found> exact(List<String> values, Language language, List<String> message) {
    List<Found> found = new ArrayList<>();
    for (int from = 0; from < message.size(); ) {
      int taken = 1;
      for (int n = Math.min(longest, message.size() - from); n > 0; n--) {
        String name = String.join(" ", message.subList(from, from + n));
        Optional<String> value = value(name, language).filter(values::contains);
        if (value.isPresent()) {
          add(found, value.get(), n, from, message);
          taken = n;
          break;
        }
      }
      from += taken;
    }
    return found;
  }

  private List<Found> close(List<String> values, Language language, List<String> message) {
    List<Found> found = new ArrayList<>();
    for (int at = 0; at < message.size(); at++) {
      String word = message.get(at);
      if (word.length() < TYPO_FROM) {
        continue;
      }
      List<String> meant =
          byName.keySet().stream()
              .filter(name -> name.length() >= TYPO_FROM && name.charAt(0) == word.charAt(0))
              .filter(name -> Closeness.within(1, name, word))
              .flatMap(name -> value(name, language).stream())
              .filter(values::contains)
              .distinct()
              .toList();
      if (meant.size() == 1) {
        add(found, meant.getFirst(), 1, at, message);
      }
    }
    return found;
  }

  private Optional<String> value(String name, Language language) {
    Map<Language, String> values = byName.getOrDefault(name, Map.of());
    return Optional.ofNullable(values.get(language))
        .or(() -> values.values().stream().sorted().findFirst());
  }

  private static void add(
      List<Found> found, String value, int words, int at, List<String> message) {
    int before = at - 1;
    if (before >= 0 && PLACES.contains(message.get(before))) {
      before--;
    }
    String said = before < 0 ? "" : message.get(before);
    if (!NEGATIONS.contains(said)) {
      found.add(new Found(value, words, ORIGINS.contains(said) ? 0 : 1, at));
    }
  }
}
