package org.pobach.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.lettuce.core.RedisCommandExecutionException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedisTest {
  private static final byte[] KEY = bytes("{mm}key");

  private final Redis redis = TestRedis.connect();

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  private static byte[] get(Redis redis) {
    return redis.call(c -> c.get(KEY));
  }

  @BeforeEach
  void empty() {
    TestRedis.flush();
  }

  @Test
  void aCommandIsAnswered() {
    redis.call(c -> c.set(KEY, bytes("value")));
    assertThat(get(redis)).isEqualTo(bytes("value"));
    assertThat(redis.isConnected()).isTrue();
  }

  @Test
  void aScriptReturnsWhatRedisCanSay() {
    Lua echo = redis.script(RedisTest.class, "echo.lua");
    var answer = redis.eval(echo, List.of(KEY), List.of(bytes("ў\0")));
    assertThat(answer).hasSize(4);
    assertThat(answer.get(0)).isEqualTo(bytes("ў\0"));
    assertThat(answer.get(1)).isEqualTo(42L);
    assertThat(answer.get(2)).isNull();
    assertThat((List<?>) answer.get(3)).singleElement().isEqualTo(bytes("ў\0"));
  }

  @Test
  void oneValueComesAsAListOfIt() {
    Lua one = redis.script(RedisTest.class, "one.lua");
    assertThat(redis.eval(one, List.of(KEY), List.of(bytes("7")))).isEqualTo(List.of(7L));
  }

  @Test
  void nothingComesAsAListOfNull() {
    Lua nothing = redis.script(RedisTest.class, "nothing.lua");
    assertThat(redis.eval(nothing, List.of(KEY), List.of())).containsOnlyNulls();
  }

  @Test
  void aScriptThatRedisForgotIsSentAgain() {
    Lua one = redis.script(RedisTest.class, "one.lua");
    redis.eval(one, List.of(KEY), List.of(bytes("7")));
    long before = redis.roundTrips();
    redis.eval(one, List.of(KEY), List.of(bytes("7")));
    assertThat(redis.roundTrips() - before).isEqualTo(1);
    redis.call(c -> c.scriptFlush());
    assertThat(redis.eval(one, List.of(KEY), List.of(bytes("8")))).isEqualTo(List.of(8L));
  }

  @Test
  void aScriptThatIsNotThereIsAMistake() {
    assertThatThrownBy(() -> redis.script(RedisTest.class, "none.lua"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("none.lua");
  }

  @Test
  void aMistakeOfOursIsNotTakenForAnOutage() {
    redis.call(c -> c.set(KEY, bytes("value")));
    Lua fail = redis.script(RedisTest.class, "fail.lua");
    assertThatThrownBy(() -> redis.eval(fail, List.of(KEY), List.of(bytes("x"))))
        .isInstanceOf(RedisCommandExecutionException.class)
        .hasMessageContaining("WRONGTYPE");
  }

  @Test
  void manyThreadsShareTheConnection() {
    Lua one = redis.script(RedisTest.class, "one.lua");
    var answers = new ConcurrentLinkedQueue<Object>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 500; i++) {
        byte[] number = bytes(String.valueOf(i));
        threads.execute(() -> answers.addAll(redis.eval(one, List.of(KEY), List.of(number))));
      }
    }
    assertThat(answers).hasSize(500).doesNotHaveDuplicates();
  }

  @Test
  void itComesBackWithTheServer() {
    try (TestRedis server = TestRedis.own();
        Redis own = server.link()) {
      own.call(c -> c.set(KEY, bytes("value")));
      server.stop();
      await().until(() -> !own.isConnected());
      assertThatThrownBy(() -> own.call(c -> c.get(KEY)))
          .isInstanceOfSatisfying(
              RedisUnreachable.class, e -> assertThat(e.perhapsDone()).isFalse());
      server.restart();
      await().until(own::isConnected);
      assertThat(get(own)).isEqualTo(bytes("value"));
    }
  }

  @Test
  void itBeginsWithoutAServer() throws Exception {
    try (TestRedis server = TestRedis.own()) {
      server.stop();
      try (Redis own = Redis.at(server.uri())) {
        for (int i = 0; i < 1000; i++) {
          assertThatThrownBy(() -> own.call(c -> c.get(KEY))).isInstanceOf(RedisUnreachable.class);
        }
        assertThat(own.roundTrips()).isZero();
        server.restart();
        assertThat(own.awaitConnected(Duration.ofSeconds(30))).isTrue();
        assertThat(get(own)).isNull();
      }
    }
  }

  @Test
  void whatIsUnderWayWhenTheServerGoesIsPerhapsDone() throws Exception {
    try (TestRedis server = TestRedis.own();
        Redis own = server.link();
        Redis watching = server.link()) {
      var failures = new ConcurrentLinkedQueue<RedisUnreachable>();
      Thread waiting = Thread.ofVirtual().start(() -> pop(own, failures));
      await().until(() -> watching.<String>call(c -> c.clientList()).contains("cmd=blpop"));
      server.stop();
      waiting.join();
      assertThat(failures).singleElement().matches(RedisUnreachable::perhapsDone);
    }
  }

  private static void pop(Redis redis, Collection<RedisUnreachable> failures) {
    try {
      redis.call(c -> c.blpop(0, KEY));
    } catch (RedisUnreachable e) {
      failures.add(e);
    }
  }

  @Test
  void aConnectionWhoseOtherEndVanishedIsReplaced() throws Exception {
    try (TestRedis server = TestRedis.own();
        var road = new Road(server.port());
        Redis own = Redis.at(server.uri().replace(":" + server.port(), ":" + road.port()))) {
      assertThat(own.awaitConnected(Duration.ofSeconds(30))).isTrue();
      own.call(c -> c.set(KEY, bytes("value")));
      road.breakOff();
      assertThatThrownBy(() -> own.call(c -> c.get(KEY)))
          .isInstanceOfSatisfying(
              RedisUnreachable.class, e -> assertThat(e.perhapsDone()).isTrue());
      await().ignoreExceptions().until(() -> own.<byte[]>call(c -> c.get(KEY)).length > 0);
    }
  }

  @Test
  void nothingIsSentASecondTimeAfterAnOutage() {
    try (TestRedis server = TestRedis.own();
        Redis own = server.link()) {
      server.stop();
      for (int i = 0; i < 10; i++) {
        assertThatThrownBy(() -> own.call(c -> c.incr(KEY))).isInstanceOf(RedisUnreachable.class);
      }
      server.restart();
      await().until(own::isConnected);
      assertThat(get(own)).isNull();
    }
  }

  @Test
  void aServerThatIsSilentIsLeft() throws Exception {
    try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Redis own = Redis.at("redis://127.0.0.1:" + silent.getLocalPort())) {
      assertThatThrownBy(() -> own.call(c -> c.get(KEY))).isInstanceOf(RedisUnreachable.class);
    }
  }

  @Test
  void aFullServerCountsAsUnreachableForNow() {
    try (TestRedis server = TestRedis.own();
        Redis own = server.link()) {
      own.call(c -> c.configSet("maxmemory", "1"));
      Lua echo = own.script(RedisTest.class, "echo.lua");
      assertThatThrownBy(() -> own.eval(echo, List.of(KEY), List.of(KEY)))
          .isInstanceOfSatisfying(
              RedisUnreachable.class, e -> assertThat(e.perhapsDone()).isFalse());
      assertThatThrownBy(() -> own.call(c -> c.set(KEY, KEY))).isInstanceOf(RedisUnreachable.class);
    }
  }

  @Test
  void aServerWithoutReplicasThatMustHaveSomeCountsAsUnreachableForNow() {
    try (TestRedis server = TestRedis.own();
        Redis own = server.link()) {
      own.call(c -> c.configSet("min-replicas-to-write", "1"));
      Lua echo = own.script(RedisTest.class, "echo.lua");
      assertThatThrownBy(() -> own.eval(echo, List.of(KEY), List.of(KEY)))
          .isInstanceOf(RedisUnreachable.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"localhost", "http://:hunter2@localhost", "redis://:hunter2@", "a b,hunter2"})
  void anAddressThatCannotBeReadIsNamedButNotShown(String uri) {
    assertThatThrownBy(() -> Redis.at(uri))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("REDIS_URI")
        .hasMessageNotContaining("hunter2")
        .hasNoCause();
    assertThat(new RedisSettings(Optional.of(uri)).toString()).doesNotContain("hunter2");
  }

  @Test
  void aFailureSaysNothingOfWhatWasSent() {
    assertThat(new RedisUnreachable(true, null)).hasMessage("Redis did not answer");
  }
}
