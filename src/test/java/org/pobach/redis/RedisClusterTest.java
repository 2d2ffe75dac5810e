package org.pobach.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RedisClusterTest {
  private static TestCluster cluster;

  @BeforeAll
  static void start() throws IOException {
    cluster = new TestCluster();
  }

  @AfterAll
  static void stop() {
    cluster.close();
  }

  private static Redis connect(String uri) {
    Redis redis = Redis.at(uri);
    assertThat(redis.awaitConnected(Duration.ofSeconds(30))).isTrue();
    return redis;
  }

  private static byte[] key(String tag, String name) {
    return ("{" + tag + "}" + name).getBytes(UTF_8);
  }

  private static void useEveryTag(Redis redis) {
    Lua echo = redis.script(RedisTest.class, "echo.lua");
    for (String tag : Tags.all()) {
      byte[] key = key(tag, "a");
      var answer = redis.eval(echo, List.of(key, key(tag, "b")), List.of(key));
      assertThat(answer.getFirst()).isEqualTo(key);
      byte[] kept = redis.call(c -> c.get(key));
      assertThat(kept).isEqualTo(key);
    }
  }

  @Test
  void oneAddressIsEnoughToFindItsMasters() {
    try (Redis redis = connect(cluster.uri())) {
      useEveryTag(redis);
      String state = redis.call(c -> c.clusterInfo());
      assertThat(state).contains("cluster_state:ok");
    }
  }

  @Test
  void severalAddressesAreTakenToo() {
    try (Redis redis = connect(cluster.uriOfAll())) {
      useEveryTag(redis);
    }
  }

  @Test
  void everyMasterLearnsAForgottenScript() {
    try (Redis redis = connect(cluster.uri())) {
      useEveryTag(redis);
      redis.call(c -> c.scriptFlush());
      useEveryTag(redis);
    }
  }
}
