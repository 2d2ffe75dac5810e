package org.pobach.app;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.pobach.dialog.Exploration;
import org.pobach.dialog.Explorer;
import org.pobach.dialog.Problem;

/// The proof that no state of the dialog is a trap, told while it is made if it takes long.
final class Proof {
  /// Whoever waits longer is told how far it is.
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final PrintWriter aside;
  private final long start = System.nanoTime();
  private Duration told = Duration.ZERO;

  private Proof(PrintWriter aside) {
    this.aside = aside;
  }

  /// What was proved.
  ///
  /// @param problems what does not hold
  /// @param figures how much was looked at, in one line
  record Result(List<String> problems, String figures) {
    Result {
      problems = List.copyOf(problems);
    }
  }

  /// Makes it for sound content.
  ///
  /// @param aside where the progress is told
  static Result of(ContentSettings settings, Content content, PrintWriter aside) {
    return new Proof(aside).make(settings, content);
  }

  private Result make(ContentSettings settings, Content content) {
    Exploration exploration =
        Explorer.explore(ContentReader.source(settings), content.scripts(), this::tell);
    if (!told.isZero()) {
      aside.println();
      aside.flush();
    }
    return new Result(
        exploration.problems().stream().map(Problem::toString).toList(),
        String.format(
            Locale.ROOT, "%s, %.1f s", exploration.figures(), elapsed().toMillis() / 1e3));
  }

  private void tell(int states) {
    Duration elapsed = elapsed();
    if (elapsed.minus(told).compareTo(PATIENCE) > 0) {
      told = elapsed;
      aside.printf("\rExploring: %,d states so far", states);
      aside.flush();
    }
  }

  private Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
