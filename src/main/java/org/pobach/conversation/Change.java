package org.pobach.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a commit makes of a conversation.
public sealed interface Change {
  /// It goes on.
  ///
  /// @param entries appended to the lane
  /// @param notBefore when the entries may be performed, if they wait for more words
  /// @param amend whether the answer that is still waiting is dropped for these
  /// @param attachment what becomes of what is attached
  record Keep(
      Conversation conversation,
      List<Entry> entries,
      Optional<Instant> notBefore,
      boolean amend,
      Attachment attachment)
      implements Change {
    public Keep {
      entries = List.copyOf(entries);
    }

    /// The same with what is attached as it was.
    public Keep(
        Conversation conversation,
        List<Entry> entries,
        Optional<Instant> notBefore,
        boolean amend) {
      this(conversation, entries, notBefore, amend, new Attachment.Same());
    }
  }

  /// It ends: session, lane and all that was to be sent are dropped, only the tombstone stays.
  ///
  /// @param entries what is done afterwards
  /// @param attachment what becomes of what is attached
  record Erase(Seen seen, List<Entry> entries, Attachment attachment) implements Change {
    public Erase {
      entries = List.copyOf(entries);
    }
  }
}
