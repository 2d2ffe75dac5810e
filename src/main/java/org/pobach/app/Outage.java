package org.pobach.app;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pobach.channel.Delivery;
import org.pobach.channel.Inbox.Receipt;
import org.pobach.channel.Incoming;
import org.pobach.channel.Incoming.Happening;
import org.pobach.channel.Outgoing;
import org.pobach.dialog.Engine;
import org.pobach.dialog.Event;
import org.pobach.privacy.Pseudonym;

/// Answers while Redis cannot be reached: the emergency card is the answer, at most once a minute
/// per person. Knows nothing but the cards it sent, and those only in memory.
@Singleton
final class Outage {
  static final Duration PAUSE = Duration.ofMinutes(1);

  private static final int MOST_PEOPLE = 20_000;

  /// The cards one person got during this outage.
  private record Cards(Instant last, List<Long> messageIds) {}

  private final Map<Pseudonym, Cards> sent =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Pseudonym, Cards> eldest) {
          return size() > MOST_PEOPLE;
        }
      };

  private final Mind mind;
  private final Content content;
  private final Rendering rendering;
  private final Performing performing;
  private final Troubles troubles;
  private final Clock clock;

  Outage(
      Mind mind,
      Content content,
      Rendering rendering,
      Performing performing,
      Troubles troubles,
      Clock clock) {
    this.mind = mind;
    this.content = content;
    this.rendering = rendering;
    this.performing = performing;
    this.troubles = troubles;
    this.clock = clock;
  }

  Receipt answer(Pseudonym who, Incoming incoming, Optional<Event> event) {
    troubles.count("outage");
    if (event.isEmpty()) {
      return Receipt.LATER;
    }
    return exits(event.get()) ? erase(who, incoming) : card(who, incoming, event.get());
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
    tapped(incoming).ifPresent(ids::add);
    if (!ids.isEmpty()) {
      performing
          .channel(incoming.from())
          .ifPresent(channel -> channel.erase(incoming.from(), ids.stream().distinct().sorted().toList()));
    }
    return Receipt.LATER;
  }

  private Receipt card(Pseudonym who, Incoming incoming, Event event) {
    Instant now = clock.instant();
    synchronized (sent) {
      Cards cards = sent.getOrDefault(who, new Cards(Instant.MIN, List.of()));
      if (cards.last().isAfter(now.minus(PAUSE))) {
        return Receipt.TAKEN;
      }
      sent.put(who, new Cards(now, cards.messageIds()));
    }
    Outgoing card = rendering.degraded(mind.guess(incoming, event));
    Delivery delivery =
        performing
            .channel(incoming.from())
            .map(channel -> channel.send(incoming.from(), card))
            .orElse(new Delivery.Refused("no channel"));
    if (delivery instanceof Delivery.Done(var ids)) {
      remember(who, ids, now);
      return Receipt.TAKEN;
    }
    synchronized (sent) {
      sent.remove(who);
    }
    return delivery instanceof Delivery.TryLater ? Receipt.LATER : Receipt.TAKEN;
  }

  private void remember(Pseudonym who, List<Long> ids, Instant now) {
    synchronized (sent) {
      List<Long> all = new ArrayList<>(sent.getOrDefault(who, new Cards(now, List.of())).messageIds());
      all.addAll(ids);
      sent.put(who, new Cards(now, all));
    }
  }

  private boolean exits(Event event) {
    return switch (event) {
      case Event.Tap(String data) -> Engine.erases(data);
      case Event.Text(String words, var _, var _) -> content.exits(words);
      case Event.Started _, Event.Media _ -> false;
    };
  }

  private static Optional<Long> tapped(Incoming incoming) {
    return incoming.what() instanceof Happening.Tap(var _, var id) && id.isPresent()
        ? Optional.of(id.getAsLong())
        : Optional.empty();
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
