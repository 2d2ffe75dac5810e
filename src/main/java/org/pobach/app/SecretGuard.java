package org.pobach.app;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.pobach.privacy.MasterSecret;
import org.pobach.privacy.PrivacySettings;
import org.pobach.redis.CannotStart;
import org.pobach.redis.Fingerprint;
import org.pobach.redis.Redis;
import org.pobach.redis.RedisUnreachable;
import org.slf4j.LoggerFactory;

/// Sees to it that the master secret is the one the stored data belong to. Makes a new one only
/// with an embedded Redis that has never known any.
@Factory
final class SecretGuard {
  private static final Duration EMBEDDED = Duration.ofSeconds(20);
  private static final Duration ELSEWHERE = Duration.ofSeconds(2);

  private final AtomicReference<@Nullable Runnable> unchecked = new AtomicReference<>();
  private final AtomicBoolean ending = new AtomicBoolean();

  @Singleton
  MasterSecret secret(PrivacySettings settings, Redis redis, Fingerprint fingerprint) {
    boolean connected = redis.awaitConnected(redis.isEmbedded() ? EMBEDDED : ELSEWHERE);
    boolean mayCreate = redis.isEmbedded() && connected && fingerprint.known().isEmpty();
    MasterSecret secret = MasterSecret.load(settings, mayCreate);
    String mine = secret.fingerprint();
    if (!connected || !checked(fingerprint, mine)) {
      unchecked.set(() -> fingerprint.check(mine));
      LoggerFactory.getLogger("pobach")
          .warn("Redis cannot be reached yet: until then people get the emergency card.");
    }
    return secret;
  }

  private static boolean checked(Fingerprint fingerprint, String mine) {
    try {
      fingerprint.check(mine);
      return true;
    } catch (RedisUnreachable e) {
      return false;
    }
  }

  /// Whether the stored data may be touched. Checks it once Redis can be reached, if it could not
  /// be at the start; a service with the wrong secret ends.
  ///
  /// @throws RedisUnreachable if that cannot be told now
  boolean passes() {
    Runnable check = unchecked.get();
    if (check == null) {
      return true;
    }
    try {
      check.run();
    } catch (CannotStart e) {
      end(e);
      return false;
    }
    unchecked.set(null);
    return true;
  }

  private void end(CannotStart why) {
    if (ending.compareAndSet(false, true)) {
      LoggerFactory.getLogger("pobach").error(why.getMessage());
      // The service waits for its turns to end, and this may be one.
      Thread.ofPlatform().start(() -> Runtime.getRuntime().exit(ServeCommand.MISCONFIGURED));
    }
  }
}
