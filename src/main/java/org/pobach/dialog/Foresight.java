package org.pobach.dialog;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.pobach.dialog.Session.Place;

/// What can still make a difference from a place on: the slots that conditions read later, each
/// with its lens, until the script ends. Scripts that are called or opened on the way do not count:
/// whoever comes to one may come with any slots.
final class Foresight {
  /// Stands for the urgency among the slots.
  static final String URGENCY = "!urgency";

  private record Point(Script script, Step step) {}

  private final Scripts scripts;
  private final Map<Point, Map<String, Lens>> from = new HashMap<>();
  private final Map<Place, Map<String, Lens>> places = new HashMap<>();

  Foresight(Scripts scripts) {
    this.scripts = scripts;
    points().forEach(point -> from.put(point, new TreeMap<>(Looking.at(point.script, point.step))));
    boolean more = true;
    while (more) {
      more = false;
      for (Point point : points()) {
        more |= learn(from.getOrDefault(point, Map.of()), after(point));
      }
    }
  }

  private List<Point> points() {
    return scripts.scripts().values().stream()
        .flatMap(script -> script.steps().values().stream().map(step -> new Point(script, step)))
        .toList();
  }

  /// From a place on; empty where the place is no more.
  Map<String, Lens> from(Place place) {
    return places.computeIfAbsent(place, this::look);
  }

  private Map<String, Lens> look(Place place) {
    return scripts
        .find(place.script())
        .flatMap(script ->
            script.step(place.step()).map(step -> look(new Point(script, step), place.at())))
        .orElse(Map.of());
  }

  /// Of questions that were asked already the answers are only counted, unless they come again.
  private Map<String, Lens> look(Point point, int at) {
    if (!(point.step.way() instanceof Way.AskUntil until) || comesAgain(point)) {
      return from.getOrDefault(point, Map.of());
    }
    Map<String, Lens> left = new TreeMap<>(Looking.at(point.script, until, Math.max(at, 0)));
    learn(left, after(point));
    return left;
  }

  private Map<String, Lens> after(Point point) {
    Map<String, Lens> after = new TreeMap<>();
    for (Exit exit : Exit.of(point.step)) {
      if (exit.withinScript()) {
        next(point, exit).forEach(next -> learn(after, from.getOrDefault(next, Map.of())));
      }
    }
    return after;
  }

  private static List<Point> next(Point point, Exit exit) {
    return point.script.step(exit.step()).map(s -> new Point(point.script, s)).stream().toList();
  }

  private static boolean comesAgain(Point point) {
    Set<Point> seen = new HashSet<>();
    Deque<Point> next = new ArrayDeque<>(List.of(point));
    while (!next.isEmpty()) {
      Point here = next.remove();
      for (Exit exit : Exit.of(here.step)) {
        if (exit.withinScript()) {
          next(here, exit).stream().filter(seen::add).forEach(next::add);
        }
      }
    }
    return seen.contains(point);
  }

  private static boolean learn(Map<String, Lens> known, Map<String, Lens> more) {
    boolean learnt = false;
    for (Map.Entry<String, Lens> each : more.entrySet()) {
      Lens old = known.getOrDefault(each.getKey(), Lens.BLIND);
      Lens both = old.with(each.getValue());
      learnt |= !both.equals(old);
      known.put(each.getKey(), both);
    }
    return learnt;
  }
}
