package org.pobach.conversation;

import java.time.Instant;

/// How a lane goes on after an entry is done.
public sealed interface Next {
  /// The next entry, by the same owner.
  record Perform(Claim claim) implements Next {}

  /// Nothing until then.
  record Waits(Instant until) implements Next {}

  /// The lane is empty.
  record Empty() implements Next {}

  /// Somebody else owns the lane by now, or it was erased: what was sent must be deleted.
  record Lost() implements Next {}
}
