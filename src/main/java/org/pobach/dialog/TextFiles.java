package org.pobach.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pobach.terms.Language;

/// Checks the files of texts: each form of a text can be said and has the arguments of the others,
/// none lies unused, and what the bot says without a script is there.
final class TextFiles {
  private final Texts texts;
  private final Set<String> engine;
  private final Map<Language, Notes> files = new TreeMap<>();

  TextFiles(Surroundings around) {
    this.texts = around.texts();
    this.engine = around.said();
  }

  /// @param used keys that scripts say
  List<Problem> check(Set<String> used) {
    engine.stream().sorted().forEach(this::saidByEngine);
    for (String key : keys()) {
      if (!used.contains(key) && !engine.contains(key)) {
        unused(key);
      }
      Voice.ALL.stream().filter(voice -> voice.has(texts, key)).forEach(voice -> form(voice, key));
    }
    List<Problem> problems = new ArrayList<>();
    files.values().forEach(notes -> problems.addAll(notes.problems()));
    return problems;
  }

  private Set<String> keys() {
    Set<String> keys = new TreeSet<>();
    for (Language language : Language.values()) {
      keys.addAll(texts.keys(language));
    }
    return keys;
  }

  private void saidByEngine(String key) {
    for (Language language : Language.values()) {
      Voice voice = new Voice(language, false);
      if (!voice.has(texts, key)) {
        notes(language)
            .wrong(
                1,
                "",
                "the text " + key + " is missing: the bot says it without a script, add it here");
      }
    }
  }

  private void unused(String key) {
    for (Language language : Language.values()) {
      if (texts.keys(language).contains(key)) {
        notes(language)
            .doubt(
                line(new Voice(language, false), key),
                "",
                "the text " + key + " is said nowhere: take it out or use it");
      }
    }
  }

  /// One form of a text: whether it can be said, and has the arguments of the first form.
  private void form(Voice voice, String key) {
    int line = line(voice, key);
    texts
        .problem(voice.language(), key, voice.child())
        .ifPresent(problem ->
            notes(voice.language())
                .wrong(line, "", "the text " + voice.written(key) + ": " + problem));
    Voice first =
        Voice.ALL.stream().filter(other -> other.has(texts, key)).findFirst().orElse(voice);
    Set<String> here = texts.placeholders(voice.language(), key, voice.child());
    Set<String> there = texts.placeholders(first.language(), key, first.child());
    if (!here.equals(there)) {
      notes(voice.language())
          .wrong(
              line,
              "",
              "the text "
                  + voice.written(key)
                  + " has "
                  + told(here)
                  + ", but in "
                  + first.language().code()
                  + " it has "
                  + told(there)
                  + ": give both the same");
    }
  }

  private static String told(Set<String> placeholders) {
    return placeholders.isEmpty()
        ? "no argument"
        : "{" + String.join("}, {", new TreeSet<>(placeholders)) + "}";
  }

  private int line(Voice voice, String key) {
    boolean adult = !voice.has(texts, key);
    return Math.max(1, texts.line(voice.language(), key, !adult && voice.child()));
  }

  private Notes notes(Language language) {
    return files.computeIfAbsent(language, l -> new Notes(texts.file(l)));
  }
}
