package org.pobach.dialog;

import java.util.List;
import java.util.Locale;

/// What came of walking every state of all scripts.
///
/// @param problems what does not hold, sorted; empty if everything is proved
/// @param states how many there are
/// @param steps in how many steps of all scripts
/// @param turns how often the engine was asked
/// @param help the most taps from a state to an emergency card
/// @param contacts the most taps from a state to somebody to turn to
public record Exploration(
    List<Problem> problems, int states, int steps, long turns, int help, int contacts) {
  public Exploration {
    problems = List.copyOf(problems);
  }

  /// `980 states of 52 steps, 68,660 turns, at most 2 taps to an emergency card and 2 to contacts`.
  public String figures() {
    return String.format(
        Locale.ROOT,
        "%,d states of %,d steps, %,d turns, at most %d taps to an emergency card and %d to contacts",
        states,
        steps,
        turns,
        help,
        contacts);
  }
}
