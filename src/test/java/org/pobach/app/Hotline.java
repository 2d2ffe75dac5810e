package org.pobach.app;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.pobach.redis.TestRedis;
import org.pobach.telegram.FakeMessage;
import org.pobach.telegram.FakePerson;
import org.pobach.telegram.FakeTelegram;

/// The whole service in this process, between a fake Telegram and a real Redis of its own.
public final class Hotline implements AutoCloseable {
  static final String SECRET = "fedcba9876543210".repeat(4);
  static final String HOOK_SECRET = "the-secret-of-the-hook";

  final FakeTelegram telegram = FakeTelegram.start();
  final TestRedis redis = TestRedis.own();

  /// The road to Redis, for those who go by it.
  final RedisRoad road = new RedisRoad(redis);

  private final boolean webhook;
  private final Map<String, Object> more;
  private ApplicationContext context;

  private Hotline(boolean webhook, Map<String, Object> more) {
    this.webhook = webhook;
    this.more = more;
  }

  private Hotline started() {
    context = start();
    return this;
  }

  public static Hotline polling() {
    return polling(Map.of());
  }

  static Hotline polling(Map<String, Object> more) {
    return new Hotline(false, more).started();
  }

  public static Hotline webhook() {
    return webhook(Map.of());
  }

  static Hotline webhook(Map<String, Object> more) {
    return new Hotline(true, more).started();
  }

  /// By webhook, with Redis at the end of the road.
  static Hotline onTheRoad() {
    return onTheRoad(_ -> RedisRoad.Fate.ON);
  }

  static Hotline onTheRoad(Function<String, RedisRoad.Fate> guard) {
    Hotline hotline = new Hotline(true, new HashMap<>());
    hotline.more.put("redis.uri", hotline.road.uri());
    hotline.road.guard(guard);
    return hotline.started();
  }

  /// By webhook, while Redis is down.
  static Hotline withoutRedis() {
    Hotline hotline = new Hotline(true, Map.of());
    hotline.redis.stop();
    return hotline.started();
  }

  private ApplicationContext start() {
    Map<String, Object> settings = new HashMap<>(telegram.settings());
    settings.put("redis.uri", redis.uri());
    settings.put("pobach.secret", SECRET);
    settings.put("micronaut.server.port", -1);
    settings.put("test.clock", true);
    if (webhook) {
      settings.put("telegram.mode", "webhook");
      settings.put("telegram.webhook-secret", HOOK_SECRET);
    }
    settings.putAll(more);
    ApplicationContext started = ApplicationContext.run(settings);
    EmbeddedServer server = started.getBean(EmbeddedServer.class);
    server.start();
    if (webhook) {
      telegram.postTo(url(started) + "/telegram/webhook", HOOK_SECRET);
    }
    return started;
  }

  /// Stops the service and starts it anew; Telegram and Redis stay.
  void restart() {
    context.close();
    context = start();
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  String url() {
    return url(context);
  }

  /// Where people are served; the console is on another port.
  private static String url(ApplicationContext context) {
    EmbeddedServer server = context.getBean(EmbeddedServer.class);
    int port =
        context
            .getProperty("micronaut.server.netty.listeners.a-people.port", Integer.class)
            .orElseGet(server::getPort);
    return "http://localhost:" + port;
  }

  void pass(Duration time) {
    bean(TestClock.class).pass(time);
  }

  /// Waits until the bot has answered with a message that fits, and nothing is left to be done.
  static FakeMessage answer(FakePerson person, Predicate<FakeMessage> fits) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> !person.answers().isEmpty() && fits.test(person.answers().getLast()));
    return person.answers().getLast();
  }

  static FakeMessage answer(FakePerson person, String part) {
    return answer(person, message -> message.text().contains(part));
  }

  static void eventually(ThrowingRunnable assertion) {
    Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(assertion);
  }

  /// Keys of Redis, as text.
  List<String> keys() {
    return redis
        .link()
        .call(c -> c.keys("*".getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
        .stream()
        .map(key -> new String(key, java.nio.charset.StandardCharsets.US_ASCII))
        .toList();
  }

  @Override
  public void close() {
    context.close();
    telegram.close();
    road.close();
    redis.close();
  }
}
