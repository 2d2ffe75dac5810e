package org.pobach.handoff;

import java.time.Instant;
import java.util.List;

/// What an operator sees of the desk.
///
/// @param waiting all that wait, the next one first
/// @param mine those that they hold, the oldest first
/// @param present who is there
/// @param at when that was so
public record Board(List<Queued> waiting, List<Queued> mine, List<Presence> present, Instant at) {
  public Board {
    waiting = List.copyOf(waiting);
    mine = List.copyOf(mine);
    present = List.copyOf(present);
  }
}
