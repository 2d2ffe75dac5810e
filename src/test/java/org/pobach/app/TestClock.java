package org.pobach.app;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/// A clock that goes on by itself and can be set forward.
public final class TestClock extends Clock {
  private final AtomicReference<Duration> ahead;

  private TestClock(Duration ahead) {
    this.ahead = new AtomicReference<>(ahead);
  }

  public void pass(Duration time) {
    ahead.updateAndGet(before -> before.plus(time));
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(ahead.get());
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }

  /// Puts a clock that can be set in the place of the system's.
  @Factory
  @Requires(property = "test.clock")
  static final class Bean {
    @Singleton
    @Replaces(bean = Clock.class, factory = Beans.class)
    TestClock clock(@Property(name = "test.clock.ahead", defaultValue = "PT0S") String ahead) {
      return new TestClock(Duration.parse(ahead));
    }
  }
}
