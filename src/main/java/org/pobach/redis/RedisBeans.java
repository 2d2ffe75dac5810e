package org.pobach.redis;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/// Chooses the server: the one that is set, else an embedded one.
@Factory
final class RedisBeans {
  @Singleton
  @Bean(preDestroy = "close")
  Redis redis(RedisSettings settings, DataFolder folder) {
    return settings
        .uri()
        .map(Redis::at)
        .orElseGet(() -> Redis.in(EmbeddedRedis.start(folder.data())));
  }
}
