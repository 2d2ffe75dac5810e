package org.pobach.conversation;

import java.util.List;
import java.util.stream.Stream;

/// The highest update ids seen of a person, so that an update delivered again is not answered
/// again.
///
/// Messages and taps of one person travel in different queues and overtake each other, so a mere
/// high-water mark would drop real messages.
///
/// @param ids ascending, at most [#MOST]
public record Seen(List<Long> ids) {
  /// How many are remembered.
  public static final int MOST = 16;

  /// Nothing seen yet.
  public static final Seen NONE = new Seen(List.of());

  public Seen {
    ids = List.copyOf(ids);
  }

  /// Whether the update was seen, or is older than all that are remembered.
  public boolean refuses(long updateId) {
    return ids.contains(updateId) || (ids.size() == MOST && updateId < ids.getFirst());
  }

  public Seen with(long updateId) {
    List<Long> all = Stream.concat(ids.stream(), Stream.of(updateId)).sorted().distinct().toList();
    return new Seen(all.subList(Math.max(0, all.size() - MOST), all.size()));
  }
}
