package org.pobach.dialog;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.pobach.terms.Language;

/// Checks that what scripts say exists in all languages with its arguments, and that there are
/// contacts where they are promised.
final class Wording {
  private final Written.Folder folder;
  private final Texts texts;
  private final Contacts contacts;
  private final Set<String> used = new HashSet<>();
  private final Set<String> told = new HashSet<>();

  Wording(Written.Folder folder, Surroundings around) {
    this.folder = folder;
    this.texts = around.texts();
    this.contacts = around.contacts();
  }

  /// Notes what is wrong, and tells the keys that scripts say.
  Set<String> check() {
    folder
        .scripts()
        .values()
        .forEach(written -> written.steps().forEach(step -> step(written, step)));
    return used;
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
        case Act.Put _, Act.Add _, Act.Unset _, Act.Count _, Act.Emergency _, Act.Card _ -> {}
      }
    }
    switch (step.way()) {
      case Way.Ask ask ->
          ask.rows()
              .forEach(
                  row -> row.forEach(answer -> said(written, step, answer.say(), answer, false)));
      case Way.AskUntil until ->
          until.questions().forEach(each -> said(written, step, each.say(), each, true));
      case Way.When _,
          Way.Go _,
          Way.Open _,
          Way.Call _,
          Way.Handoff _,
          Way.Rate _,
          Way.Worked _,
          Way.End _ -> {}
    }
  }

  private void contacts(Written written, Step step, Act.Contacts wanted) {
    if (!wanted.topics().isEmpty() && !contacts.any(wanted.topics())) {
      written.wrong(
          step,
          wanted,
          "there is nobody to turn to for these topics: add contacts or other topics");
    }
  }

  /// @param spoken whether it is said to the person, so that children need their own form
  private void said(Written written, Step step, String key, Object part, boolean spoken) {
    used.add(key);
    form(written, step, key, part, false);
    if (spoken) {
      form(written, step, key, part, true);
    }
  }

  private void form(Written written, Step step, String key, Object part, boolean child) {
    List<Voice> missing =
        Voice.ALL.stream()
            .filter(voice -> voice.child() == child && !voice.has(texts, key))
            .toList();
    if (!key.isEmpty() && !missing.isEmpty() && told.add(missing.getFirst().written(key))) {
      written.wrong(step, part, missing(missing, key));
    }
  }

  private String missing(List<Voice> voices, String key) {
    List<Language> languages = voices.stream().map(Voice::language).toList();
    Set<String> known = texts.keys(languages.getFirst());
    String meant =
        known.contains(key)
            ? ""
            : Words.nearest(key, known).map(other -> " (did you mean " + other + "?)").orElse("");
    return "the text %s is missing in %s: add it to %s%s"
        .formatted(
            voices.getFirst().written(key),
            String.join(", ", languages.stream().map(Language::code).toList()),
            String.join(", ", languages.stream().map(texts::file).toList()),
            meant);
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
    for (String name : asked) {
      if (!say.with().containsKey(name)) {
        written.wrong(
            step,
            say,
            "the text "
                + say.key()
                + " has {"
                + name
                + "}, but nothing fills it: {text: "
                + say.key()
                + ", with: {"
                + name
                + ": slot}}");
      }
    }
    for (String name : new TreeSet<>(say.with().keySet())) {
      if (there && !asked.contains(name)) {
        written.doubt(
            step,
            say,
            "with",
            "the text " + say.key() + " has no {" + name + "}: take it out of \"with\"");
      }
    }
  }
}
