package org.pobach.app;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.pobach.channel.Address;
import org.pobach.channel.Channel;
import org.pobach.channel.Delivery;
import org.pobach.conversation.Claim;
import org.pobach.conversation.Conversation;
import org.pobach.conversation.Entry;
import org.pobach.conversation.Fate;
import org.pobach.conversation.Next;
import org.pobach.conversation.RedisConversations;
import org.pobach.conversation.RedisLanes;
import org.pobach.conversation.Report;
import org.pobach.conversation.Saved;
import org.pobach.conversation.Shown;
import org.pobach.conversation.Task;
import org.pobach.dialog.Fact;
import org.pobach.privacy.Pseudonym;
import org.pobach.redis.RedisUnreachable;

/// Empties lanes: performs their entries in the messengers, one after another.
@Singleton
public final class Performing implements AutoCloseable {
  /// How long a finished entry is reported again while Redis cannot be reached.
  private static final Duration PERSISTENCE = Duration.ofMinutes(5);

  private final RedisLanes lanes;
  private final RedisConversations conversations;
  private final Rendering rendering;
  private final List<Channel> channels;
  private final Counting counting;
  private final Troubles troubles;
  private final Clock clock;
  private final Setbacks setbacks = new Setbacks();
  private final ExecutorService performers = Executors.newVirtualThreadPerTaskExecutor();
  private final ScheduledExecutorService alarms =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("alarms").daemon().factory());

  Performing(
      RedisLanes lanes,
      RedisConversations conversations,
      Rendering rendering,
      List<Channel> channels,
      Counting counting,
      Troubles troubles,
      Clock clock) {
    this.lanes = lanes;
    this.conversations = conversations;
    this.rendering = rendering;
    this.channels = List.copyOf(channels);
    this.counting = counting;
    this.troubles = troubles;
    this.clock = clock;
  }

  /// Does what follows from a commit, on threads of its own.
  void follow(Pseudonym who, Saved saved) {
    switch (saved) {
      case Saved.Mine(Claim claim) -> performers.execute(() -> perform(claim));
      case Saved.Waits(Instant until) -> wake(who, until);
      case Saved.Others _, Saved.Stale _ -> {}
    }
  }

  /// Takes a lane over if its time has come.
  void resume(Pseudonym who) {
    performers.execute(() -> {
      try {
        lanes.claim(who, clock.instant()).ifPresent(this::perform);
      } catch (RedisUnreachable e) {
        troubles.count("lane.unreachable");
      }
    });
  }

  /// Nothing has to be erased for that person any more.
  void nothingToErase(Pseudonym who) {
    lanes.nothingToErase(who);
  }

  void typing(Address to) {
    performers.execute(() -> channel(to).ifPresent(channel -> channel.typing(to)));
  }

  Optional<Channel> channel(Address to) {
    return channels.stream().filter(channel -> channel.serves(to)).findFirst();
  }

  /// Whoever else finds the lane due first may take it; this is only the nearest.
  private void wake(Pseudonym who, Instant until) {
    long wait = Math.max(0, Duration.between(clock.instant(), until).toMillis()) + 1;
    var _ = alarms.schedule(() -> resume(who), wait, TimeUnit.MILLISECONDS);
  }

  private void perform(Claim first) {
    Claim claim = first;
    try {
      while (claim != null) {
        claim = next(claim);
      }
    } catch (RedisUnreachable e) {
      troubles.count("lane.unreachable");
    } catch (RuntimeException e) {
      troubles.unexpected(e);
    }
  }

  /// Performs one entry; the next one of the same lane, or none.
  private @Nullable Claim next(Claim claim) {
    Instant now = clock.instant();
    Entry entry = claim.entry().orElse(null);
    if (entry == null) {
      troubles.count("lane.unreadable");
      return done(claim, List.of(), Fate.REFUSED, now);
    }
    if (entry.bestBefore().isBefore(now)) {
      troubles.count("lane.expired");
      boolean answer = !(entry.task() instanceof Task.Forget);
      return done(claim, answer ? List.of(new Report.Expired()) : List.of(), Fate.EXPIRED, now);
    }
    Channel channel = channel(entry.to()).orElse(null);
    return channel == null
        ? done(claim, List.of(), Fate.REFUSED, now)
        : perform(claim, entry, channel);
  }

  private @Nullable Claim perform(Claim claim, Entry entry, Channel channel) {
    Delivery delivery =
        switch (entry.task()) {
          case Task.Say(var message) -> channel.send(entry.to(), rendering.render(message));
          case Task.Flash(var message) -> channel.send(entry.to(), rendering.render(message));
          case Task.Revise(long id, var message) ->
              channel.revise(entry.to(), id, rendering.render(message));
          case Task.Forget(var ids) -> channel.erase(entry.to(), ids);
        };
    Instant now = clock.instant();
    return switch (delivery) {
      case Delivery.Done(var ids) -> done(claim, entry, channel, ids, now);
      case Delivery.Gone _ -> {
        conversations.forget(claim, now);
        yield null;
      }
      case Delivery.TryLater(Duration after, boolean perhaps) -> {
        Instant until = now.plus(setbacks.pause(claim.who(), after));
        boolean unknown = perhaps && entry.task() instanceof Task.Say;
        lanes.later(claim, until, unknown ? Optional.of(new Report.Unknown()) : Optional.empty());
        wake(claim.who(), until);
        yield null;
      }
      case Delivery.Refused(String cause) -> {
        troubles.count("refused." + cause);
        yield done(claim, List.of(), Fate.REFUSED, now);
      }
    };
  }

  private @Nullable Claim done(
      Claim claim, Entry entry, Channel channel, List<Long> ids, Instant now) {
    List<Report> reports =
        switch (entry.task()) {
          case Task.Say _, Task.Revise _ -> standing(claim, ids, now);
          case Task.Flash _ -> {
            Instant end = now.plus(Entries.MOMENT);
            lanes.append(claim.who(), Entries.forget(entry.to(), ids, end), end);
            yield List.of();
          }
          case Task.Forget _ -> List.of();
        };
    Next next = report(claim, reports, entry.facts(), Fate.SENT, now);
    // What a revised message says now is another owner's doing; only a message sent twice goes.
    if (next instanceof Next.Lost
        && entry.task() instanceof Task.Say
        && !stands(claim.who(), reports)) {
      erase(claim.who(), entry.to(), channel, ids, now);
    }
    return after(claim, next);
  }

  /// An entry that was not performed: nothing of it has reached the person.
  private @Nullable Claim done(Claim claim, List<Report> reports, Fate fate, Instant now) {
    List<Fact> facts =
        claim.entry().map(Entry::facts).orElse(List.of()).stream()
            .filter(fact -> !fact.name().delivered())
            .toList();
    return after(claim, report(claim, reports, facts, fate, now));
  }

  private static List<Report> standing(Claim claim, List<Long> ids, Instant now) {
    List<Report> reports = new ArrayList<>();
    reports.add(new Report.Standing(ids, now));
    if (claim.perhapsDone()) {
      reports.add(new Report.Unknown());
    }
    return reports;
  }

  /// Deletes messages that came after an exit; what cannot be deleted now is tried again.
  private void erase(Pseudonym who, Address to, Channel channel, List<Long> ids, Instant now) {
    if (channel.erase(to, ids) instanceof Delivery.TryLater) {
      lanes.append(who, Entries.forget(to, ids, now), now);
    }
  }

  private @Nullable Claim after(Claim claim, Next next) {
    return switch (next) {
      case Next.Perform(Claim following) -> following;
      case Next.Waits(Instant until) -> {
        wake(claim.who(), until);
        yield null;
      }
      case Next.Empty _, Next.Lost _ -> null;
    };
  }

  /// Reports that the entry is done; while Redis is away again and again, because nobody else knows
  /// that the message was sent.
  private Next report(
      Claim claim, List<Report> reports, List<Fact> counted, Fate fate, Instant now) {
    setbacks.over(claim.who());
    var facts = counting.seal(claim.who(), counted, now);
    Instant last = now.plus(PERSISTENCE);
    boolean again = false;
    while (true) {
      try {
        Next next = lanes.done(claim, reports, facts, fate, clock.instant());
        boolean before = again && next instanceof Next.Lost && stands(claim.who(), reports);
        return before ? new Next.Empty() : next;
      } catch (RedisUnreachable e) {
        if (clock.instant().isAfter(last)) {
          throw e;
        }
        again |= e.perhapsDone();
        pause(e);
      }
    }
  }

  /// Whether the session knows of what was sent: then only the answer of `done` was lost.
  private boolean stands(Pseudonym who, List<Report> reports) {
    List<Long> known =
        conversations.load(who).conversation().map(Conversation::shown).orElse(List.of()).stream()
            .map(Shown::messageId)
            .toList();
    return reports.stream()
        .allMatch(report ->
            !(report instanceof Report.Standing(var ids, var _)) || known.containsAll(ids));
  }

  private static void pause(RedisUnreachable unreachable) {
    try {
      Thread.sleep(Duration.ofMillis(500));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unreachable;
    }
  }

  @Override
  @jakarta.annotation.PreDestroy
  public void close() {
    alarms.shutdownNow();
    performers.shutdown();
    try {
      if (!performers.awaitTermination(5, TimeUnit.SECONDS)) {
        performers.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
