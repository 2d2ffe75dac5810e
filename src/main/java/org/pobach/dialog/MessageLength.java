package org.pobach.dialog;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Checks that messages are short. What steps say that are passed through is one message with what
/// the next one says.
final class MessageLength {
  /// Steps passed through in one turn; the engine stops at 200.
  private static final int MOST_PASSED = 150;

  /// What stands between two paragraphs: an empty line.
  private static final int GAP = 2;

  private final Written.Folder folder;
  private final Texts texts;
  private final Limits limits;
  private final Map<Silence.Point, Set<Silence.Point>> arrows;

  MessageLength(Written.Folder folder, Surroundings around, Silence silence) {
    this.folder = folder;
    this.texts = around.texts();
    this.limits = around.limits();
    this.arrows = silence.arrows();
  }

  void check() {
    if (Cycles.in(arrows).isEmpty()) {
      Voice.ALL.forEach(this::check);
    }
  }

  private void check(Voice voice) {
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
        String message = "more than " + MOST_PASSED + " steps are passed through before this one";
        written.wrong(step, step, message + ": let one ask something");
      }
      for (Silence.Point next : arrows.getOrDefault(point, Set.of())) {
        above.merge(next, said, Math::max);
        passed.merge(next, passed.getOrDefault(point, 0) + 1, Math::max);
      }
    }
  }

  /// What was too long before is told there already.
  private void message(Written written, Step step, Voice voice, int before, int length) {
    String message =
        "the message has %d characters in %s%s%s; "
            .formatted(
                length,
                voice.language().code(),
                voice.child() ? " for children" : "",
                before > 0 ? ", %d of them from steps passed through".formatted(before) : "");
    if (length > limits.text() && before <= limits.text()) {
      String most = limits.text() + " can be sent: make several steps of it";
      written.wrong(step, step, "say", message + most);
    } else if (length > limits.readable() && before <= limits.readable()) {
      String most = limits.readable() + " are read: shorten it or make several steps of it";
      written.doubt(step, step, "say", message + most);
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
      case Way.Worked _ -> voice.length(texts, "worked.ask");
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
    Deque<Silence.Point> free =
        new ArrayDeque<>(
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
