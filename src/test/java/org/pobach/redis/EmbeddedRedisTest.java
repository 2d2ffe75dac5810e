package org.pobach.redis;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedRedisTest {
  @TempDir Path temp;

  private Path data() {
    return temp.resolve("some \"data\" ў");
  }

  private static void put(EmbeddedRedis server, String key) {
    put(server.uri(), key);
  }

  static void put(String uri, String key) {
    try (Redis redis = Redis.at(uri)) {
      assertThat(redis.awaitConnected(Duration.ofSeconds(30))).isTrue();
      redis.call(c -> c.set(key.getBytes(UTF_8), key.getBytes(UTF_8)));
    }
  }

  private static boolean has(EmbeddedRedis server, String key) {
    try (Redis redis = Redis.at(server.uri())) {
      assertThat(redis.awaitConnected(Duration.ofSeconds(30))).isTrue();
      return redis.call(c -> c.exists(key.getBytes(UTF_8))) == 1;
    }
  }

  private Path pidFile() {
    return data().resolve("redis/redis.pid");
  }

  private ProcessHandle redisProcess() throws IOException {
    return ProcessHandle.of(redisProcessId()).orElseThrow();
  }

  private long redisProcessId() throws IOException {
    await().until(() -> Files.exists(pidFile()) && !Files.readString(pidFile()).isBlank());
    return Long.parseLong(Files.readString(pidFile()).strip());
  }

  /// A service in a process of its own, which has written one key.
  private Process service() throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                ServiceToKill.class.getName(),
                data().toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader output = process.inputReader();
    assertThat(output.lines().anyMatch("written"::equals)).isTrue();
    return process;
  }

  private static void kill(Process process) throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  @Test
  void whatIsWrittenIsThereAfterARestart() {
    int port;
    try (EmbeddedRedis server = EmbeddedRedis.start(data())) {
      port = server.port();
      put(server, "kept");
    }
    try (EmbeddedRedis server = EmbeddedRedis.start(data())) {
      assertThat(has(server, "kept")).isTrue();
      assertThat(server.port()).isEqualTo(port);
    }
  }

  @Test
  void itEndsWithItsService() throws IOException {
    EmbeddedRedis server = EmbeddedRedis.start(data());
    ProcessHandle process = redisProcess();
    assertThat(process.isAlive()).isTrue();
    server.close();
    assertThat(process.isAlive()).isFalse();
    assertThat(pidFile()).doesNotExist();
  }

  @Test
  void aKilledServiceLosesNothing() throws Exception {
    Process service = service();
    ProcessHandle survivor = redisProcess();
    kill(service);
    assertThat(survivor.isAlive()).isTrue();

    try (EmbeddedRedis server = EmbeddedRedis.start(data())) {
      assertThat(has(server, "written")).isTrue();
      assertThat(survivor.isAlive()).isFalse();
      assertThat(redisProcess().pid()).isNotEqualTo(survivor.pid());
    }
  }

  @Test
  void aKilledRedisIsStartedAgain() throws Exception {
    try (EmbeddedRedis server = EmbeddedRedis.start(data());
        Redis redis = Redis.at(server.uri())) {
      put(server, "kept");
      ProcessHandle killed = redisProcess();
      killed.destroyForcibly();
      killed.onExit().join();
      await().until(() -> redisProcessId() != killed.pid());
      await().ignoreExceptions().until(() -> has(server, "kept"));
      await().until(redis::isConnected);
    }
    try (EmbeddedRedis server = EmbeddedRedis.start(data())) {
      assertThat(has(server, "kept")).isTrue();
    }
  }

  @Test
  void aSurvivorThatDoesNotAnswerIsNotJoinedByASecond() throws Exception {
    Process service = service();
    ProcessHandle survivor = redisProcess();
    kill(service);
    Path configuration = data().resolve("redis/redis.conf");
    Files.delete(configuration);

    assertThatThrownBy(() -> EmbeddedRedis.start(data()))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("process " + survivor.pid());

    survivor.destroy();
    survivor.onExit().join();
    try (EmbeddedRedis server = EmbeddedRedis.start(data())) {
      assertThat(has(server, "written")).isTrue();
    }
  }

  @Test
  void aCopyOfTheDataDoesNotDisturbTheOriginal() throws IOException {
    try (EmbeddedRedis server = EmbeddedRedis.start(data())) {
      put(server, "kept");
      Path copy = temp.resolve("copy");
      Files.createDirectories(copy.resolve("redis"));
      for (String file : List.of("redis.conf", "appendonly.aof", "redis.pid")) {
        Files.copy(data().resolve("redis").resolve(file), copy.resolve("redis").resolve(file));
      }
      try (EmbeddedRedis second = EmbeddedRedis.start(copy)) {
        assertThat(second.port()).isNotEqualTo(server.port());
        assertThat(second.uri()).doesNotContain(password(server));
        assertThat(has(second, "kept")).isTrue();
      }
      assertThat(has(server, "kept")).isTrue();
    }
  }

  @Test
  void aSecondStartInTheSameProcessIsRefused() {
    try (EmbeddedRedis server = EmbeddedRedis.start(data())) {
      for (int i = 0; i < 2; i++) {
        assertThatThrownBy(() -> EmbeddedRedis.start(data()))
            .isInstanceOf(CannotStart.class)
            .hasMessageContaining("in use by process " + ProcessHandle.current().pid())
            .hasMessageContaining("POBACH_DATA");
      }
      assertThat(has(server, "kept")).isFalse();
    }
  }

  @Test
  void aSecondStartInAnotherProcessIsRefused() throws Exception {
    Process service = service();
    try {
      assertThatThrownBy(() -> EmbeddedRedis.start(data()))
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining("in use by process " + service.pid());
    } finally {
      kill(service);
      EmbeddedRedis.start(data()).close();
    }
  }

  @Test
  void aRefusedStartInAnotherProcessLeavesTheLockWithItsHolder() throws Exception {
    try (EmbeddedRedis server = EmbeddedRedis.start(data())) {
      for (int i = 0; i < 2; i++) {
        Process second =
            new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    ServiceToKill.class.getName(),
                    data().toString())
                .redirectErrorStream(true)
                .start();
        assertThat(new String(second.getInputStream().readAllBytes(), UTF_8))
            .contains("in use by process " + ProcessHandle.current().pid());
        assertThat(second.waitFor()).isNotZero();
      }
      assertThat(has(server, "kept")).isFalse();
    }
  }

  @Test
  void anEndThatWasCutOffIsForgivenAndTheRestIsThere() throws IOException {
    try (EmbeddedRedis server = EmbeddedRedis.start(data())) {
      put(server, "first");
      put(server, "last");
    }
    try (var file =
        FileChannel.open(data().resolve("redis/appendonly.aof"), StandardOpenOption.WRITE)) {
      file.truncate(file.size() - 3);
    }
    try (EmbeddedRedis server = EmbeddedRedis.start(data())) {
      assertThat(has(server, "first")).isTrue();
      assertThat(has(server, "last")).isFalse();
    }
  }

  @Test
  void aFileThatIsBrokenInTheMiddleIsReportedInPlainWords() throws IOException {
    EmbeddedRedis.start(data()).close();
    Files.writeString(data().resolve("redis/appendonly.aof"), "this is no such file\n");
    assertThatThrownBy(() -> EmbeddedRedis.start(data()))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("did not start")
        .hasMessageContaining("append only file");
  }

  @Test
  void thePasswordIsNowhereButInItsFile() throws IOException {
    try (EmbeddedRedis server = EmbeddedRedis.start(data())) {
      String password = password(server);
      assertThat(password).hasSizeGreaterThanOrEqualTo(43);
      Path process = Path.of("/proc", String.valueOf(redisProcess().pid()));
      for (String file : List.of("cmdline", "environ")) {
        assertThat(Files.readString(process.resolve(file), ISO_8859_1)).doesNotContain(password);
      }
      assertThat(server).asString().doesNotContain(password);
      assertThat(Files.getPosixFilePermissions(data().resolve("redis/redis.conf")))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
      assertThat(Files.getPosixFilePermissions(data().resolve("redis")))
          .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }
  }

  private static String password(EmbeddedRedis server) {
    return server.uri().substring("redis://:".length(), server.uri().indexOf('@'));
  }

  @Test
  void nobodyGetsInWithoutThePassword() {
    try (EmbeddedRedis server = EmbeddedRedis.start(data())) {
      assertThatThrownBy(() -> Wire.to(new Door(server.port(), "guess")))
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void everyWriteIsSyncedAndNothingElseIsSaved() throws IOException {
    try (EmbeddedRedis server = EmbeddedRedis.start(data());
        Wire wire = Wire.to(new Door(server.port(), password(server)))) {
      assertThat(setting(wire, "appendonly")).isEqualTo("yes");
      assertThat(setting(wire, "appendfsync")).isEqualTo("always");
      assertThat(setting(wire, "save")).isEmpty();
      assertThat(setting(wire, "bind")).isEqualTo("127.0.0.1");
      assertThat(setting(wire, "slowlog-log-slower-than")).isEqualTo("-1");
    }
  }

  private static String setting(Wire wire, String name) throws IOException {
    return wire.ask("CONFIG", "GET", name).get(1);
  }

  @Test
  void leftoversOfAKilledRewritingAreSwept() throws IOException {
    EmbeddedRedis.start(data()).close();
    Path folder = data().resolve("redis");
    for (String leftover :
        List.of("temp-rewriteaof-1.aof", "temp-rewriteaof-bg-1.aof", ".draft-1")) {
      Files.writeString(folder.resolve(leftover), "x");
    }
    EmbeddedRedis.start(data()).close();
    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .noneMatch(name -> name.startsWith("temp-") || name.startsWith(".draft-"))
          .contains("appendonly.aof");
    }
  }

  @Test
  void aFolderThatCannotBeMadeIsNamed() throws IOException {
    Path file = Files.writeString(temp.resolve("file"), "x");
    assertThatThrownBy(() -> EmbeddedRedis.start(file.resolve("data")))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("POBACH_DATA");
  }

  @Test
  void manyRestartsInARowWork() {
    IntStream.range(0, 5).forEach(i -> EmbeddedRedis.start(data()).close());
  }
}
