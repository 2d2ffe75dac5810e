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
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
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

  /// What came and went in one person's chat during this outage.
  ///
  /// @param last when the last card was sent
  /// @param messageIds of both sides, the newest of them
  private record Cards(Instant last, List<Long> messageIds) {
    static final Cards NONE = new Cards(Instant.MIN, List.of());

    private static final int MOST_MESSAGES = 100;

    Cards {
      messageIds =
          List.copyOf(
              messageIds.subList(Math.max(0, messageIds.size() - MOST_MESSAGES), messageIds.size()));
    }

    Cards at(Instant now) {
      return new Cards(now, messageIds);
    }

    Cards with(List<Long> more) {
      return new Cards(last, Stream.concat(messageIds.stream(), more.stream()).distinct().toList());
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
    incoming.messageId().ifPresent(id -> remember(who, List.of(id)));
    if (!due(who, now)) {
      return Receipt.TAKEN;
    }
    Outgoing card = rendering.degraded(mind.guess(incoming, event));
    Delivery delivery =
        performing
            .channel(incoming.from())
            .map(channel -> channel.send(incoming.from(), card))
            .orElse(new Delivery.Refused("no channel"));
    if (delivery instanceof Delivery.Done(var ids)) {
      remember(who, ids);
      return Receipt.TAKEN;
    }
    put(who, cards -> cards.at(Instant.MIN));
    return delivery instanceof Delivery.TryLater ? Receipt.LATER : Receipt.TAKEN;
  }

  private void remember(Pseudonym who, List<Long> ids) {
    put(who, cards -> cards.with(ids));
  }

  private boolean due(Pseudonym who, Instant now) {
    synchronized (sent) {
      boolean due = !sent.getOrDefault(who, Cards.NONE).last().isAfter(now.minus(PAUSE));
      if (due) {
        put(who, cards -> cards.at(now));
      }
      return due;
    }
  }

  private void put(Pseudonym who, UnaryOperator<Cards> change) {
    synchronized (sent) {
      sent.put(who, change.apply(sent.getOrDefault(who, Cards.NONE)));
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

  /// Messages of the outage that the person's session does not know of yet.
  List<Long> cards(Pseudonym who) {
    synchronized (sent) {
      Cards cards = sent.get(who);
      return cards == null ? List.of() : cards.messageIds();
    }
  }

  /// The person's session knows of them now.
  void over(Pseudonym who) {
    synchronized (sent) {
      sent.remove(who);
    }
  }
}
