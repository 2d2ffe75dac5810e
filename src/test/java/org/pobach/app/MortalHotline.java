package org.pobach.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pobach.conversation.RedisLanes;
import org.pobach.redis.Redis;
import org.pobach.redis.TestRedis;
import org.pobach.telegram.FakeTelegram;
import org.pobach.terms.Language;

/// The service in a process of its own that can be killed, with a fake Telegram, a real Redis and
/// the road to it in this one. Whoever comes after a dead service comes when its leases have ended.
final class MortalHotline implements AutoCloseable {
  final FakeTelegram telegram = FakeTelegram.start();
  final TestRedis redis = TestRedis.own();
  final RedisRoad road = new RedisRoad(redis);
  private final Redis link = redis.link();
  private final Content content =
      ContentReader.read(new ContentSettings(Optional.empty(), Optional.empty()))
          .content()
          .orElseThrow();
  private Duration ahead = Duration.ZERO;
  private volatile Process process;

  MortalHotline() {
    process = launch();
  }

  private Process launch() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // It lives for seconds, and most of them go to its start.
    command.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "-Xmx256m",
            "--enable-native-access=ALL-UNNAMED"));
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), ServiceToKill.class.getName()));
    settings().forEach((name, value) -> command.add(name + "=" + value));
    try {
      Process started =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      if (started.inputReader().lines().noneMatch(ServiceToKill.READY::equals)) {
        throw new AssertionError("the service did not start");
      }
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, Object> settings() {
    Map<String, Object> settings = new HashMap<>(telegram.settings());
    settings.put("redis.uri", road.uri());
    settings.put("pobach.secret", Hotline.SECRET);
    settings.put("micronaut.server.port", "-1");
    settings.put("test.clock", "true");
    settings.put("test.clock.ahead", ahead);
    return settings;
  }

  /// Kills the service, as `kill -9` does, and returns when it is dead.
  void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  boolean alive() {
    return process.isAlive();
  }

  /// Waits until somebody has killed the service.
  void awaitDeath() {
    Hotline.eventually(() -> org.assertj.core.api.Assertions.assertThat(alive()).isFalse());
  }

  /// Starts the service anew, a lease later.
  void rise() {
    rise(RedisLanes.LEASE);
  }

  /// Starts the service anew after so long.
  void rise(Duration later) {
    road.open();
    ahead = ahead.plus(later).plusSeconds(1);
    keys("{??}o:*").forEach(owner -> link.call(c -> c.pexpire(bytes(owner), Duration.ofHours(49))));
    process = launch();
  }

  /// Keys of Redis that fit.
  List<String> keys(String pattern) {
    return link.call(c -> c.keys(bytes(pattern))).stream()
        .map(key -> new String(key, StandardCharsets.US_ASCII))
        .toList();
  }

  private static byte[] bytes(String key) {
    return key.getBytes(StandardCharsets.US_ASCII);
  }

  /// Lanes in which something is still to be done.
  int lanes() {
    return keys("{??}l:*").size();
  }

  /// What the bot says in English.
  String en(String key) {
    return content.texts().text(Language.EN, key);
  }

  @Override
  public void close() {
    kill();
    link.close();
    road.close();
    telegram.close();
    redis.close();
  }
}
