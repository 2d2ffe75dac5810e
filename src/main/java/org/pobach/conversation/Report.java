package org.pobach.conversation;

import java.time.Instant;
import java.util.List;

/// What performing an entry left behind, to be told to the session.
public sealed interface Report {
  /// These messages stand in the chat now.
  record Standing(List<Long> messageIds, Instant at) implements Report {
    public Standing {
      messageIds = List.copyOf(messageIds);
    }
  }

  /// A message may stand there whose id nobody knows.
  record Unknown() implements Report {}

  /// An answer was dropped because it came too late.
  record Expired() implements Report {}
}
