package org.pobach.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pobach.privacy.MasterSecret;
import org.pobach.privacy.PrivacySettings;
import org.pobach.privacy.Seals;
import org.pobach.privacy.Secret;
import org.pobach.redis.Redis;
import org.pobach.redis.TestRedis;
import org.pobach.terms.FactName;

/// Facts become counters exactly once, and nothing else of them stays.
final class FactsTest {
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final LocalDate DAY = RedisFacts.day(NOW);
  private static final Instant OVER = NOW.plus(Duration.ofDays(1));

  private final Redis redis = TestRedis.connect();
  private final Seals seals =
      new Seals(
          MasterSecret.load(
              new PrivacySettings(
                  Optional.of(Secret.of("0123456789abcdef".repeat(4))),
                  Optional.empty(),
                  Path.of("data")),
              false));
  private final RedisFacts facts = instance();
  private final RedisFacts other = instance();

  @BeforeEach
  void empty() {
    TestRedis.flush();
  }

  private RedisFacts instance() {
    return new RedisFacts(redis, new DayKeys(redis, seals));
  }

  @Test
  void whatIsStillInTheBuffersIsCounted() {
    append(facts, 3, new Count(FactName.TOPIC, "legal", 2), new Count(FactName.AGE, "adult", 1));
    append(facts, 60, new Count(FactName.TOPIC, "legal", -1));
    assertThat(other.counters(DAY)).isEqualTo(Map.of("topic:legal", 1L, "age:adult", 1L));
    facts.addUp(NOW);
    append(facts, 3, new Count(FactName.TOPIC, "legal", 1));
    assertThat(other.counters(DAY)).isEqualTo(Map.of("topic:legal", 2L, "age:adult", 1L));
  }

  @Test
  void aCountThatWasTakenBackIsNotShown() {
    append(facts, 1, new Count(FactName.RATING, "5", 1));
    append(facts, 1, new Count(FactName.RATING, "5", -1));
    facts.addUp(NOW);
    assertThat(facts.counters(DAY)).isEmpty();
  }

  @Test
  void badAnswersAreToldByTheContactTheyAreAbout() {
    append(facts, 1, worked("by-iom.no_answer", 1), worked("by-iom.asked", 1));
    append(facts, 2, worked("by-iom.wrong", 1), worked("by-iom.asked", -1));
    append(facts, 3, worked("pl-kcik.wrong", 1), worked("by-police.reached", 4));
    append(facts, 4, worked("pl-kcik.wrong", -1), worked("helped", 1));
    Map<String, Long> bad = Attempts.bad(facts.counters(DAY));
    assertThat(bad).isEqualTo(Map.of("by-iom", 2L));
    assertThat(bad.values()).allMatch(times -> times >= Attempts.FLAG);
  }

  private static Count worked(String value, int times) {
    return new Count(FactName.WORKED, value, times);
  }

