package org.pobach.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.pobach.language.Texts;
import org.pobach.terms.Language;

/// Texts as the checker of scripts asks for them.
///
/// @param folder where they are, as their authors know it
record CheckedTexts(Texts texts, String folder) implements org.pobach.dialog.Texts {
  static CheckedTexts of(Texts texts, Optional<Path> folder) {
    return new CheckedTexts(texts, folder.map(Path::toString).orElse("i18n"));
  }

  @Override
  public Set<String> keys(Language language) {
    Set<String> keys = new TreeSet<>();
    for (String key : texts.keys(language)) {
      keys.add(
          key.endsWith(Texts.CHILD) ? key.substring(0, key.length() - Texts.CHILD.length()) : key);
    }
    return keys;
  }

  @Override
  public boolean has(Language language, String key, boolean child) {
    return texts.has(language, name(key, child));
  }

  @Override
  public Set<String> placeholders(Language language, String key, boolean child) {
    return texts.placeholders(language, name(key, child));
  }

  @Override
  public int length(Language language, String key, boolean child) {
    return texts.length(language, name(key, child));
  }

  @Override
  public Optional<String> problem(Language language, String key, boolean child) {
    return Optional.empty();
  }

  @Override
  public String file(Language language) {
    return folder + "/" + language.code() + ".properties";
  }

  @Override
  public int line(Language language, String key, boolean child) {
    return texts.line(language, name(key, child));
  }

  private static String name(String key, boolean child) {
    return child ? key + Texts.CHILD : key;
  }
}
