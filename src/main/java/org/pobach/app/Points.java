package org.pobach.app;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Points told so that a thousand of them can be read.
final class Points {
  /// So few of a kind are told one by one.
  private static final int FEW = 3;

  private static final int WIDTH = 100;

  private final Map<Point.Kind, List<Point>> byKind = new EnumMap<>(Point.Kind.class);

  Points(Collection<Point> points) {
    points.forEach(
        point -> byKind.computeIfAbsent(point.kind(), _ -> new ArrayList<>()).add(point));
  }

  /// A line for each kind with its number, and below how many there are of each group.
  List<String> summary() {
    List<String> lines = new ArrayList<>();
    byKind.forEach((kind, points) -> {
      lines.add("%s: %d, %s".formatted(kind.word(), points.size(), kind.meaning()));
      if (points.size() <= FEW) {
        points.forEach(point -> lines.add("  " + point.told()));
      } else {
        lines.addAll(wrapped(groups(points)));
      }
    });
    return lines;
  }

  /// A file that accepts each group, once somebody has written down why, who and when.
  List<String> proposal() {
    List<String> lines = new ArrayList<>(Acceptances.HEAD);
    byKind.forEach((kind, points) -> {
      lines.add("");
      lines.add("# %s: %d, %s.".formatted(kind.word(), points.size(), kind.meaning()));
      groups(points).forEach((group, count) -> lines.add(kind.word() + " " + group + ": "));
    });
    return lines.stream().map(String::stripTrailing).toList();
  }

  private static Map<String, Long> groups(List<Point> points) {
    return points.stream()
        .collect(Collectors.groupingBy(Point::group, TreeMap::new, Collectors.counting()));
  }

  private static List<String> wrapped(Map<String, Long> groups) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    groups.forEach((group, count) -> {
      String next = group + " " + count;
      if (!line.isEmpty() && line.length() + next.length() + 4 > WIDTH) {
        lines.add("  " + line + ",");
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : ", ").append(next);
    });
    lines.add("  " + line);
    return lines;
  }
}
