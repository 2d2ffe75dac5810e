package org.pobach.dialog;

import java.util.List;

/// What came of reading a dialogs folder.
public sealed interface Read {
  /// It can run.
  ///
  /// @param warnings what should be better, sorted
  record Sound(Scripts scripts, List<Problem> warnings) implements Read {
    public Sound {
      warnings = List.copyOf(warnings);
    }
  }

  /// It cannot run.
  ///
  /// @param problems everything that was found, warnings among them, sorted by file and line
  record Broken(List<Problem> problems) implements Read {
    public Broken {
      problems = List.copyOf(problems);
      if (problems.stream().noneMatch(Problem::isError)) {
        throw new IllegalArgumentException("nothing is broken");
      }
    }
  }

  /// Everything that was found, sorted by file and line.
  default List<Problem> found() {
    return switch (this) {
      case Sound(_, List<Problem> warnings) -> warnings;
      case Broken(List<Problem> problems) -> problems;
    };
  }
}
