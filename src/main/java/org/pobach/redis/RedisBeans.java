package org.pobach.redis;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Chooses the server: the one that is set, else an embedded one.
@Factory
final class RedisBeans {
  /// Set where a command works beside a service that may be running: it then uses its Redis.
  private static final String COMMAND = "pobach.command";

  @Singleton
  @Bean(preDestroy = "close")
  Redis redis(
      RedisSettings settings,
      DataFolder folder,
      @Value("${" + COMMAND + ":false}") boolean command) {
    return settings
        .uri()
        .or(() -> command ? EmbeddedRedis.running(folder.data()) : Optional.empty())
        .map(Redis::at)
        .orElseGet(() -> Redis.in(EmbeddedRedis.start(folder.data())));
  }
}
