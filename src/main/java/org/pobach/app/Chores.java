package org.pobach.app;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.pobach.conversation.RedisLanes;
import org.pobach.conversation.RedisLanes.Due;
import org.pobach.redis.RedisUnreachable;
import org.pobach.redis.Tags;
import org.pobach.statistics.RedisFacts;

/// What has to be done again and again, by whichever instance comes first: lanes whose owner died,
/// messages to be erased, facts to be added up.
@Singleton
@Requires(missingProperty = "pobach.command")
final class Chores {
  private static final int MOST = 100;

  private final RedisLanes lanes;
  private final Turns turns;
  private final DeskWork desk;
  private final Performing performing;
  private final RedisFacts facts;
  private final Forgetting forgetting;
  private final SecretGuard guard;
  private final Contents contents;
  private final Troubles troubles;
  private final Clock clock;

  Chores(
      RedisLanes lanes,
      Turns turns,
      DeskWork desk,
      Performing performing,
      RedisFacts facts,
      Forgetting forgetting,
      SecretGuard guard,
      Contents contents,
      Troubles troubles,
      Clock clock) {
    this.lanes = lanes;
    this.turns = turns;
    this.desk = desk;
    this.performing = performing;
    this.facts = facts;
    this.forgetting = forgetting;
    this.guard = guard;
    this.contents = contents;
    this.troubles = troubles;
    this.clock = clock;
  }

  /// Looks for what is due under every tag.
  @Scheduled(initialDelay = "1s", fixedDelay = "1s")
  void sweep() {
    attempt(() -> {
      for (int bucket = 0; bucket < Tags.COUNT; bucket++) {
        for (Due due : lanes.due(bucket, clock.instant(), MOST)) {
          attempt(() -> follow(due));
        }
      }
    });
  }

  /// Who is there, who waits, and whose lease has ended.
  @Scheduled(initialDelay = "1s", fixedDelay = "1s")
  void sweepDesk() {
    attempt(desk::sweep);
  }

  @Scheduled(initialDelay = "5s", fixedDelay = "5s")
  void settleOutage() {
    attempt(turns::settleOutage);
  }

  @Scheduled(initialDelay = "1d", fixedDelay = "1d")
  void forgetDaily() {
    forgetting.want();
  }

  /// Has nothing to do with Redis.
  @Scheduled(initialDelay = "2s", fixedDelay = "2s")
  void refreshContent() {
    try {
      contents.refresh();
    } catch (RuntimeException e) {
      troubles.unexpected(e);
    }
  }

  @Scheduled(initialDelay = "20s", fixedDelay = "30s")
  void addUp() {
    attempt(() -> {
      if (facts.addUp(clock.instant())) {
        forgetting.want();
      }
    });
  }

  @Scheduled(initialDelay = "1m", fixedDelay = "5m")
  void forget() {
    attempt(forgetting::rewrite);
  }

  private void follow(Due due) {
    switch (due) {
      case Due.Lane(var who) -> performing.resume(who);
      case Due.Erasing(var who) -> turns.erase(who);
      case Due.Attached(var who) -> desk.wake(who);
    }
  }

  private void attempt(Runnable chore) {
    try {
      if (guard.passes()) {
        chore.run();
      }
    } catch (RedisUnreachable e) {
      troubles.count("chore.unreachable");
    } catch (RuntimeException e) {
      troubles.unexpected(e);
    }
  }
}
