package org.pobach.redis;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Remembers which master secret the stored data belong to.
///
/// | key | type | meaning | life |
/// |---|---|---|---|
/// | `pobach:secret` | string | fingerprint of the master secret | as long as the data |
@Singleton
public final class Fingerprint {
  private static final byte[] KEY = "pobach:secret".getBytes(US_ASCII);

  private final Redis redis;

  public Fingerprint(Redis redis) {
    this.redis = redis;
  }

  /// The fingerprint of the secret that was used so far.
  ///
  /// @throws RedisUnreachable if it cannot be read now
  public Optional<String> known() {
    byte @Nullable [] known = redis.<byte @Nullable []>call(c -> c.get(KEY));
    return Optional.ofNullable(known).map(text -> new String(text, US_ASCII));
  }

  /// Lets the secret pass that was used so far; the first one is remembered.
  ///
  /// @throws CannotStart if the data belong to another secret
  /// @throws RedisUnreachable if that cannot be told now
  public void check(String fingerprint) {
    redis.call(c -> c.setnx(KEY, fingerprint.getBytes(US_ASCII)));
    if (!known().equals(Optional.of(fingerprint))) {
      throw new CannotStart(
          "The master secret is not the one that the data in Redis were sealed with: put the right"
              + " one back (POBACH_SECRET or POBACH_SECRET_FILE).");
    }
  }
}
