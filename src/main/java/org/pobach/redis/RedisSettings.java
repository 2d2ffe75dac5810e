package org.pobach.redis;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.util.Optional;

/// Which Redis is used.
///
/// @param uri `REDIS_URI`: `redis://[user:password@]host[:port][/database]`, `rediss://` for TLS,
///   several `host:port` with commas between them for a Cluster; without it, an embedded one. Holds
///   a password and is never printed
@ConfigurationProperties("redis")
public record RedisSettings(Optional<String> uri) {
  public RedisSettings {
    uri = uri.map(String::strip).filter(text -> !text.isEmpty());
  }

  @Override
  public String toString() {
    return "RedisSettings[" + (uri.isPresent() ? "…" : "embedded") + "]";
  }
}
