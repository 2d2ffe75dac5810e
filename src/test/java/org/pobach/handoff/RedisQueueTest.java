package org.pobach.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pobach.handoff.Samples.NOW;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pobach.redis.Redis;
import org.pobach.redis.TestRedis;
import org.pobach.terms.Language;

/// The contract of the queue, against a real Redis.
final class RedisQueueTest {
  private final Redis redis = TestRedis.connect();
  private final RedisQueue queue = new RedisQueue(redis, Samples.seals());

  @BeforeEach
  void empty() {
    TestRedis.flush();
  }

  @Test
  void whatWasPutIsThere() {
    Queued one = OrderTest.queued("one", Priority.RED, 3);
    queue.put(one, NOW);
    assertThat(queue.all()).containsExactly(one);
    queue.remove("one");
    assertThat(queue.all()).isEmpty();
  }

  @Test
  void twoHundredThreadsGetEachCaseOnce() throws InterruptedException {
    List<Queued> waiting = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      waiting.add(OrderTest.queued("case-" + i, Priority.ORANGE, i));
    }
    waiting.forEach(queued -> queue.put(queued, NOW));
    Map<String, String> taken = new ConcurrentHashMap<>();
    AtomicInteger twice = new AtomicInteger();
    Map<String, AtomicInteger> held = new ConcurrentHashMap<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 200; i++) {
        Operator operator = operator("op-" + i % 25, 3);
        threads.execute(() -> {
          if (queue.claim(operator, waiting, NOW) instanceof Claimed.Mine(String id, long _)) {
            if (taken.put(id, operator.alias()) != null) {
              twice.incrementAndGet();
            }
            held.computeIfAbsent(operator.alias(), _ -> new AtomicInteger()).incrementAndGet();
          }
        });
      }
    }
    assertThat(twice.get()).isZero();
    assertThat(taken).hasSize(75);
    assertThat(held.values()).allMatch(count -> count.get() <= 3);
  }

  @Test
  void anEndedLeaseIsTakenByAnotherWithAHigherFence() {
    Queued one = OrderTest.queued("one", Priority.RED, 3);
    queue.put(one, NOW);
    assertThat(queue.claim(operator("vera", 1), List.of(one), NOW))
        .isEqualTo(new Claimed.Mine("one", 1));
    assertThat(queue.claim(operator("oleg", 1), List.of(one), NOW.plusSeconds(89)))
        .isEqualTo(new Claimed.None());
    assertThat(queue.claim(operator("oleg", 1), List.of(one), NOW.plusSeconds(90)))
        .isEqualTo(new Claimed.Mine("one", 2));
  }

  @Test
  void aSignOfLifeProlongsTheLease() {
    Queued one = OrderTest.queued("one", Priority.ORANGE, 3);
    queue.put(one, NOW);
    Operator vera = operator("vera", 1);
    queue.claim(vera, List.of(one), NOW);
    queue.beat(vera, false, List.of(), NOW.plusSeconds(60));
    assertThat(queue.all().getFirst().until()).isEqualTo(NOW.plusSeconds(180));
    queue.beat(vera, false, List.of("one"), NOW.plusSeconds(100));
    assertThat(queue.all().getFirst().until()).isEqualTo(NOW.plusSeconds(190));
  }

  @Test
  void nobodyHoldsMoreThanTheyCan() {
    Queued one = OrderTest.queued("one", Priority.RED, 3);
    Queued two = OrderTest.queued("two", Priority.RED, 2);
    queue.put(one, NOW);
    queue.put(two, NOW);
    queue.claim(operator("vera", 1), List.of(one, two), NOW);
    assertThat(queue.claim(operator("vera", 1), List.of(one, two), NOW))
        .isEqualTo(new Claimed.Full());
    assertThat(queue.claim(operator("vera", 2), List.of(one, two), NOW))
        .isEqualTo(new Claimed.Mine("two", 1));
  }

  @Test
  void whatIsOlderThanAClaimDoesNotUndoIt() {
    Queued one = OrderTest.queued("one", Priority.RED, 3);
    queue.put(one, NOW);
    queue.claim(operator("vera", 1), List.of(one), NOW);
    queue.put(one, NOW);
    assertThat(queue.all().getFirst().holder()).contains("vera");
  }

  @Test
  void whoIsThereIsSeenForTwoMinutes() {
    Operator vera = operator("vera", 2);
    queue.beat(vera, false, List.of(), NOW);
    assertThat(queue.view(NOW).present()).containsExactly(new Presence(vera, 0, false, NOW));
    assertThat(queue.view(NOW.plus(Duration.ofMinutes(2))).present()).isEmpty();
    queue.beat(vera, true, List.of(), NOW);
    assertThat(queue.view(NOW).present()).noneMatch(Presence::free);
    queue.leave("vera");
    assertThat(queue.view(NOW).present()).isEmpty();
  }

  @Test
  void nothingOfAPersonLiesOpen() {
    Queued one = OrderTest.queued("one", Priority.RED, 3);
    queue.put(one, NOW);
    byte[] stored =
        Optional.ofNullable(
                redis.call(c ->
                    c.hget(
                        "{desk}entries".getBytes(StandardCharsets.US_ASCII),
                        "one".getBytes(StandardCharsets.US_ASCII))))
            .orElseThrow();
    assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain(one.who().key());
  }

  private static Operator operator(String alias, int capacity) {
    return new Operator(alias, Set.of(Language.values()), Set.of(), capacity, false);
  }
}
