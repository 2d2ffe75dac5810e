package org.pobach;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The table of rooms as the README draws it: each room with those that it may use.
record Rooms(Map<String, Set<String>> uses) {
  static final String HEADER = "| room | what it is | may use |";

  static Rooms drawnIn(Path readme) {
    try {
      return drawnIn(Files.readAllLines(readme));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Rooms drawnIn(List<String> page) {
    int header = page.indexOf(HEADER);
    if (header < 0) {
      throw new IllegalArgumentException("README.md has no table with the header " + HEADER);
    }
    Map<String, Set<String>> uses = new TreeMap<>();
    page.stream()
        .skip(header + 2L)
        .takeWhile(line -> line.startsWith("|"))
        .map(line -> line.split("\\|", -1))
        .forEach(cells -> uses.put(words(cells[1]).iterator().next(), words(cells[3])));
    return new Rooms(uses);
  }

  /// Room names in a cell; `—` stands for none, `all` for all others.
  private static Set<String> words(String cell) {
    Set<String> words = new TreeSet<>(List.of(cell.replace("`", "").strip().split("[,\\s]+")));
    words.removeIf(word -> word.equals("—") || word.isEmpty());
    return words;
  }

  Set<String> names() {
    return uses.keySet();
  }

  /// The rooms that a room is said to use, one by one.
  Set<String> named(String room) {
    Set<String> drawn = uses.getOrDefault(room, Set.of());
    return drawn.contains("all") ? Set.of() : drawn;
  }

  /// What a room may use, with `all` spelled out.
  Set<String> of(String room) {
    if (!uses.getOrDefault(room, Set.of()).contains("all")) {
      return named(room);
    }
    Set<String> others = new TreeSet<>(names());
    others.remove(room);
    return others;
  }
}
