package org.pobach.language;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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

  Texts(Map<Language, Map<String, Text>> texts) {
    this.texts = new EnumMap<>(texts);
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

  /// The plain text without arguments.
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

  /// Every key of any language, child forms included.
  public SortedSet<String> keys() {
    SortedSet<String> keys = new TreeSet<>();
    texts.values().forEach(texts -> keys.addAll(texts.keySet()));
    return keys;
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
