package org.pobach.statistics;

import io.lettuce.core.SetArgs;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.pobach.privacy.MortalKey;
import org.pobach.privacy.Seal;
import org.pobach.privacy.Seals;
import org.pobach.redis.Redis;

/// The key of each day, kept in Redis wrapped by the master secret until the day is closed.
@Singleton
final class DayKeys {
  private final Redis redis;
  private final Seal wrapping;
  private final Map<LocalDate, Seal> known = new ConcurrentHashMap<>();

  DayKeys(Redis redis, Seals seals) {
    this.redis = redis;
    this.wrapping = seals.forPurpose("day");
  }

  /// The seal of a day; its key is made by whoever asks first.
  Seal of(LocalDate day) {
    Seal seal = known.get(day);
    if (seal == null) {
      seal = fetch(day);
      known.put(day, seal);
    }
    return seal;
  }

  /// Whether the day is still open; if not, its key is forgotten here, too.
  boolean exists(LocalDate day) {
    boolean exists = redis.call(commands -> commands.exists(name(day))) > 0;
    if (!exists) {
      known.remove(day);
    }
    return exists;
  }

  void destroy(LocalDate day) {
    known.remove(day);
    redis.call(commands -> commands.del(name(day)));
  }

  private Seal fetch(LocalDate day) {
    MortalKey fresh = MortalKey.fresh();
    byte[] wrapped = fresh.wrap(wrapping, RedisFacts.context(day));
    SetArgs ifAbsent = SetArgs.Builder.nx().px(RedisFacts.BUFFER.toMillis());
    redis.call(commands -> commands.set(name(day), wrapped, ifAbsent));
    byte[] kept = redis.call(commands -> commands.get(name(day)));
    return MortalKey.unwrap(kept == null ? wrapped : kept, wrapping, RedisFacts.context(day))
        .orElseThrow(
            () -> new IllegalStateException("the key of the day was wrapped by another secret"))
        .seal();
  }

  private static byte[] name(LocalDate day) {
    return RedisFacts.bytes("facts:key:" + day);
  }
}
