package org.pobach.dialog;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.pobach.dialog.Session.Place;

/// What was found wrong on the way: each fault once per step, with the shortest way to it.
final class Findings {
  private final Written.Folder folder;
  private final Set<String> told = new LinkedHashSet<>();
  private final List<Problem> problems = new ArrayList<>();

  Findings(Written.Folder folder) {
    this.folder = folder;
  }

  /// @param path what was done to come there, from the first message on
  void add(Optional<Place> at, String message, Supplier<List<String>> path) {
    String script = at.map(Place::script).orElse(Scripts.Role.FIRST.script());
    if (told.add(script + at.map(Place::step).orElse("") + message)) {
      String way = String.join(" → ", path.get());
      problems.add(problem(script, at.map(Place::step), message + " (" + way + ")"));
    }
  }

  private Problem problem(String script, Optional<String> step, String message) {
    Written written = folder.scripts().get(script);
    if (written == null) {
      throw new IllegalStateException("no script " + script);
    }
    Optional<Step> found = step.flatMap(written.script()::step);
    return new Problem(
        written.notes().file(),
        found.map(written.notes()::line).orElse(1),
        found.map(Written::where).orElse(""),
        message,
        Problem.Severity.ERROR);
  }

  List<Problem> problems() {
    return problems.stream().sorted().toList();
  }
}
