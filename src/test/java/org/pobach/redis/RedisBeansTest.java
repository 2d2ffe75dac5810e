package org.pobach.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedisBeansTest {
  @TempDir Path temp;

  @Test
  void withoutAnAddressTheServiceHasOneOfItsOwn() {
    Path data = temp.resolve("data");
    try (var context =
        ApplicationContext.run(Map.of("pobach.data", data.toString(), "redis.uri", ""))) {
      Redis redis = context.getBean(Redis.class);
      assertThat(redis.isEmbedded()).isTrue();
      assertThat(redis.awaitConnected(Duration.ofSeconds(30))).isTrue();
      assertThat(context.getBean(Fingerprint.class).known()).isEmpty();
      assertThat(data.resolve("redis/redis.pid")).exists();
    }
    assertThat(data.resolve("redis/redis.pid")).doesNotExist();
  }

  @Test
  void withAnAddressItUsesThatOne() {
    try (TestRedis server = TestRedis.own();
        var context = ApplicationContext.run(Map.of("redis.uri", server.uri()))) {
      Redis redis = context.getBean(Redis.class);
      assertThat(redis.isEmbedded()).isFalse();
      assertThat(redis.awaitConnected(Duration.ofSeconds(30))).isTrue();
    }
  }
}
