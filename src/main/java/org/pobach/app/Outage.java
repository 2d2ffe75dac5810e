package org.pobach.app;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pobach.channel.Address;
import org.pobach.channel.Delivery;
import org.pobach.channel.Inbox.Receipt;
import org.pobach.channel.Incoming;
import org.pobach.channel.Incoming.Happening;
import org.pobach.channel.Outgoing;
import org.pobach.dialog.Event;
import org.pobach.privacy.Pseudonym;

/// Answers while Redis cannot be reached: the emergency card is the answer, at most once a minute
/// per person. Knows nothing but which messages came and went meanwhile, and that only in memory.
@Singleton
final class Outage {
  static final Duration PAUSE = Duration.ofMinutes(1);

  private static final int MOST_PEOPLE = 20_000;

  /// What stands in a person's chat since the outage began, of both sides.
  ///
  /// @param last when the last card was sent
  record Cards(Address to, Instant last, List<Long> messageIds) {
    Cards {
      messageIds = List.copyOf(messageIds);
    }

    Cards with(Instant card, Collection<Long> more) {
      List<Long> all = new ArrayList<>(messageIds);
      all.addAll(more);
      return new Cards(to, card, all);
    }

    @Override
    public String toString() {
      return "[cards]";
    }
  }

  private final Map<Pseudonym, Cards> sent =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Pseudonym, Cards> eldest) {
          return size() > MOST_PEOPLE;
        }
      };

  private final Mind mind;
  private final Rendering rendering;
  private final Performing performing;
  private final Troubles troubles;
  private final Clock clock;

  Outage(Mind mind, Rendering rendering, Performing performing, Troubles troubles, Clock clock) {
    this.mind = mind;
    this.rendering = rendering;
    this.performing = performing;
    this.troubles = troubles;
    this.clock = clock;
  }

  Receipt answer(Pseudonym who, Incoming incoming, Optional<Event> event) {
    troubles.count("outage");
    if (event.isEmpty()) {
      return incoming.what() instanceof Happening.Blocked ? Receipt.LATER : Receipt.TAKEN;
    }
    return mind.exits(event.get()) ? erase(who, incoming) : card(who, incoming, event.get());
  }

  /// Erases what is known now; the rest follows when the update is delivered again.
  private Receipt erase(Pseudonym who, Incoming incoming) {
    List<Long> ids = new ArrayList<>();
    synchronized (sent) {
      Cards cards = sent.remove(who);
      if (cards != null) {
        ids.addAll(cards.messageIds());
      }
    }
    incoming.messageId().ifPresent(ids::add);
    Entries.tapped(incoming).ifPresent(ids::add);
    if (!ids.isEmpty()) {
      performing
          .channel(incoming.from())
          .ifPresent(
              channel -> channel.erase(incoming.from(), ids.stream().distinct().sorted().toList()));
    }
    return Receipt.LATER;
  }

  private Receipt card(Pseudonym who, Incoming incoming, Event event) {
    Instant now = clock.instant();
    List<Long> own = incoming.messageId().stream().boxed().toList();
    if (!due(who, incoming.from(), own, now)) {
      return Receipt.TAKEN;
    }
    Outgoing card = rendering.degraded(mind.guess(incoming, event));
    Delivery delivery =
        performing
            .channel(incoming.from())
            .map(channel -> channel.send(incoming.from(), card))
            .orElse(new Delivery.Refused("no channel"));
    return switch (delivery) {
      case Delivery.Done(var ids) -> {
        remember(who, incoming.from(), ids, now);
        yield Receipt.TAKEN;
      }
      case Delivery.TryLater _ -> {
        remember(who, incoming.from(), List.of(), Instant.MIN);
        yield Receipt.LATER;
      }
      case Delivery.Gone _, Delivery.Refused _ -> Receipt.TAKEN;
    };
  }

  /// Whether a card may be sent again. The person's own message is remembered in any case.
  private boolean due(Pseudonym who, Address to, List<Long> own, Instant now) {
    synchronized (sent) {
      Cards cards = sent.getOrDefault(who, new Cards(to, Instant.MIN, List.of()));
      boolean due = !cards.last().isAfter(now.minus(PAUSE));
      sent.put(who, cards.with(due ? now : cards.last(), own));
      return due;
    }
  }

  private void remember(Pseudonym who, Address to, List<Long> ids, Instant card) {
    synchronized (sent) {
      sent.put(who, sent.getOrDefault(who, new Cards(to, card, List.of())).with(card, ids));
    }
  }

  /// Everybody whose session does not know yet what stands in their chat since the outage.
  Map<Pseudonym, Cards> unsettled() {
    synchronized (sent) {
      return Map.copyOf(sent);
    }
  }

  /// Cards of the outage that the person's session does not know of yet.
  List<Long> cards(Pseudonym who) {
    synchronized (sent) {
      Cards cards = sent.get(who);
      return cards == null ? List.of() : cards.messageIds();
    }
  }

  /// The person's session knows of the cards now.
  void over(Pseudonym who) {
    synchronized (sent) {
      sent.remove(who);
    }
  }
}
