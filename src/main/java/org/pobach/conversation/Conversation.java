package org.pobach.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pobach.channel.Address;
import org.pobach.channel.Limits;
import org.pobach.dialog.Session;

/// A conversation as it is kept, always sealed.
///
/// @param lastSign the last sign of the person, to the second
/// @param shown messages that stand in the chat, as far as known
/// @param lost whether a message may stand there whose id nobody knows
/// @param missed whether an answer was dropped because it came too late
public record Conversation(
    Address address,
    Session session,
    Seen seen,
    Instant lastSign,
    List<Shown> shown,
    boolean lost,
    boolean missed) {

  /// How long a session is kept after the last message.
  public static final Duration LIFE = Duration.ofDays(3);

  /// After so long a silence somebody else may hold the phone.
  public static final Duration QUIET = Duration.ofMinutes(30);

  /// How long a picture of the person stays in the chat.
  static final Duration BRIEF = Duration.ofMinutes(10);

  /// The messenger refuses to delete what is older than its limit; an hour is left for retries.
  static final Duration LATEST = Limits.ERASE_WITHIN.minusHours(1);

  /// More messages than anybody reads; the oldest of more would be beyond erasing anyway.
  static final int MOST_SHOWN = 2000;

  public Conversation {
    shown = List.copyOf(shown.subList(Math.max(0, shown.size() - MOST_SHOWN), shown.size()));
  }

  /// How long it is kept from now on; erasing messages does not prolong it.
  Duration life(Instant now) {
    Duration left = Duration.between(now, lastSign.plus(LIFE));
    return left.compareTo(BRIEF) > 0 ? left : BRIEF;
  }

  /// When messages have to be erased next, if any stand there.
  public Optional<Instant> erasesAt() {
    return shown.stream().map(this::ends).min(Comparator.naturalOrder());
  }

  /// Ids of the messages whose time has come, in the order in which they came.
  public List<Long> due(Instant now) {
    return shown.stream().filter(s -> !ends(s).isAfter(now)).map(Shown::messageId).toList();
  }

  /// The same without the messages that are erased now.
  public Conversation without(List<Long> erased) {
    return new Conversation(
        address,
        session,
        seen,
        lastSign,
        shown.stream().filter(s -> !erased.contains(s.messageId())).toList(),
        lost,
        missed);
  }

  /// The same with messages that stand in the chat besides; no sign of either side.
  public Conversation standing(Stream<Shown> added) {
    return new Conversation(
        address,
        session,
        seen,
        lastSign,
        Stream.concat(shown.stream(), added).distinct().toList(),
        lost,
        missed);
  }

  /// The same after something that the person did not do.
  public Conversation with(Session next) {
    return new Conversation(address, next, seen, lastSign, shown, lost, missed);
  }

  /// The same after a turn.
  public Conversation after(Session next, Seen seen, Instant now, Stream<Shown> added) {
    return new Conversation(
        address,
        next,
        seen,
        now,
        Stream.concat(shown.stream(), added).distinct().toList(),
        lost,
        false);
  }

  private Instant ends(Shown message) {
    Instant last = message.at().plus(LATEST);
    Instant picked =
        message.brief() ? message.at().plus(BRIEF) : signed().plus(session.keep().duration());
    return picked.isBefore(last) ? picked : last;
  }

  /// The last sign of either side: an operator may have written after the person did.
  private Instant signed() {
    return shown.stream()
        .map(Shown::at)
        .max(Comparator.naturalOrder())
        .filter(lastSign::isBefore)
        .orElse(lastSign);
  }

  /// Whether the person gave no sign for longer than that.
  public boolean silent(Duration since, Instant now) {
    return lastSign.plus(since).isBefore(now);
  }

  @Override
  public String toString() {
    return "[conversation]";
  }
}
