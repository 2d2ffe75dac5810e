package org.pobach.conversation;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.pobach.channel.Address;
import org.pobach.dialog.Fact;

/// An entry of a person's lane: what is to be done, where, and until when it makes sense.
///
/// @param bestBefore after that it is dropped: late answers to a phone that may be in other hands
///   are worse than none
/// @param facts counted once it has been done
/// @param place of the entry of what is attached that it sends on; what becomes of it is kept there
public record Entry(
    Task task, Address to, Instant bestBefore, List<Fact> facts, OptionalInt place) {
  public Entry {
    facts = List.copyOf(facts);
  }

  /// An entry that sends nothing on.
  public Entry(Task task, Address to, Instant bestBefore, List<Fact> facts) {
    this(task, to, bestBefore, facts, OptionalInt.empty());
  }

  @Override
  public String toString() {
    return "[entry]";
  }
}
