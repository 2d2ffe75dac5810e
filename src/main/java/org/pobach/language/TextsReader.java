package org.pobach.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.regex.Pattern;
import org.pobach.terms.Language;

/// Reads the files of texts and gathers all that is wrong with them.
final class TextsReader {
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_.-]+(@child)?");

  private final Map<Language, Map<String, Text>> texts = new EnumMap<>(Language.class);
  private final Map<Language, Map<String, Integer>> lines = new EnumMap<>(Language.class);
  private final List<TextProblem> problems = new ArrayList<>();

  Texts.Loaded read(Folder folder) {
    for (Language language : Language.values()) {
      Optional<byte[]> bytes = folder.read(file(language));
      if (bytes.isPresent()) {
        read(language, PropertiesFile.parse(file(language), bytes.get()));
      } else {
        problems.add(new TextProblem(file(language), 0, "", "no such file"));
      }
    }
    for (Language language : Language.values()) {
      lines(language).forEach((key, line) -> compare(language, key, line));
    }
    Collections.sort(problems);
    return new Texts.Loaded(new Texts(texts, lines), problems);
  }

  private Map<String, Text> texts(Language language) {
    return texts.computeIfAbsent(language, l -> new HashMap<>());
  }

  private Map<String, Integer> lines(Language language) {
    return lines.computeIfAbsent(language, l -> new HashMap<>());
  }

  private static String file(Language language) {
    return language.code() + ".properties";
  }

  private void read(Language language, PropertiesFile properties) {
    problems.addAll(properties.problems());
    for (PropertiesFile.Entry entry : properties.entries()) {
      Integer earlier = lines(language).putIfAbsent(entry.key(), entry.line());
      if (earlier != null) {
        report(language, entry.line(), entry.key(), "already in line " + earlier);
      } else if (!KEY.matcher(entry.key()).matches()) {
        report(language, entry.line(), entry.key(), "not a key");
      } else {
        add(language, entry);
      }
    }
  }

  private void add(Language language, PropertiesFile.Entry entry) {
    if (entry.value().isBlank()) {
      report(language, entry.line(), entry.key(), "empty text");
    }
    try {
      texts(language).put(entry.key(), Text.parse(language, entry.value()));
    } catch (IllegalArgumentException e) {
      report(language, entry.line(), entry.key(), String.valueOf(e.getMessage()));
    }
  }

  private void compare(Language language, String key, int line) {
    for (Language other : Language.values()) {
      if (!lines(other).containsKey(key)) {
        report(language, line, key, "missing in " + file(other));
      }
    }
    Text text = texts(language).get(key);
    if (text == null) {
      return;
    }
    for (Language earlier : Language.values()) {
      if (earlier == language) {
        break;
      }
      Text same = texts(earlier).get(key);
      if (same != null) {
        comparePlaceholders(language, line, key, text, same, file(earlier));
      }
    }
    if (key.endsWith(Texts.CHILD)) {
      comparePlain(language, line, key, text);
    }
  }

  private void comparePlain(Language language, int line, String key, Text text) {
    String plain = key.substring(0, key.length() - Texts.CHILD.length());
    Text adult = texts(language).get(plain);
    if (adult != null) {
      comparePlaceholders(language, line, key, text, adult, plain);
    } else if (!lines(language).containsKey(plain)) {
      report(language, line, key, "has no plain form " + plain);
    }
  }

  private void comparePlaceholders(
      Language language, int line, String key, Text text, Text other, String where) {
    SortedSet<String> here = text.placeholders();
    if (!here.equals(other.placeholders())) {
      report(
          language,
          line,
          key,
          "arguments %s differ from %s in %s".formatted(here, other.placeholders(), where));
    }
  }

  private void report(Language language, int line, String key, String message) {
    problems.add(new TextProblem(file(language), line, key, message));
  }
}
