package org.pobach.app;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.pobach.dialog.Effect.Message;
import org.pobach.terms.Language;

/// How a transcript went.
///
/// @param said what the bot said, in order
/// @param visited steps that were arrived at, those passed through as well
record TranscriptOutcome(List<Failure> failures, List<Message> said, Set<Visit> visited) {
  TranscriptOutcome {
    failures = List.copyOf(failures);
    said = List.copyOf(said);
    visited = Set.copyOf(visited);
  }

  /// A step, in a language.
  record Visit(Language language, String script, String step) {}

  /// An exchange that went another way than expected.
  ///
  /// @param written what the person did
  record Failure(String file, int line, String written, List<Difference> differences) {
    Failure {
      differences = List.copyOf(differences);
    }

    /// `dialogs/transcripts/menu-all-en.yaml:12: person taps: menu.job`, and a line for each
    /// difference.
    @Override
    public String toString() {
      return differences.stream()
          .map(Difference::toString)
          .collect(Collectors.joining("\n  ", file + ":" + line + ": " + written + "\n  ", ""));
    }
  }

  /// What was expected, and what came.
  ///
  /// @param line where it was expected, from 1
  record Difference(int line, String what, String wanted, String got) {
    @Override
    public String toString() {
      return "line %d, %s%n      expected  %s%n      got       %s"
          .formatted(line, what, wanted, got);
    }
  }
}
