package org.pobach.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pobach.terms.Language;

/// Our texts by the dictionaries of Hunspell, but for words that `i18n/spelling/` lists.
class SpellingTest {
  private static final Path LISTS = Path.of("i18n/spelling");
  private static final Texts TEXTS = Texts.load(Folder.at(Path.of("i18n"))).texts();

  private static final Pattern ADDRESS =
      Pattern.compile("https?://\\S+|\\S*@\\w+|[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+");
  private static final Pattern WORD = Pattern.compile("\\p{L}+(?:[’'-]\\p{L}+)*");
  private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}’']+");

  private static final Map<Language, SortedMap<String, SortedSet<String>>> FOUND = found();

  @BeforeEach
  void hunspellIsHere() {
    Hunspell.need();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void eachWordIsInTheDictionaryOrListed(Language language) throws IOException {
    SortedMap<String, SortedSet<String>> strange = strange(language);
    strange.keySet().removeAll(listed(language));
    String advice =
        strange.entrySet().stream()
            .map(word -> "  %s in %s".formatted(word.getKey(), String.join(", ", word.getValue())))
            .collect(
                Collectors.joining(
                    "\n", "mend them, or list in %s:\n".formatted(list(language)), ""));
    assertThat(strange.keySet()).as(advice).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aListHoldsNothingButWordsOfTheTexts(Language language) throws IOException {
    List<String> lines = Files.readAllLines(list(language));
    assertThat(lines)
        .as("sorted by LC_ALL=C sort -u")
        .containsExactlyElementsOf(new TreeSet<>(lines));
    SortedSet<String> unused = new TreeSet<>(lines);
    for (String word : FOUND.get(language).keySet()) {
      Stream.concat(Stream.of(word), Stream.of(word.split("-")))
          .forEach(part -> unused.removeAll(List.of(part, small(part))));
    }
    assertThat(unused).as("take them out of %s", list(language)).isEmpty();
  }

  @Test
  void aMisspeltWordIsFound() {
    assertThat(Hunspell.unknown(Language.BE, List.of("дапамога", "дапамоога", "аб’ява")))
        .containsExactly("дапамоога");
    assertThat(Hunspell.unknown(Language.RU, List.of("помощь", "помошь")))
        .containsExactly("помошь");
    assertThat(Hunspell.unknown(Language.EN, List.of("help", "heelp", "don’t")))
        .containsExactly("heelp");
  }

  /// Words that no dictionary knows, with the keys where they stand. A word that is listed with
  /// hyphens is one word; a capital at its beginning makes no other word.
  private static SortedMap<String, SortedSet<String>> strange(Language language)
      throws IOException {
    Set<String> listed = listed(language);
    Map<String, Set<String>> parts = new TreeMap<>();
    SortedMap<String, SortedSet<String>> strange = new TreeMap<>();
    FOUND
        .get(language)
        .forEach((word, keys) -> {
          if (word.contains("-") && listed.contains(small(word))) {
            strange.put(small(word), keys);
          } else {
            for (String part : word.split("-")) {
              parts.computeIfAbsent(part, _ -> new TreeSet<>()).addAll(keys);
            }
          }
        });
    for (String part : unknown(language, parts.keySet())) {
      String name = listed.contains(small(part)) ? small(part) : part;
      strange.computeIfAbsent(name, _ -> new TreeSet<>()).addAll(parts.get(part));
    }
    return strange;
  }

  /// Foreign names in Latin letters may be English words, too.
  private static SortedSet<String> unknown(Language language, Set<String> words) {
    SortedSet<String> unknown = Hunspell.unknown(language, words);
    if (language != Language.EN) {
      Set<String> latin =
          unknown.stream()
              .filter(word -> LATIN.matcher(word).matches())
              .collect(Collectors.toSet());
      SortedSet<String> neither = Hunspell.unknown(Language.EN, latin);
      unknown.removeIf(word -> latin.contains(word) && !neither.contains(word));
    }
    return unknown;
  }

  private static Map<Language, SortedMap<String, SortedSet<String>>> found() {
    Map<Language, SortedMap<String, SortedSet<String>>> found = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      SortedMap<String, SortedSet<String>> words = new TreeMap<>();
      for (String key : ours(language)) {
        TEXTS.prose(language, key).stream()
            .flatMap(SpellingTest::words)
            .forEach(word -> words.computeIfAbsent(word, _ -> new TreeSet<>()).add(key));
      }
      found.put(language, words);
    }
    return found;
  }

  private static Stream<String> words(String prose) {
    return WORD.matcher(ADDRESS.matcher(prose).replaceAll(" "))
        .results()
        .map(MatchResult::group)
        .filter(word -> word.length() > 1);
  }

  /// Keys but those whose texts are in another language, for somebody else to read.
  private static SortedSet<String> ours(Language language) {
    SortedSet<String> keys = TEXTS.keys(language);
    Set<String> foreign = new HashSet<>();
    for (String name : lines(LISTS.resolve("foreign-keys.txt"))) {
      foreign.addAll(Keys.named(name, keys));
    }
    keys.removeAll(foreign);
    return keys;
  }

  private static String small(String word) {
    return word.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + word.substring(1);
  }

  private static Path list(Language language) {
    return LISTS.resolve(language.code() + ".txt");
  }

  private static Set<String> listed(Language language) throws IOException {
    return new HashSet<>(Files.readAllLines(list(language)));
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
