package org.pobach.dialog;

import java.util.List;
import java.util.Set;
import org.pobach.terms.Language;

/// Checks that buttons fit on a phone, in width and in number, and that what they copy can be
/// copied.
final class Layout {
  private static final Set<String> OWN_LAYOUT =
      Set.of(
          Scripts.Role.FIRST.script(),
          Scripts.Role.DANGER.script(),
          Scripts.Role.SELF_HARM.script());

  private final Written.Folder folder;
  private final Texts texts;
  private final Limits limits;

  Layout(Written.Folder folder, Surroundings around) {
    this.folder = folder;
    this.texts = around.texts();
    this.limits = around.limits();
  }

  void check() {
    folder
        .scripts()
        .values()
        .forEach(written -> written.steps().forEach(step -> buttons(written, step)));
  }

  private void buttons(Written written, Step step) {
    for (Act act : step.acts()) {
      if (act instanceof Act.Copy copy) {
        row(written, step, List.of(copy.label()), copy);
        copied(written, step, copy);
      }
    }
    if (step.way() instanceof Way.Ask ask) {
      ask.rows().stream()
          .filter(row -> !row.isEmpty())
          .forEach(row ->
              row(written, step, row.stream().map(Way.Answer::say).toList(), row.getFirst()));
      answers(written, step, ask);
    }
  }

  private void row(Written written, Step step, List<String> labels, Object part) {
    int most = labels.size() == 1 ? limits.label() : limits.row();
    for (Language language : Language.values()) {
      int length =
          labels.stream()
              .filter(label -> texts.has(language, label, false))
              .mapToInt(label -> texts.length(language, label, false))
              .sum();
      if (length > most) {
        written.wrong(step, part, tooWide(labels, length, most, language));
      }
    }
  }

  private void copied(Written written, Step step, Act.Copy copy) {
    for (Language language : Language.values()) {
      for (boolean child : List.of(false, true)) {
        if (texts.has(language, copy.key(), child)
            && texts.length(language, copy.key(), child) > limits.copy()) {
          written.wrong(
              step,
              copy,
              "the text %s that a button copies takes %d characters in %s, %d can be copied: shorten it"
                  .formatted(
                      copy.key() + (child ? "@child" : ""),
                      texts.length(language, copy.key(), child),
                      language.code(),
                      limits.copy()));
        }
      }
    }
  }

  private static String tooWide(List<String> labels, int length, int most, Language language) {
    boolean one = labels.size() == 1;
    return "%s %s takes %d characters in %s, %d fit: shorten it%s"
        .formatted(
            one ? "the button" : "the row of buttons",
            String.join(", ", labels),
            length,
            language.code(),
            most,
            one ? "" : " or give each a row");
  }

  private void answers(Written written, Step step, Way.Ask ask) {
    int answers = ask.rows().stream().mapToInt(List::size).sum();
    if (answers > limits.answers() && !OWN_LAYOUT.contains(written.name())) {
      written.doubt(
          step,
          ask,
          "choose",
          answers + " answers are many: " + limits.answers() + " are taken in at once");
    }
  }
}
