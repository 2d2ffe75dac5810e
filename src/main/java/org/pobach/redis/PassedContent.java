package org.pobach.redis;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.lettuce.core.SetArgs;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Remembers which versions of the content were once let pass to people.
///
/// | key | type | meaning | life |
/// |---|---|---|---|
/// | `pobach:passed:<version>` | string | a note of how it passed | two years after the last start with it |
@Singleton
public final class PassedContent {
  private static final Pattern VERSION = Pattern.compile("[0-9a-f]{32}");
  private static final Duration LIFE = Duration.ofDays(730);

  private final Redis redis;

  public PassedContent(Redis redis) {
    this.redis = redis;
  }

  /// The note of a version that has passed.
  ///
  /// @throws RedisUnreachable if it cannot be read now
  public Optional<String> known(String version) {
    byte[] key = key(version);
    byte @Nullable [] note = redis.<byte @Nullable []>call(c -> c.get(key));
    return Optional.ofNullable(note).map(text -> new String(text, UTF_8));
  }

  /// Lets a version be known; the first note stays, its life begins anew.
  ///
  /// @param version 32 hexadecimal digits
  /// @throws RedisUnreachable if that cannot be done now
  public void remember(String version, String note) {
    byte[] key = key(version);
    redis.<@Nullable String>call(
        c -> c.set(key, note.getBytes(UTF_8), new SetArgs().nx().ex(LIFE)));
    redis.call(c -> c.expire(key, LIFE));
  }

  private static byte[] key(String version) {
    if (!VERSION.matcher(version).matches()) {
      throw new IllegalArgumentException("not 32 hexadecimal digits");
    }
    return ("pobach:passed:" + version).getBytes(US_ASCII);
  }
}
