package org.pobach.app;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.pobach.handoff.Bell;
import org.pobach.handoff.Presence;
import org.pobach.handoff.Queued;
import org.pobach.handoff.RedisQueue;

/// Who is at the desk and who waits, as of a second ago: every turn asks, so it is kept in memory.
@Singleton
final class Duty {
  private final RedisQueue queue;
  private final Bell bell;
  private final DeskHours hours;
  private final Clock clock;
  private volatile RedisQueue.View view = new RedisQueue.View(List.of(), List.of());

  Duty(RedisQueue queue, Bell bell, DeskHours hours, Clock clock) {
    this.queue = queue;
    this.bell = bell;
    this.hours = hours;
    this.clock = clock;
  }

  /// Asks anew.
  RedisQueue.View refresh() {
    RedisQueue.View next = queue.view(clock.instant());
    boolean changed = !next.equals(view);
    view = next;
    if (changed) {
      bell.ring();
    }
    return next;
  }

  /// As of a second ago.
  RedisQueue.View view() {
    return view;
  }

  /// Whether somebody could be asked for now.
  boolean open(Instant now) {
    return hours.open(now) && view.present().stream().anyMatch(Presence::free);
  }

  /// When somebody will surely be there again.
  Instant reopens(Instant now) {
    return hours.open(now) ? now : hours.opens(now);
  }

  /// A case in the queue.
  Optional<Queued> find(String id) {
    return in(view, id).or(() -> in(refresh(), id));
  }

  private static Optional<Queued> in(RedisQueue.View view, String id) {
    return view.queue().stream().filter(queued -> queued.id().equals(id)).findFirst();
  }
}
