package org.pobach.conversation;

import java.time.Instant;

/// What became of a commit.
public sealed interface Saved {
  /// Saved, and the committer performs the lane from here.
  record Mine(Claim claim) implements Saved {}

  /// Saved; the lane is performed by its present owner, or has nothing to do.
  record Others() implements Saved {}

  /// Saved; the lane waits until then.
  record Waits(Instant until) implements Saved {}

  /// Not saved: the conversation is no longer the one that was loaded.
  record Stale() implements Saved {}
}
