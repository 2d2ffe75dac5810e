package org.pobach.dialog;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// What is known of a file besides its model: where each part stands, and what is wrong.
final class Notes {
  private final String file;
  private final List<Problem> problems = new ArrayList<>();
  private final IdentityHashMap<Object, Lines> lines = new IdentityHashMap<>();
  private boolean vague;

  private record Lines(int first, Map<String, Integer> fields) {}

  Notes(String file) {
    this.file = file;
  }

  String file() {
    return file;
  }

  List<Problem> problems() {
    return problems;
  }

  void wrong(int line, String where, String message) {
    problems.add(new Problem(file, line, where, message, Problem.Severity.ERROR));
  }

  void doubt(int line, String where, String message) {
    problems.add(new Problem(file, line, where, message, Problem.Severity.WARNING));
  }

  /// A way could not be read, so nothing can be said about where steps lead.
  void blur() {
    vague = true;
  }

  boolean vague() {
    return vague;
  }

  /// Remembers where a part of the model stands; the first place counts. Parts are told apart by
  /// identity.
  <T> T stands(T part, Spot spot) {
    lines.putIfAbsent(part, new Lines(spot.line(), Map.of()));
    return part;
  }

  <T> T stands(T part, Block block) {
    lines.putIfAbsent(part, new Lines(block.line(), block.lines()));
    return part;
  }

  int line(Object part) {
    Lines known = lines.get(part);
    return known == null ? 1 : known.first();
  }

  /// The line of a part's field, or of the part itself where the field has no line of its own.
  int line(Object part, String field) {
    Lines known = lines.get(part);
    return known == null ? 1 : known.fields().getOrDefault(field, known.first());
  }
}
