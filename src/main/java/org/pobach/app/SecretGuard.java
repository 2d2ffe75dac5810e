package org.pobach.app;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.pobach.privacy.MasterSecret;
import org.pobach.privacy.PrivacySettings;
import org.pobach.redis.CannotStart;
import org.pobach.redis.Fingerprint;
import org.pobach.redis.Redis;
import org.pobach.redis.RedisUnreachable;
import org.slf4j.LoggerFactory;

/// Sees to it that the master secret is the one the stored data belong to. Makes a new one only with
/// an embedded Redis that has never known any.
@Factory
final class SecretGuard {
  private static final Duration EMBEDDED = Duration.ofSeconds(20);
  private static final Duration ELSEWHERE = Duration.ofSeconds(2);

  private final AtomicBoolean checked = new AtomicBoolean();

  @Singleton
  MasterSecret secret(PrivacySettings settings, Redis redis, Fingerprint fingerprint) {
    boolean connected = redis.awaitConnected(redis.isEmbedded() ? EMBEDDED : ELSEWHERE);
    boolean mayCreate = redis.isEmbedded() && connected && fingerprint.known().isEmpty();
    MasterSecret secret = MasterSecret.load(settings, mayCreate);
    if (connected) {
      check(secret, fingerprint);
    }
    return secret;
  }

  /// Checks once Redis can be reached; a service with the wrong secret must not go on.
  void later(MasterSecret secret, Fingerprint fingerprint) {
    if (!checked.get()) {
      try {
        check(secret, fingerprint);
      } catch (CannotStart e) {
        LoggerFactory.getLogger("pobach").error(e.getMessage());
        Runtime.getRuntime().exit(ServeCommand.MISCONFIGURED);
      }
    }
  }

  private void check(MasterSecret secret, Fingerprint fingerprint) {
    try {
      fingerprint.check(secret.fingerprint());
      checked.set(true);
    } catch (RedisUnreachable e) {
      LoggerFactory.getLogger("pobach")
          .warn("Redis cannot be reached yet, so the master secret will be checked later.");
    }
  }
}
