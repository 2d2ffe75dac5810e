package org.pobach.language;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pobach.terms.Language;

/// All the prose of the hotline, by language and key. Safe for any number of threads.
///
/// A key may have a child form, `key@child`, which has the same arguments.
public final class Texts {
  /// Ends the key of a text for a person under 18.
  public static final String CHILD = "@child";

  private static final String NOTHING = "…";

  private final Map<Language, Map<String, Text>> texts;
  private final Map<Language, Map<String, Integer>> lines;

  /// @param lines where each key stands in the file of its language, broken ones too
  Texts(Map<Language, Map<String, Text>> texts, Map<Language, Map<String, Integer>> lines) {
    this.texts = new EnumMap<>(texts);
    this.lines = new EnumMap<>(lines);
  }

  /// Texts, and everything that is wrong with their files. They can be asked even then.
  public record Loaded(Texts texts, List<TextProblem> problems) {
    public Loaded {
      problems = List.copyOf(problems);
    }
  }

  /// Reads `ru.properties`, `be.properties` and `en.properties`.
  public static Loaded load(Folder folder) {
    return new TextsReader().read(folder);
  }

  /// The text with its arguments filled in: the child form if one is wanted and there, else the
  /// plain one. Never fails: what a language lacks is said in another.
  ///
  /// @param args by name; strings, or numbers for plurals
  public String text(Language language, String key, boolean child, Map<String, Object> args) {
    Text found = child ? find(language, key + CHILD) : null;
    if (found == null) {
      found = find(language, key);
    }
    if (found == null) {
      found = elsewhere(key);
    }
    return found == null ? NOTHING : found.fill(args);
  }

  /// A plain text without arguments.
  public String text(Language language, String key) {
    return text(language, key, false, Map.of());
  }

  /// Whether the language has this very key, `key` or `key@child`.
  public boolean has(Language language, String key) {
    return find(language, key) != null;
  }

  /// Names of the arguments of a text; empty if there is no such text.
  public SortedSet<String> placeholders(Language language, String key) {
    Text found = find(language, key);
    return found == null ? new TreeSet<>() : new TreeSet<>(found.placeholders());
  }

  /// A text as its author wrote it, arguments in braces; empty if there is no such text.
  public Optional<String> pattern(Language language, String key) {
    return Optional.ofNullable(find(language, key)).map(Text::pattern);
  }

  /// What a person reads of a text: its words without arguments, each branch of a choice by itself.
  List<String> prose(Language language, String key) {
    Text found = find(language, key);
    return found == null ? List.of() : found.prose();
  }

  /// The most characters (UTF-16 units) a text takes, with words of usual length for its arguments;
  /// 0 if there is no such text.
  public int length(Language language, String key) {
    Text found = find(language, key);
    return found == null ? 0 : found.length();
  }

  /// The line of a key in the file of its language, from 1; 1 if it is not there.
  public int line(Language language, String key) {
    return lines.getOrDefault(language, Map.of()).getOrDefault(key, 1);
  }

  /// The keys of a language, `key` and `key@child` alike.
  public SortedSet<String> keys(Language language) {
    return new TreeSet<>(texts.getOrDefault(language, Map.of()).keySet());
  }

  private @Nullable Text elsewhere(String key) {
    for (Map<String, Text> language : texts.values()) {
      Text found = language.get(key);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private @Nullable Text find(Language language, String key) {
    return texts.getOrDefault(language, Map.of()).get(key);
  }
}
