package org.pobach.dialog;

import java.util.Comparator;

/// Something wrong in a dialog or a text, told so that its author can mend it.
///
/// @param file as its author knows it
/// @param line counted from 1
/// @param where the step or part, such as `step contract`; empty for the whole file
/// @param message what is wrong and what to do
public record Problem(String file, int line, String where, String message, Severity severity)
    implements Comparable<Problem> {

  /// Whether it can run nevertheless.
  public enum Severity {
    ERROR,
    WARNING
  }

  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::file)
          .thenComparingInt(Problem::line)
          .thenComparing(Problem::severity)
          .thenComparing(Problem::where)
          .thenComparing(Problem::message);

  public Problem {
    if (line < 1) {
      throw new IllegalArgumentException("lines are counted from 1");
    }
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }

  /// `scripts/job-offer.yaml:12: step contract: unknown step "pasport"`.
  @Override
  public String toString() {
    return file
        + ":"
        + line
        + ": "
        + (isError() ? "" : "warning: ")
        + (where.isEmpty() ? "" : where + ": ")
        + message;
  }
}
