package org.pobach.app;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.pobach.channel.Address;
import org.pobach.channel.Incoming;
import org.pobach.channel.Incoming.Happening;
import org.pobach.channel.Limits;
import org.pobach.conversation.Entry;
import org.pobach.conversation.Task;
import org.pobach.dialog.Effect;
import org.pobach.dialog.Fact;
import org.pobach.dialog.Session;
import org.pobach.dialog.Turn;

/// Makes the entries of a lane from what a turn decided.
final class Entries {
  /// An answer that could not be sent for so long stays unsent.
  static final Duration ANSWER = Duration.ofMinutes(10);

  /// An emergency card is worth sending for longer.
  static final Duration CARD = Duration.ofHours(2);

  /// How long something is worth being said in passing, and how long it stays.
  static final Duration MOMENT = Duration.ofMinutes(1);

  private Entries() {}

  static List<Entry> of(Turn turn, Incoming incoming, Instant now) {
    List<Entry> entries = new ArrayList<>();
    for (Effect effect : turn.effects()) {
      switch (effect) {
        case Effect.Say(var message) ->
            entries.add(say(new Task.Say(message), message, incoming, now));
        case Effect.Revise(var message) ->
            entries.add(say(revise(message, incoming), message, incoming, now));
        case Effect.Remove(long id) -> entries.add(forget(incoming.from(), List.of(id), now));
        case Effect.Unsay _ ->
            incoming
                .messageId()
                .ifPresent(id -> entries.add(forget(incoming.from(), List.of(id), now)));
        case Effect.AtDesk _, Effect.Erase _ -> {}
      }
    }
    return counted(turn, entries);
  }

  static Entry forget(Address to, List<Long> ids, Instant now) {
    return new Entry(new Task.Forget(ids), to, now.plus(Limits.ERASE_WITHIN), List.of());
  }

  /// Says for a moment how to clear the chat by hand.
  static Entry byHand(Session session, Address to, Instant now) {
    var words = new Effect.Paragraph.Words("ways.clear-by-hand", Map.of());
    var message =
        new Effect.Message(session.language(), session.child(), true, List.of(words), List.of());
    return new Entry(new Task.Flash(message), to, now.plus(MOMENT), List.of());
  }

  /// Messages of the person that the entries remove.
  static List<Long> removed(List<Entry> entries) {
    return entries.stream()
        .flatMap(e -> e.task() instanceof Task.Forget(var ids) ? ids.stream() : Stream.empty())
        .toList();
  }

  /// The message whose button was tapped, if its id is known.
  static Optional<Long> tapped(Incoming incoming) {
    return incoming.what() instanceof Happening.Tap(var _, var id) && id.isPresent()
        ? Optional.of(id.getAsLong())
        : Optional.empty();
  }

  static boolean picture(Incoming incoming) {
    return incoming.what() instanceof Happening.Media(var kind, var _)
        && kind == Incoming.Kind.PICTURE;
  }

  /// Facts that count when the answer has reached the person; all of them while it may be replaced.
  private static List<Entry> counted(Turn turn, List<Entry> entries) {
    List<Fact> facts = new ArrayList<>(turn.delivered());
    if (turn.patient()) {
      facts.addAll(turn.facts());
    }
    if (entries.isEmpty() || facts.isEmpty()) {
      return entries;
    }
    Entry last = entries.removeLast();
    entries.add(new Entry(last.task(), last.to(), last.bestBefore(), facts, last.place()));
    return entries;
  }

  private static Entry say(Task task, Effect.Message message, Incoming incoming, Instant now) {
    return new Entry(task, incoming.from(), now.plus(message.urgent() ? CARD : ANSWER), List.of());
  }

  private static Task revise(Effect.Message message, Incoming incoming) {
    return tapped(incoming)
        .<Task>map(id -> new Task.Revise(id, message))
        .orElseGet(() -> new Task.Say(message));
  }
}
