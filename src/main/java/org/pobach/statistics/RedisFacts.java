package org.pobach.statistics;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pobach.privacy.Seal;
import org.pobach.redis.Lua;
import org.pobach.redis.Redis;
import org.pobach.redis.Tags;

/// Facts in Redis: a sealed buffer of the day in each slot, and one hash of counters per day.
///
/// | key | type | holds | ends |
/// |---|---|---|---|
/// | `{tag}f:day` | list | sealed counts of turns, in the order of their commits | when the day is closed, 3 days at most |
/// | `facts:key:day` | string | the key of the day, wrapped | likewise |
/// | `facts:day` | hash | `name:value` → counter; `#tag` → how many of the tag's buffer are added up | 25 months |
///
/// Nothing here names a person, and once a day is closed its buffers cannot be read by anybody.
@Singleton
public final class RedisFacts {
  /// Days begin at midnight there.
  public static final ZoneId ZONE = ZoneId.of("Europe/Minsk");

  /// How long counters are kept: 25 months.
  static final Duration COUNTERS = Duration.ofDays(761);

  static final Duration BUFFER = Duration.ofDays(3);

  /// Commits of a day may arrive that long after its end.
  static final Duration GRACE = Duration.ofHours(1);

  private static final int CHUNK = 1000;

  private final Redis redis;
  private final DayKeys keys;
  private final Lua add;

  RedisFacts(Redis redis, DayKeys keys) {
    this.redis = redis;
    this.keys = keys;
    this.add = redis.script(RedisFacts.class, "add.lua");
  }

  /// Seals the counts of a turn for the buffer of a tag.
  public Batch seal(int bucket, List<Count> counts, Instant now) {
    LocalDate day = day(now);
    String key = name(bucket, day);
    return counts.isEmpty()
        ? new Batch(key, List.of(), BUFFER)
        : new Batch(
            key, List.of(keys.of(day).seal(CountCodec.write(counts), context(day))), BUFFER);
  }

  /// Adds up what is in the buffers, each entry exactly once, and closes days that are over.
  ///
  /// @return whether a day was closed, so that the past should be forgotten on disk too
  public boolean addUp(Instant now) {
    LocalDate today = day(now);
    boolean closed = false;
    for (LocalDate day = today.minusDays(BUFFER.toDays());
        !day.isAfter(today);
        day = day.plusDays(1)) {
      if (keys.exists(day)) {
        for (int bucket = 0; bucket < Tags.COUNT; bucket++) {
          addUp(bucket, day);
        }
        if (now.isAfter(day.plusDays(1).atStartOfDay(ZONE).toInstant().plus(GRACE))) {
          close(day);
          closed = true;
        }
      }
    }
    return closed;
  }

  /// The counters of a day, those still in the buffers included, by `name:value`.
  public Map<String, Long> counters(LocalDate day) {
    Map<String, Long> counters = new TreeMap<>();
    Map<byte[], byte[]> kept = redis.call(commands -> commands.hgetall(bytes("facts:" + day)));
    Map<String, Long> added = new TreeMap<>();
    kept.forEach((field, value) ->
        (field[0] == '#' ? added : counters).put(text(field), Long.valueOf(text(value))));
    if (keys.exists(day)) {
      for (int bucket = 0; bucket < Tags.COUNT; bucket++) {
        long from = added.getOrDefault("#" + Tags.of(bucket), 0L);
        read(bucket, day, from, Long.MAX_VALUE)
            .forEach(count -> counters.merge(count.field(), (long) count.times(), Long::sum));
      }
    }
    counters.values().removeIf(value -> value == 0);
    return counters;
  }

  private void addUp(int bucket, LocalDate day) {
    byte[] position = bytes("#" + Tags.of(bucket));
    byte[] counters = bytes("facts:" + day);
    byte[] read = redis.call(commands -> commands.hget(counters, position));
    long from = read == null ? 0 : Long.parseLong(text(read));
    long length = redis.call(commands -> commands.llen(buffer(bucket, day)));
    for (long at = from; at < length; at += CHUNK) {
      long to = Math.min(length, at + CHUNK);
      List<byte[]> args = new ArrayList<>();
      args.add(position);
      args.add(bytes(Long.toString(at)));
      args.add(bytes(Long.toString(to)));
      args.add(bytes(Long.toString(COUNTERS.toMillis())));
      Map<String, Long> sums = new TreeMap<>();
      read(bucket, day, at, to)
          .forEach(count -> sums.merge(count.field(), (long) count.times(), Long::sum));
      sums.forEach((field, times) -> {
        args.add(bytes(field));
        args.add(bytes(Long.toString(times)));
      });
      redis.eval(add, List.of(counters), args);
    }
  }

  /// @param to exclusive: what has come in since it was measured is counted another time
  private List<Count> read(int bucket, LocalDate day, long from, long to) {
    Seal seal = keys.of(day);
    List<Count> counts = new ArrayList<>();
    for (byte[] sealed :
        redis.call(commands -> commands.lrange(buffer(bucket, day), from, to - 1))) {
      seal.open(sealed, context(day)).map(CountCodec::read).ifPresent(counts::addAll);
    }
    return counts;
  }

  private void close(LocalDate day) {
    for (int bucket = 0; bucket < Tags.COUNT; bucket++) {
      byte[] buffer = buffer(bucket, day);
      redis.call(commands -> commands.del(buffer));
    }
    keys.destroy(day);
  }

  /// The day an instant belongs to.
  public static LocalDate day(Instant now) {
    return LocalDate.ofInstant(now, ZONE);
  }

  private static byte[] buffer(int bucket, LocalDate day) {
    return bytes(name(bucket, day));
  }

  private static String name(int bucket, LocalDate day) {
    return "{" + Tags.of(bucket) + "}f:" + day;
  }

  static byte[] context(LocalDate day) {
    return bytes("facts " + day);
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
