package org.pobach.terms;

import java.time.Duration;
import java.util.Optional;

/// How long messages stay in the chat after the last sign of either side.
public enum Lifetime {
  TEN_MINUTES("10m", Duration.ofMinutes(10)),
  HOUR("1h", Duration.ofHours(1)),
  DAY("24h", Duration.ofDays(1));

  private final String id;
  private final Duration duration;

  Lifetime(String id, Duration duration) {
    this.id = id;
    this.duration = duration;
  }

  public String id() {
    return id;
  }

  public Duration duration() {
    return duration;
  }

  public static Optional<Lifetime> of(String id) {
    for (Lifetime lifetime : values()) {
      if (lifetime.id.equals(id)) {
        return Optional.of(lifetime);
      }
    }
    return Optional.empty();
  }
}
