package org.pobach.dialog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.pobach.terms.Language;

/// Texts in memory, one line each in the order of their keys.
final class PlainTexts implements Texts {
  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\w+)}");

  private final Map<Language, TreeMap<String, String>> all = new TreeMap<>();

  /// Texts that every sound folder of [Pages] needs.
  PlainTexts() {
    List.of(Language.values()).forEach(language -> all.put(language, new TreeMap<>()));
    said("hello", "Hello");
    label("answer.yes", "Yes");
  }

  /// A text for adults and children in all languages.
  PlainTexts said(String key, String text) {
    label(key, text);
    return label(key + "@child", text);
  }

  /// A text of one form in all languages.
  PlainTexts label(String key, String text) {
    all.values().forEach(texts -> texts.put(key, text));
    return this;
  }

  PlainTexts in(Language language, String key, String text) {
    all.get(language).put(key, text);
    return this;
  }

  PlainTexts without(Language language, String key) {
    all.get(language).remove(key);
    return this;
  }

  Surroundings around() {
    return new Surroundings(this, topics -> true, Limits.PHONE, Set.of());
  }

  private static String form(String key, boolean child) {
    return child ? key + "@child" : key;
  }

  @Override
  public Set<String> keys(Language language) {
    return all.get(language).keySet().stream()
        .map(key -> key.replace("@child", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Override
  public boolean has(Language language, String key, boolean child) {
    return all.get(language).containsKey(form(key, child));
  }

  @Override
  public Set<String> placeholders(Language language, String key, boolean child) {
    return ARGUMENT
        .matcher(all.get(language).get(form(key, child)))
        .results()
        .map(result -> result.group(1))
        .collect(Collectors.toSet());
  }

  @Override
  public int length(Language language, String key, boolean child) {
    return all.get(language).get(form(key, child)).length();
  }

  @Override
  public Optional<String> problem(Language language, String key, boolean child) {
    return all.get(language).get(form(key, child)).endsWith("{")
        ? Optional.of("a brace is not closed")
        : Optional.empty();
  }

  @Override
  public String file(Language language) {
    return "i18n/" + language.code() + ".properties";
  }

  @Override
  public int line(Language language, String key, boolean child) {
    return List.copyOf(all.get(language).keySet()).indexOf(form(key, child)) + 1;
  }
}
