package org.pobach.statistics;

import java.time.Duration;
import java.util.List;

/// Counts of one turn, sealed, and the buffer they belong to.
///
/// @param key of the buffer, in the slot of its tag
/// @param life how long the buffer is kept
public record Batch(String key, List<byte[]> sealed, Duration life) {
  public Batch {
    sealed = List.copyOf(sealed);
  }
}
