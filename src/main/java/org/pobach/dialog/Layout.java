package org.pobach.dialog;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pobach.terms.Language;

/// Checks that messages and buttons fit on a phone.
final class Layout {
  /// Steps passed through in one turn; the engine stops at 200.
  private static final int MOST_PASSED = 150;

  /// What stands between two paragraphs: an empty line.
  private static final int GAP = 2;

  private static final Set<String> OWN_LAYOUT =
      Set.of(
          Scripts.Role.FIRST.script(),
          Scripts.Role.DANGER.script(),
          Scripts.Role.SELF_HARM.script());

  private final Written.Folder folder;
  private final Texts texts;
  private final Limits limits;
  private final Map<Silence.Point, Set<Silence.Point>> arrows;

  Layout(Written.Folder folder, Surroundings around, Silence silence) {
    this.folder = folder;
    this.texts = around.texts();
    this.limits = around.limits();
    this.arrows = silence.arrows();
  }

  void check() {
    folder.scripts().values().forEach(written ->
        written.steps().forEach(step -> buttons(written, step)));
    if (Cycles.in(arrows).isEmpty()) {
      Voice.ALL.forEach(this::messages);
    }
  }

  private void buttons(Written written, Step step) {
    for (Act act : step.acts()) {
      if (act instanceof Act.Copy copy) {
        row(written, step, List.of(copy.label()), copy);
      }
    }
    if (step.way() instanceof Way.Ask ask) {
      ask.rows().stream().filter(row -> !row.isEmpty()).forEach(row ->
          row(written, step, row.stream().map(Way.Answer::say).toList(), row.getFirst()));
      answers(written, step, ask);
    }
  }

  private void row(Written written, Step step, List<String> labels, Object part) {
    int most = labels.size() == 1 ? limits.label() : limits.row();
    for (Language language : Language.values()) {
      int length = labels.stream()
          .filter(label -> texts.has(language, label, false))
          .mapToInt(label -> texts.length(language, label, false))
          .sum();
      if (length > most) {
        written.notes().wrong(written.notes().line(part), Written.where(step),
            (labels.size() == 1 ? "the button " : "the row of buttons ")
                + String.join(", ", labels) + " takes " + length + " characters in "
                + language.code() + ", " + most + " fit: shorten it"
                + (labels.size() == 1 ? "" : " or give each a row"));
      }
    }
  }

  private void answers(Written written, Step step, Way.Ask ask) {
    int answers = ask.rows().stream().mapToInt(List::size).sum();
    if (answers > limits.answers() && !OWN_LAYOUT.contains(written.name())) {
      written.notes().doubt(written.notes().line(ask, "choose"), Written.where(step),
          answers + " answers are many: " + limits.answers() + " are taken in at once");
    }
  }

  /// What is said on a way that passes through steps is one message.
  private void messages(Voice voice) {
    Map<Silence.Point, Integer> above = new HashMap<>();
    Map<Silence.Point, Integer> passed = new HashMap<>();
    for (Silence.Point point : inOrder()) {
      Written written = folder.scripts().get(point.script());
      Step step = written == null ? null : written.script().steps().get(point.step());
      if (written == null || step == null) {
        continue;
      }
      int before = above.getOrDefault(point, 0);
      int said = joined(before, own(voice, step));
      message(written, step, voice, before, joined(said, asked(voice, step)));
      if (passed.getOrDefault(point, 0) == MOST_PASSED) {
        written.notes().wrong(written.notes().line(step), Written.where(step), "more than "
            + MOST_PASSED + " steps are passed through before this one: let one ask something");
      }
      for (Silence.Point next : arrows.getOrDefault(point, Set.of())) {
        above.merge(next, said, Math::max);
        passed.merge(next, passed.getOrDefault(point, 0) + 1, Math::max);
      }
    }
  }

  private void message(Written written, Step step, Voice voice, int before, int length) {
    if (before > limits.readable() && length - before <= 0) {
      return;
    }
    String message = "the message has " + length + " characters in " + voice.language().code()
        + (voice.child() ? " for children" : "")
        + (before > 0 ? ", " + before + " of them from the steps passed through before" : "");
    int line = written.notes().line(step, "say");
    if (length > limits.text()) {
      written.notes().wrong(line, Written.where(step),
          message + "; " + limits.text() + " can be sent: make several steps of it");
    } else if (length > limits.readable()) {
      written.notes().doubt(line, Written.where(step),
          message + "; " + limits.readable() + " are read: shorten it or make several steps of it");
    }
  }

  private int own(Voice voice, Step step) {
    int length = 0;
    for (Act act : step.acts()) {
      if (act instanceof Act.Say say) {
        length = joined(length, voice.length(texts, say.key()));
      }
    }
    return length;
  }

  private int asked(Voice voice, Step step) {
    return switch (step.way()) {
      case Way.AskUntil until ->
          until.questions().stream().mapToInt(q -> voice.length(texts, q.say())).max().orElse(0);
      case Way.Handoff _ -> voice.length(texts, "handoff.consent");
      case Way.Rate _ -> voice.length(texts, "rate.ask");
      case Way.Ask _, Way.When _, Way.Go _, Way.Open _, Way.Call _, Way.End _ -> 0;
    };
  }

  private static int joined(int one, int other) {
    return one + other + (one > 0 && other > 0 ? GAP : 0);
  }

  /// Each step after those that lead to it without a wait.
  private List<Silence.Point> inOrder() {
    Map<Silence.Point, Integer> incoming = new HashMap<>();
    arrows.values().forEach(to -> to.forEach(point -> incoming.merge(point, 1, Integer::sum)));
    Deque<Silence.Point> free = new ArrayDeque<>(
        arrows.keySet().stream().filter(point -> !incoming.containsKey(point)).toList());
    List<Silence.Point> order = new ArrayList<>();
    while (!free.isEmpty()) {
      Silence.Point point = free.remove();
      order.add(point);
      for (Silence.Point next : arrows.getOrDefault(point, Set.of())) {
        if (incoming.merge(next, -1, Integer::sum) == 0) {
          free.add(next);
        }
      }
    }
    return order;
  }
}
