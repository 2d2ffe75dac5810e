package org.pobach.app;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.pobach.dialog.Problem;

/// What is wrong in the file of a transcript.
final class TranscriptNotes {
  private final String file;
  private final Set<Problem> problems = new LinkedHashSet<>();

  TranscriptNotes(String file) {
    this.file = file;
  }

  /// @param line from 1
  void wrong(int line, String message) {
    problems.add(new Problem(file, line, "", message, Problem.Severity.ERROR));
  }

  List<Problem> problems() {
    return problems.stream().sorted().toList();
  }
}
