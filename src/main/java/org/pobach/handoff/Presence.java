package org.pobach.handoff;

import java.time.Instant;

/// Somebody who was at the desk a moment ago.
///
/// @param held how many cases they hold
/// @param paused whether they take none at the moment
/// @param seen when their page was heard of last
public record Presence(Operator operator, int held, boolean paused, Instant seen) {
  /// Whether they could take another case.
  public boolean free() {
    return !paused && held < operator.capacity();
  }
}
