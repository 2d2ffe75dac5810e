package org.pobach.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What another room keeps beside a conversation and changes in the same commit, opaque: one value,
/// and a list that grows.
public sealed interface Attachment {
  /// It stays as it is.
  record Same() implements Attachment {}

  /// It is destroyed, the list with it.
  record None() implements Attachment {}

  /// It goes on.
  ///
  /// @param value what it is now; empty: as it was
  /// @param life how long it is kept, and the conversation at least as long
  /// @param wakes when something has to be done about it, if ever
  /// @param fresh whether the list begins anew
  /// @param added to the end of the list
  /// @param changed entries of the list by their place, counted from 0
  record Put(
      Optional<byte[]> value,
      Duration life,
      Optional<Instant> wakes,
      boolean fresh,
      List<byte[]> added,
      SortedMap<Integer, byte[]> changed)
      implements Attachment {
    public Put {
      added = List.copyOf(added);
      changed = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(changed));
    }

    @Override
    public String toString() {
      return "[attachment]";
    }
  }
}
