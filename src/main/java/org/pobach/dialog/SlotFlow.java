package org.pobach.dialog;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Checks that a slot is set on some way before it is used, and used where it is set. A script's
/// own slots are empty when it begins.
final class SlotFlow {
  /// Slots of the person that the engine itself reads or counts.
  private static final Set<String> READ_BY_ENGINE =
      Set.of("country", "age", "keep", "written", "role");

  private final Written.Folder folder;
  private final Set<String> everSet = new HashSet<>();
  private final Set<String> everUsed = new HashSet<>(READ_BY_ENGINE);

  SlotFlow(Written.Folder folder) {
    this.folder = folder;
  }

  void check() {
    folder.scripts().values().forEach(this::gather);
    folder
        .scripts()
        .values()
        .forEach(written -> {
          if (!written.notes().vague()) {
            flow(written);
            unused(written.script().slots(), usedIn(written), written.notes());
          }
        });
    if (complete()) {
      unused(folder.person().slots(), everUsed, folder.person().notes());
    }
  }

  private boolean complete() {
    return folder.unread().isEmpty()
        && folder.scripts().values().stream().noneMatch(written -> written.notes().vague());
  }

  private void gather(Written written) {
    everUsed.addAll(usedIn(written));
    written.steps().forEach(step -> everSet.addAll(setIn(step)));
  }

  private static Set<String> usedIn(Written written) {
    Set<String> used = new HashSet<>(Set.of(Tally.SIGNS));
    written.steps().forEach(step -> SlotUse.of(step).forEach(use -> used.add(use.slot())));
    return used;
  }

  private static Set<String> setIn(Step step) {
    Set<String> set = SlotUse.after(Set.of(), step.acts());
    set.addAll(SlotUse.meanwhile(step.way()));
    if (step.way() instanceof Way.Ask ask) {
      ask.rows()
          .forEach(
              row -> row.forEach(answer -> set.addAll(SlotUse.after(Set.of(), answer.acts()))));
    }
    return set;
  }

  /// What may be set on arrival at each step, along all ways from the start.
  private static Map<String, Set<String>> arriving(Script script) {
    Map<String, Set<String>> arriving = new HashMap<>();
    Deque<Step> changed = new ArrayDeque<>();
    Reach.meant(script, script.start())
        .ifPresent(step -> {
          arriving.put(step.name(), new HashSet<>());
          changed.add(step);
        });
    while (!changed.isEmpty()) {
      Step step = changed.remove();
      Set<String> left = SlotUse.after(arriving.getOrDefault(step.name(), Set.of()), step.acts());
      left.addAll(SlotUse.meanwhile(step.way()));
      for (Exit exit : Exit.of(step)) {
        if (exit.withinScript()) {
          Reach.meant(script, exit.step())
              .filter(next -> grows(arriving, next, leaving(left, exit)))
              .ifPresent(changed::add);
        }
      }
    }
    return arriving;
  }

  private static Set<String> leaving(Set<String> left, Exit exit) {
    return exit.part() instanceof Way.Answer answer ? SlotUse.after(left, answer.acts()) : left;
  }

  private static boolean grows(Map<String, Set<String>> arriving, Step next, Set<String> with) {
    boolean first = !arriving.containsKey(next.name());
    return arriving.computeIfAbsent(next.name(), _ -> new HashSet<>()).addAll(with) || first;
  }

  private void flow(Written written) {
    Map<String, Set<String>> arriving = arriving(written.script());
    for (Step step : written.steps()) {
      if (arriving.containsKey(step.name())) {
        Set<String> set = SlotUse.after(arriving.getOrDefault(step.name(), Set.of()), step.acts());
        if (step.way() instanceof Way.AskUntil) {
          set.addAll(SlotUse.meanwhile(step.way()));
        }
        List<SlotUse> uses = SlotUse.of(step);
        uses.forEach(use -> use(written, step, use, set));
      }
    }
  }

  private void use(Written written, Step step, SlotUse use, Set<String> set) {
    if (written.script().slots().containsKey(use.slot())) {
      if (!set.contains(use.slot())) {
        String message = "the slot \"" + use.slot() + "\" is used before it is set:";
        written.wrong(step, use.part(), message + " no way to this step sets it");
      }
    } else if (folder.person().slots().containsKey(use.slot())
        && !everSet.contains(use.slot())
        && complete()) {
      String message = "the slot \"" + use.slot() + "\" is used but never set:";
      written.wrong(step, use.part(), message + " set it in an answer or hear it");
    }
  }

  private static void unused(Map<String, Slot> slots, Set<String> used, Notes notes) {
    slots.forEach((name, slot) -> {
      if (!used.contains(name)) {
        notes.doubt(
            notes.line(slot),
            "slot " + name,
            "nothing depends on this slot: use it or take it out");
      }
    });
  }
}
