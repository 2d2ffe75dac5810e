package org.pobach.understanding;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pobach.language.Folder;
import org.pobach.language.Normaliser;
import org.pobach.language.TextProblem;

/// Groups of words that mean much the same in any of the languages, known by their sound.
final class Concepts {
  static final String FILE = "concepts.txt";

  /// A name of a concept: one word or several side by side, each whole or a beginning.
  private record Name(String concept, List<Part> parts) {}

  private record Part(String sound, boolean beginning) {
    boolean fits(String said) {
      return beginning ? said.startsWith(sound) : said.equals(sound);
    }
  }

  /// A concept in a message.
  ///
  /// @param from the first of its words, counted from 0
  /// @param to behind the last one
  record Found(String concept, int from, int to) {}

  /// By the first word, whole or its beginning.
  private final Map<String, List<Name>> whole = new HashMap<>();

  private final Map<String, List<Name>> beginnings = new HashMap<>();
  private int longest;

  static Concepts none() {
    return new Concepts();
  }

  /// Reads `concepts.txt`: lines of `concept: name, name`, `#` begins a comment.
  static Concepts read(Folder folder, List<TextProblem> problems) {
    Concepts concepts = new Concepts();
    String text =
        folder.read(FILE).map(bytes -> new String(bytes, StandardCharsets.UTF_8)).orElse("");
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (!lines[i].isBlank() && !lines[i].startsWith("#")) {
        for (String problem : concepts.add(lines[i])) {
          problems.add(new TextProblem(FILE, i + 1, "", problem));
        }
      }
    }
    return concepts;
  }

  private List<String> add(String line) {
    int colon = line.indexOf(':');
    if (colon < 1) {
      return List.of("not a concept, a colon, names with commas between");
    }
    List<String> problems = new ArrayList<>();
    String concept = line.substring(0, colon).strip();
    for (String name : line.substring(colon + 1).split(",")) {
      List<Part> parts = parts(name.strip());
      if (parts.isEmpty()) {
        problems.add("not words, each with or without * at its end: " + name.strip());
      } else {
        add(new Name(concept, parts));
      }
    }
    return problems;
  }

  private static List<Part> parts(String name) {
    List<Part> parts = new ArrayList<>();
    for (String written : name.split("\\s+")) {
      List<String> words = Normaliser.words(written);
      if (words.size() != 1) {
        return List.of();
      }
      parts.add(new Part(Sound.of(words.getFirst()), written.endsWith("*")));
    }
    return List.copyOf(parts);
  }

  private void add(Name name) {
    Part first = name.parts().getFirst();
    (first.beginning() ? beginnings : whole)
        .computeIfAbsent(first.sound(), _ -> new ArrayList<>())
        .add(name);
    longest = Math.max(longest, first.sound().length());
  }

  /// The concepts of a message in the order of its words; each at most once a place.
  List<Found> in(List<String> sounds) {
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < sounds.size(); i++) {
      String sound = sounds.get(i);
      match(whole.get(sound), sounds, i, found);
      for (int end = 1; end <= Math.min(sound.length(), longest); end++) {
        match(beginnings.get(sound.substring(0, end)), sounds, i, found);
      }
    }
    return found;
  }

  private static void match(
      @Nullable List<Name> names, List<String> sounds, int at, List<Found> found) {
    if (names == null) {
      return;
    }
    for (Name name : names) {
      if (fits(name.parts(), sounds, at)) {
        Found one = new Found(name.concept(), at, at + name.parts().size());
        if (!found.contains(one)) {
          found.add(one);
        }
      }
    }
  }

  private static boolean fits(List<Part> parts, List<String> sounds, int at) {
    if (at + parts.size() > sounds.size()) {
      return false;
    }
    for (int i = 0; i < parts.size(); i++) {
      if (!parts.get(i).fits(sounds.get(at + i))) {
        return false;
      }
    }
    return true;
  }
}
