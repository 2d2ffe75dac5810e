package org.pobach.app;

import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicBoolean;
import org.pobach.redis.Redis;

/// Makes the embedded Redis forget on disk, too, what it was asked to forget: its append-only file
/// holds the past until it is rewritten. A Redis of one's own is its administrator's affair.
@Singleton
final class Forgetting {
  private final Redis redis;
  private final AtomicBoolean wanted = new AtomicBoolean(true);

  Forgetting(Redis redis) {
    this.redis = redis;
  }

  /// Something is to be forgotten for good; the file is rewritten within minutes.
  void want() {
    wanted.set(true);
  }

  /// Rewrites the file now, if anything is to be forgotten.
  void rewrite() {
    if (wanted.getAndSet(false)) {
      try {
        redis.forgetThePast();
      } catch (RuntimeException e) {
        wanted.set(true);
        throw e;
      }
    }
  }
}
