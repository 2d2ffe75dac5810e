package org.pobach.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pobach.dialog.Script;
import org.pobach.dialog.Scripts;
import org.pobach.dialog.Source;
import org.pobach.dialog.Sources;
import org.pobach.terms.Language;

/// All transcripts of a dialogs folder, or some files.
final class Transcripts {
  private static final String FOLDER = "transcripts/";

  private Transcripts() {}

  /// Reads those beside the scripts, sorted by name.
  ///
  /// @param dialogs empty: those packed with the service
  static List<TranscriptReader.Reading> beside(Optional<Path> dialogs) {
    Source source =
        dialogs
            .map(Sources::directory)
            .orElseGet(() -> Sources.resources(Transcripts.class.getClassLoader(), "dialogs"));
    List<TranscriptReader.Reading> readings = new ArrayList<>();
    try {
      for (String name : source.names()) {
        if (name.startsWith(FOLDER) && name.endsWith(".yaml")) {
          try (InputStream in = source.open(name)) {
            readings.add(TranscriptReader.read(source.shown(name), text(in.readAllBytes())));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return readings;
  }

  static TranscriptReader.Reading at(Path file) {
    try {
      return TranscriptReader.read(file.toString(), text(Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The steps that nobody came to, `script.step` by language; a language where all were visited is
  /// left out.
  static SortedMap<Language, List<String>> unvisited(
      Scripts scripts, List<TranscriptOutcome> outcomes) {
    SortedMap<Language, List<String>> missing = new TreeMap<>();
    for (Language language : Language.values()) {
      NavigableSet<String> steps = steps(scripts);
      outcomes.stream()
          .flatMap(outcome -> outcome.visited().stream())
          .filter(visit -> visit.language() == language)
          .map(visit -> step(visit.script(), visit.step()))
          .forEach(steps::remove);
      if (!steps.isEmpty()) {
        missing.put(language, List.copyOf(steps));
      }
    }
    return missing;
  }

  private static NavigableSet<String> steps(Scripts scripts) {
    NavigableSet<String> steps = new TreeSet<>();
    for (Script script : scripts.scripts().values()) {
      script.steps().keySet().forEach(step -> steps.add(step(script.name(), step)));
    }
    return steps;
  }

  private static String step(String script, String step) {
    return script + "." + step;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
