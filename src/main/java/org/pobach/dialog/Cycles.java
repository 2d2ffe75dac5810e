package org.pobach.dialog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Finds circles in arrows. No recursion, so the length of a way does not matter.
final class Cycles {
  private Cycles() {}

  /// Circles that share nothing, each beginning with its smallest part; none if there are none.
  ///
  /// @param arrows from each part to others
  static <T extends Comparable<T>> List<List<T>> in(Map<T, Set<T>> arrows) {
    Map<T, Set<T>> left = new TreeMap<>();
    arrows.forEach((from, to) -> left.put(from, new HashSet<>(to)));
    List<List<T>> circles = new ArrayList<>();
    trim(left);
    while (!left.isEmpty()) {
      List<T> circle = walk(left);
      circles.add(circle);
      circle.forEach(left::remove);
      trim(left);
    }
    return circles;
  }

  /// Takes away everything that leads nowhere, until only what leads into a circle is left.
  private static <T extends Comparable<T>> void trim(Map<T, Set<T>> left) {
    boolean changed = true;
    while (changed) {
      left.values().forEach(to -> to.retainAll(left.keySet()));
      changed = left.values().removeIf(Set::isEmpty);
    }
  }

  private static <T extends Comparable<T>> List<T> walk(Map<T, Set<T>> left) {
    List<T> way = new ArrayList<>();
    Map<T, Integer> seen = new HashMap<>();
    T here = left.keySet().iterator().next();
    while (seen.putIfAbsent(here, way.size()) == null) {
      way.add(here);
      here =
          left.getOrDefault(here, Set.of()).stream().min(Comparator.naturalOrder()).orElseThrow();
    }
    return smallestFirst(way.subList(seen.getOrDefault(here, 0), way.size()));
  }

  private static <T extends Comparable<T>> List<T> smallestFirst(List<T> circle) {
    T smallest = circle.stream().min(Comparator.naturalOrder()).orElseThrow();
    int at = circle.indexOf(smallest);
    List<T> turned = new ArrayList<>(circle.subList(at, circle.size()));
    turned.addAll(circle.subList(0, at));
    return turned;
  }
}
