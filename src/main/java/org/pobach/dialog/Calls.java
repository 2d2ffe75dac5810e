package org.pobach.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Checks that scripts do not call one another in circles, nor too deep.
final class Calls {
  private final Written.Folder folder;
  private final Map<String, Set<String>> calls = new TreeMap<>();

  Calls(Written.Folder folder) {
    this.folder = folder;
    folder
        .scripts()
        .values()
        .forEach(written ->
            written
                .steps()
                .forEach(step ->
                    Exit.of(step).stream()
                        .filter(exit -> exit.kind() == Exit.Kind.CALL)
                        .filter(exit -> folder.scripts().containsKey(exit.script()))
                        .forEach(exit ->
                            calls
                                .computeIfAbsent(written.name(), _ -> new TreeSet<>())
                                .add(exit.script()))));
  }

  void check() {
    List<List<String>> circles = Cycles.in(calls);
    circles.forEach(circle ->
        tell(
            circle.getFirst(),
            next(circle),
            "scripts call one another in a circle ("
                + String.join(" → ", circle)
                + " → "
                + circle.getFirst()
                + "): use open in one of them"));
    if (circles.isEmpty()) {
      deep();
    }
  }

  private static String next(List<String> circle) {
    return circle.size() > 1 ? circle.get(1) : circle.getFirst();
  }

  private void deep() {
    for (String caller : callersAt(Session.DEPTH)) {
      String called = calls.getOrDefault(caller, Set.of()).iterator().next();
      tell(
          caller,
          called,
          "scripts call one another more than " + Session.DEPTH + " deep: use open in one of them");
    }
  }

  /// Scripts that are called that deep and call further.
  private List<String> callersAt(int depth) {
    Set<String> level = new TreeSet<>(calls.keySet());
    for (int i = 0; i < depth; i++) {
      Set<String> next = new TreeSet<>();
      level.forEach(script -> next.addAll(calls.getOrDefault(script, Set.of())));
      level = next;
    }
    List<String> callers = new ArrayList<>(level);
    callers.retainAll(calls.keySet());
    return callers;
  }

  private void tell(String caller, String called, String message) {
    Written written = folder.scripts().get(caller);
    if (written == null) {
      return;
    }
    for (Step step : written.steps()) {
      for (Exit exit : Exit.of(step)) {
        if (exit.kind() == Exit.Kind.CALL && exit.script().equals(called)) {
          written.wrong(step, exit.part(), exit.field(), message);
          return;
        }
      }
    }
  }
}
