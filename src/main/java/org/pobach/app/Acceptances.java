package org.pobach.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What somebody has accepted to be open, by name; from a file of lines `name: reason, who, when`.
///
/// @param places file and line, by the names
/// @param problems what cannot be taken as an acceptance, with file and line
record Acceptances(Map<String, String> places, List<String> problems) {
  /// What such a file begins with.
  static final List<String> HEAD =
      List.of(
          "# What may stay open although people are served. Each line accepts a point by its name,",
          "# or all whose names begin with these words:",
          "#",
          "#   draft-texts be: two of us read them aloud, ann, 2026-11-24",
          "#",
          "# Write after each colon why, who (an alias) and the day; take out what you do not accept.",
          "# `check --go-live -w` lists every point with its whole name.");

  private static final Pattern LINE = Pattern.compile("([^:#]+?)\\s*:\\s*(.*)");
  private static final Pattern GIVEN =
      Pattern.compile("\\S.*,\\s*[a-z][a-z0-9-]{1,31}\\s*,\\s*(\\d{4}-\\d\\d-\\d\\d)");

  Acceptances {
    places = Collections.unmodifiableMap(new LinkedHashMap<>(places));
    problems = List.copyOf(problems);
  }

  static Acceptances of(Optional<Path> file) {
    return file.map(Acceptances::read).orElse(new Acceptances(Map.of(), List.of()));
  }

  private static Acceptances read(Path file) {
    try {
      String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file))).toString();
      return parse(file.toString(), text);
    } catch (CharacterCodingException e) {
      return new Acceptances(Map.of(), List.of(file + ":1: save the file as UTF-8"));
    } catch (IOException e) {
      return new Acceptances(Map.of(), List.of(file + ":1: the file cannot be read"));
    }
  }

  /// @param title the file as its author knows it
  static Acceptances parse(String title, String text) {
    Map<String, String> places = new LinkedHashMap<>();
    List<String> problems = new ArrayList<>();
    List<String> lines = text.replace("\uFEFF", "").lines().map(String::strip).toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      String place = title + ":" + (i + 1) + ": ";
      Matcher parts = LINE.matcher(line);
      if (!parts.matches()) {
        problems.add(place + "not a line such as `name: reason, who, when`");
        continue;
      }
      String name = parts.group(1).replaceAll("\\s+", " ");
      problem(name, parts.group(2))
          .or(() ->
              places.putIfAbsent(name, place) == null
                  ? Optional.empty()
                  : Optional.of("it is accepted twice"))
          .ifPresent(problem -> problems.add(place + name + ": " + problem));
    }
    return new Acceptances(places, problems);
  }

  private static Optional<String> problem(String name, String given) {
    if (Point.Kind.of(name).isEmpty()) {
      return Optional.of("no point is called so; names begin with " + Point.Kind.words());
    }
    Matcher parts = GIVEN.matcher(given);
    return parts.matches() && isDay(parts.group(1))
        ? Optional.empty()
        : Optional.of("write why, who (an alias) and the day, such as `reason, ann, 2026-11-24`");
  }

  private static boolean isDay(String text) {
    try {
      LocalDate.parse(text);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  SortedSet<String> names() {
    return new TreeSet<>(places.keySet());
  }

  /// The points that nobody has accepted.
  List<Point> open(Collection<Point> points) {
    return open(points, places.keySet());
  }

  static List<Point> open(Collection<Point> points, Collection<String> names) {
    return points.stream().filter(point -> names.stream().noneMatch(point::isMeantBy)).toList();
  }

  /// Names that mean nothing that is open, each with file and line.
  List<String> idle(Collection<Point> points) {
    List<String> idle = new ArrayList<>();
    places.forEach((name, place) -> {
      if (points.stream().noneMatch(point -> point.isMeantBy(name))) {
        idle.add(place + name + ": nothing of this name is open; mistyped, or no longer needed");
      }
    });
    return idle;
  }
}
