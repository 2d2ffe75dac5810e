package org.pobach.dialog;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The ways from step to step, also from script to script, that are gone without waiting for the
/// person. They may not form a circle.
final class Silence {
  /// A step of a script.
  record Point(String script, String step) implements Comparable<Point> {
    @Override
    public int compareTo(Point other) {
      int scripts = script.compareTo(other.script);
      return scripts != 0 ? scripts : step.compareTo(other.step);
    }

    @Override
    public String toString() {
      return script + "." + step;
    }
  }

  private final Written.Folder folder;
  private final Set<String> silent = new HashSet<>();
  private final Map<Point, Set<Point>> arrows = new TreeMap<>();

  Silence(Written.Folder folder) {
    this.folder = folder;
    findSilent();
    folder
        .scripts()
        .values()
        .forEach(written ->
            written
                .steps()
                .forEach(step -> {
                  Set<Point> to =
                      arrows.computeIfAbsent(point(written, step), _ -> new TreeSet<>());
                  Exit.of(step).stream()
                      .filter(Exit::silent)
                      .forEach(exit -> add(written, exit, to));
                }));
  }

  static Point point(Written written, Step step) {
    return new Point(written.name(), step.name());
  }

  Map<Point, Set<Point>> arrows() {
    return arrows;
  }

  void check() {
    for (List<Point> circle : Cycles.in(arrows)) {
      Point first = circle.getFirst();
      Optional.ofNullable(folder.scripts().get(first.script()))
          .ifPresent(written ->
              Optional.ofNullable(written.script().steps().get(first.step()))
                  .ifPresent(step ->
                      written.wrong(
                          step,
                          step,
                          "loop without a wait: "
                              + told(circle)
                              + ": let one of these steps ask something")));
    }
  }

  private static String told(List<Point> circle) {
    boolean within = circle.stream().map(Point::script).distinct().count() == 1;
    return circle.stream()
            .map(point -> within ? point.step() : point.toString())
            .collect(Collectors.joining(" → "))
        + " → "
        + (within ? circle.getFirst().step() : circle.getFirst());
  }

  /// A script may be silent because those it calls are, so this goes on until nothing is new.
  private void findSilent() {
    boolean more = true;
    while (more) {
      more = folder.scripts().values().stream().anyMatch(this::endsSilently);
    }
  }

  /// Whether it is new that a script can be gone through without a wait.
  private boolean endsSilently(Written written) {
    if (silent.contains(written.name())) {
      return false;
    }
    Set<String> seen = new HashSet<>(Set.of(written.script().start()));
    Deque<String> next = new ArrayDeque<>(seen);
    while (!next.isEmpty()) {
      Optional<Step> step = Optional.ofNullable(written.script().steps().get(next.remove()));
      for (Exit exit : step.map(Exit::of).orElse(List.of())) {
        if (exit.silent() && exit.kind() == Exit.Kind.END) {
          return silent.add(written.name());
        }
        if (exit.silent() && passes(exit) && seen.add(exit.step())) {
          next.add(exit.step());
        }
      }
    }
    return false;
  }

  /// Whether the step that an exit names is reached without a wait.
  private boolean passes(Exit exit) {
    return exit.kind() == Exit.Kind.STEP
        || (exit.kind() == Exit.Kind.CALL && silent.contains(exit.script()));
  }

  private void add(Written written, Exit exit, Set<Point> to) {
    if (passes(exit) && written.script().steps().containsKey(exit.step())) {
      to.add(new Point(written.name(), exit.step()));
    }
    if (exit.toScript()) {
      start(exit.script()).ifPresent(to::add);
    }
    if (exit.kind() == Exit.Kind.END) {
      start(Scripts.Role.MENU.script()).ifPresent(to::add);
    }
  }

  private Optional<Point> start(String script) {
    return Optional.ofNullable(folder.scripts().get(script))
        .filter(written -> written.script().steps().containsKey(written.script().start()))
        .map(written -> new Point(script, written.script().start()));
  }
}
