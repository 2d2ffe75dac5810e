package org.pobach.handoff;

import java.time.Instant;

/// How the person wants to be reached.
public sealed interface Reach {
  /// Operators' words may come into the chat by themselves until then.
  record Here(Instant until) implements Reach {}

  /// They wait until the person comes and asks.
  record Asks() implements Reach {}

  /// Whether a message may come by itself.
  default boolean open(Instant now) {
    return this instanceof Here(Instant until) && now.isBefore(until);
  }
}
