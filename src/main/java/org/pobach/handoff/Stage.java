package org.pobach.handoff;

import java.time.Instant;
import java.util.Optional;
import org.pobach.terms.Outcome;

/// Where a case stands.
public sealed interface Stage {
  /// In the queue.
  ///
  /// @param wanted the operator it was handed to, who is asked first
  record Waiting(Optional<String> wanted) implements Stage {}

  /// With an operator.
  ///
  /// @param operator their alias
  record Held(String operator) implements Stage {}

  /// A message left for when somebody is back.
  record Left(Instant until) implements Stage {}

  /// Over; the transcript is kept a while.
  ///
  /// @param by the operator's alias; empty if the person ended it
  /// @param until when it is destroyed
  record Closed(Outcome outcome, Optional<String> by, Instant until) implements Stage {}

  /// Whether an operator may still have to do something.
  default boolean open() {
    return !(this instanceof Closed);
  }
}
