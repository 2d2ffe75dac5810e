package org.pobach.dialog;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Checks that each step can be reached and left.
final class Reach {
  private static final Set<Exit.Kind> ON =
      Set.of(Exit.Kind.STEP, Exit.Kind.OPEN, Exit.Kind.CALL, Exit.Kind.END, Exit.Kind.BACK);

  private Reach() {}

  static void check(Written written) {
    if (written.notes().vague()) {
      return;
    }
    Set<String> reached = from(written.script());
    for (Step step : written.steps()) {
      int line = written.notes().line(step);
      if (!reached.contains(step.name())) {
        written
            .notes()
            .wrong(
                line,
                Written.where(step),
                "unreachable: no step leads here, take it out or lead to it");
      }
      if (Exit.of(step).stream().noneMatch(exit -> ON.contains(exit.kind()))) {
        written
            .notes()
            .wrong(
                line,
                Written.where(step),
                "this step is a dead end:"
                    + " give it an answer that goes on (go, open, call, back or end)");
      }
    }
  }

  /// The steps that can be reached from the start. A misspelt name leads where it was meant to.
  static Set<String> from(Script script) {
    Set<String> reached = new HashSet<>();
    Deque<Step> next = new ArrayDeque<>();
    meant(script, script.start()).filter(step -> reached.add(step.name())).ifPresent(next::add);
    while (!next.isEmpty()) {
      for (Exit exit : Exit.of(next.remove())) {
        if (exit.withinScript()) {
          meant(script, exit.step()).filter(step -> reached.add(step.name())).ifPresent(next::add);
        }
      }
    }
    return reached;
  }

  /// The step of that name, or the one whose name is almost the same.
  static Optional<Step> meant(Script script, String name) {
    Step step = script.steps().get(name);
    return step != null
        ? Optional.of(step)
        : Words.nearest(name, script.steps().keySet()).map(script.steps()::get);
  }
}