  @Test
  void twoInstancesThatAddUpWhileFactsComeInCountEachOnce() throws Exception {
    int writers = 4;
    int each = 600;
    AtomicBoolean written = new AtomicBoolean();
    CountDownLatch start = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> writing = new ArrayList<>();
      List<Future<?>> adding = new ArrayList<>();
      for (int i = 0; i < writers; i++) {
        writing.add(
            threads.submit(() -> {
              start.await();
              for (int n = 0; n < each; n++) {
                append(facts, 7, new Count(FactName.OPENED, "direct", 1));
              }
              return null;
            }));
      }
      for (RedisFacts adder : List.of(facts, other, facts)) {
        adding.add(
            threads.submit(() -> {
              start.await();
              while (!written.get()) {
                adder.addUp(NOW);
              }
              return null;
            }));
      }
      start.countDown();
      for (Future<?> writer : writing) {
        writer.get();
      }
      written.set(true);
      for (Future<?> adder : adding) {
        adder.get();
      }
    }
    facts.addUp(NOW);
    assertThat(facts.counters(DAY)).isEqualTo(Map.of("opened:direct", (long) writers * each));
  }

  @Test
  void aDayThatIsOverLeavesCountersAndNothingElse() {
    append(facts, 3, new Count(FactName.SIGN, "ILO07", 1));
    assertThat(facts.addUp(NOW)).isFalse();
    assertThat(keys()).contains("facts:key:" + DAY);
    append(other, 60, new Count(FactName.SIGN, "ILO07", 1));
    byte[] seized = redis.call(c -> c.get(bytes("facts:key:" + DAY)));
    assertThat(seized).isNotEmpty();

    assertThat(facts.addUp(OVER)).isTrue();
    assertThat(keys()).containsExactly("facts:" + DAY);
    assertThat(other.counters(DAY)).isEqualTo(Map.of("sign:ILO07", 2L));
    assertThat(other.addUp(OVER)).isFalse();
    assertThat(facts.counters(DAY)).isEqualTo(Map.of("sign:ILO07", 2L));
  }

  @Test
  void aDayLastsAnHourLonger() {
    Instant midnight = DAY.plusDays(1).atStartOfDay(RedisFacts.ZONE).toInstant();
    append(facts, 3, new Count(FactName.SIGN, "ILO07", 1));
    assertThat(facts.addUp(midnight.plus(Duration.ofMinutes(59)))).isFalse();
    assertThat(facts.addUp(midnight.plus(Duration.ofMinutes(61)))).isTrue();
  }

  @Test
  void nobodyReadsABufferWhoseDayIsOver() {
    Batch batch = facts.seal(3, List.of(new Count(FactName.SIGN, "ILO07", 1)), NOW);
    append(facts, 3, new Count(FactName.SIGN, "ILO07", 1));
    other.addUp(NOW);
    facts.addUp(OVER);
    other.addUp(OVER);
    // As if somebody had kept copies of the sealed entry, the first where it stood.
    byte[] copy = batch.sealed().getFirst();
    redis.call(c -> c.rpush(bytes(batch.key()), copy, copy));
    for (RedisFacts reader : List.of(facts, other, instance())) {
      var again = reader.seal(3, List.of(new Count(FactName.AGE, "adult", 1)), NOW);
      assertThat(again.sealed()).hasSize(1);
      assertThat(reader.counters(DAY)).isEqualTo(Map.of("sign:ILO07", 1L));
    }
  }

  @Test
  void everyKeyEnds() {
    append(facts, 3, new Count(FactName.SIGN, "ILO07", 1));
    facts.addUp(NOW);
    assertThat(keys()).isNotEmpty().allSatisfy(key -> assertThat(life(key)).as(key).isPositive());
  }

  @Test
  void nothingCanBeReadInABuffer() {
    append(facts, 3, new Count(FactName.SIGN, "ILO07", 1));
    List<byte[]> buffer = redis.call(c -> c.lrange(bytes(batchKey(3)), 0, -1));
    assertThat(new String(buffer.getFirst(), StandardCharsets.ISO_8859_1))
        .doesNotContain("sign")
        .doesNotContain("ILO07");
  }

  private String batchKey(int bucket) {
    return facts.seal(bucket, List.of(), NOW).key();
  }

  /// What a commit does with a batch.
  private void append(RedisFacts by, int bucket, Count... counts) {
    Batch batch = by.seal(bucket, List.of(counts), NOW);
    byte[] key = bytes(batch.key());
    redis.call(c -> c.rpush(key, batch.sealed().toArray(byte[][]::new)));
    redis.call(c -> c.pexpire(key, batch.life().toMillis()));
  }

  private List<String> keys() {
    return redis.call(c -> c.keys(bytes("*"))).stream()
        .map(key -> new String(key, StandardCharsets.UTF_8))
        .toList();
  }

  private long life(String key) {
    return redis.call(c -> c.pttl(bytes(key)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
