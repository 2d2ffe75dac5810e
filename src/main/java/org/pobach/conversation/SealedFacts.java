package org.pobach.conversation;

import java.time.Duration;
import java.util.List;

/// Facts to be kept with a commit, opaque.
///
/// @param key the buffer they go to, in the same slot as the person
/// @param life how long the buffer is kept
public record SealedFacts(String key, List<byte[]> sealed, Duration life) {
  public SealedFacts {
    sealed = List.copyOf(sealed);
  }
}
