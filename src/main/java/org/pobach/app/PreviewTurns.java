package org.pobach.app;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pobach.channel.Address;
import org.pobach.conversation.RedisLanes;
import org.pobach.dialog.Effect;
import org.pobach.dialog.Script;
import org.pobach.dialog.Session;
import org.pobach.dialog.Turn;
import org.pobach.preview.Conversation;
import org.pobach.privacy.Pseudonyms;
import org.pobach.redis.RedisUnreachable;

/// Shows the preview how the last turns of its phones went. Remembers nothing of real messengers.
@Singleton
final class PreviewTurns implements Conversation, TurnWatch {
  private static final int MOST = 500;

  private final Contents contents;
  private final Pseudonyms pseudonyms;
  private final RedisLanes lanes;
  private final Map<Address, Turn> last =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Address, Turn> eldest) {
          return size() > MOST;
        }
      };

  PreviewTurns(Contents contents, Pseudonyms pseudonyms, RedisLanes lanes) {
    this.contents = contents;
    this.pseudonyms = pseudonyms;
    this.lanes = lanes;
  }

  /// Whether that is a phone of the preview.
  static boolean of(Address person) {
    return person.channel().equals("preview");
  }

  @Override
  public void saw(Address from, Turn turn) {
    if (of(from)) {
      synchronized (last) {
        last.put(from, turn);
      }
    }
  }

  @Override
  public boolean settled(Address person, Duration atMost) {
    long end = System.nanoTime() + atMost.toNanos();
    while (System.nanoTime() < end) {
      try {
        if (lanes.idle(pseudonyms.of(person.channel(), person.chat()))) {
          return true;
        }
        Thread.sleep(Duration.ofMillis(10));
      } catch (RedisUnreachable e) {
        // The card that is sent during an outage has been sent by now; nothing else is under way.
        return true;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return false;
  }

  @Override
  public List<Place> places() {
    return contents.get().scripts().scripts().values().stream()
        .sorted(Comparator.comparing(Script::name))
        .map(script ->
            new Place(script.name(), script.start(), List.copyOf(script.steps().keySet())))
        .toList();
  }

  @Override
  public Optional<State> state(Address person) {
    Turn turn;
    synchronized (last) {
      turn = last.get(person);
    }
    if (turn == null || turn.effects().stream().anyMatch(Effect.Erase.class::isInstance)) {
      return Optional.empty();
    }
    Session session = turn.session();
    return Optional.of(
        new State(
            session.language(),
            session.place().map(Session.Place::script),
            session.place().map(Session.Place::step),
            session.slots(),
            turn.effects(),
            turn.facts()));
  }
}
