package org.pobach.dialog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.pobach.terms.Language;

/// Checks that every text that is said exists in all languages, with the same arguments, and that
/// no text lies unused; also that there are contacts where they are promised.
final class Wording {
  private final Written.Folder folder;
  private final Texts texts;
  private final Contacts contacts;
  private final Set<String> engine;
  private final Set<String> used = new HashSet<>();
  private final Set<String> missing = new HashSet<>();
  private final Map<Language, Notes> files = new HashMap<>();

  Wording(Written.Folder folder, Surroundings around) {
    this.folder = folder;
    this.texts = around.texts();
    this.contacts = around.contacts();
    this.engine = around.said();
    for (Language language : Language.values()) {
      files.put(language, new Notes(texts.file(language)));
    }
  }

  List<Problem> check() {
    folder.scripts().values().forEach(written ->
        written.steps().forEach(step -> step(written, step)));
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

  private void step(Written written, Step step) {
    for (Act act : step.acts()) {
      switch (act) {
        case Act.Say say -> {
          said(written, step, say.key(), say, true);
          arguments(written, step, say);
        }
        case Act.Copy copy -> {
          said(written, step, copy.label(), copy, false);
          said(written, step, copy.key(), copy, false);
        }
        case Act.Contacts wanted -> contacts(written, step, wanted);
        case Act.Put _, Act.Add _, Act.Unset _, Act.Count _, Act.Emergency _ -> {}
      }
    }
    switch (step.way()) {
      case Way.Ask ask -> ask.rows().forEach(row ->
          row.forEach(answer -> said(written, step, answer.say(), answer, false)));
      case Way.AskUntil until ->
          until.questions().forEach(each -> said(written, step, each.say(), each, true));
      case Way.When _, Way.Go _, Way.Open _, Way.Call _, Way.Handoff _, Way.Rate _, Way.End _ -> {}
    }
  }

  private void contacts(Written written, Step step, Act.Contacts wanted) {
    if (!wanted.topics().isEmpty() && !contacts.any(wanted.topics())) {
      written.notes().wrong(written.notes().line(wanted), Written.where(step),
          "there is nobody to turn to for these topics: add contacts or other topics");
    }
  }

  /// @param spoken whether it is said to the person, so that children need their own form
  private void said(Written written, Step step, String key, Object part, boolean spoken) {
    used.add(key);
    for (Voice voice : Voice.ALL) {
      boolean needed = !voice.child() || spoken;
      if (needed && !key.isEmpty() && !voice.has(texts, key)
          && missing.add(voice.language() + voice.written(key))) {
        written.notes().wrong(written.notes().line(part), Written.where(step),
            missing(voice, key));
      }
    }
  }

  private String missing(Voice voice, String key) {
    Set<String> known = texts.keys(voice.language());
    String meant = known.contains(key)
        ? ""
        : Words.nearest(key, known).map(other -> " (did you mean " + other + "?)").orElse("");
    return "the text " + voice.written(key) + " is missing in " + voice.language().code()
        + ": add it to " + texts.file(voice.language()) + meant;
  }

  private void saidByEngine(String key) {
    for (Language language : Language.values()) {
      Voice voice = new Voice(language, false);
      if (!voice.has(texts, key)) {
        notes(language).wrong(1, "",
            "the text " + key + " is missing: the bot says it without a script, add it here");
      }
    }
  }

  /// What a text asks for must be given, and what is given should be asked for.
  private void arguments(Written written, Step step, Act.Say say) {
    Set<String> asked = new TreeSet<>();
    boolean there = false;
    for (Voice voice : Voice.ALL) {
      if (voice.has(texts, say.key())) {
        there = true;
        asked.addAll(texts.placeholders(voice.language(), say.key(), voice.child()));
      }
    }
    int line = written.notes().line(say);
    for (String name : asked) {
      if (!say.with().containsKey(name)) {
        written.notes().wrong(line, Written.where(step), "the text " + say.key() + " has {" + name
            + "}, but nothing fills it: {text: " + say.key() + ", with: {" + name + ": slot}}");
      }
    }
    for (String name : new TreeSet<>(say.with().keySet())) {
      if (there && !asked.contains(name)) {
        written.notes().doubt(line, Written.where(step),
            "the text " + say.key() + " has no {" + name + "}: take it out of \"with\"");
      }
    }
  }

  private void unused(String key) {
    for (Language language : Language.values()) {
      if (texts.keys(language).contains(key)) {
        notes(language).doubt(line(new Voice(language, false), key), "",
            "the text " + key + " is said nowhere: take it out or use it");
      }
    }
  }

  /// One form of a text: whether it can be said, and has the arguments of the first form.
  private void form(Voice voice, String key) {
    int line = line(voice, key);
    texts.problem(voice.language(), key, voice.child()).ifPresent(problem ->
        notes(voice.language()).wrong(line, "", "the text " + voice.written(key) + ": " + problem));
    Voice first =
        Voice.ALL.stream().filter(other -> other.has(texts, key)).findFirst().orElse(voice);
    Set<String> here = texts.placeholders(voice.language(), key, voice.child());
    Set<String> there = texts.placeholders(first.language(), key, first.child());
    if (!here.equals(there)) {
      notes(voice.language()).wrong(line, "", "the text " + voice.written(key) + " has "
          + told(here) + ", but in " + first.language().code() + " it has " + told(there)
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
