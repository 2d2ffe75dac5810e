package org.pobach.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.pobach.redis.TestRedis;

/// Measures the packaged service: start, memory, processor time, latency, and what it keeps in
/// Redis. `docs/benchmark.md` says how it is run and read.
public final class Benchmark {
  private static final Duration IDLE = Duration.ofSeconds(5);

  private final Options options;
  private final Path jar;
  private final BotApi api;
  private final String redis;
  private final Stored stored;
  private int runs;

  private Benchmark(Options options, Path jar, BotApi api, String redis, Stored stored) {
    this.options = options;
    this.jar = jar;
    this.api = api;
    this.redis = redis;
    this.stored = stored;
  }

  public static void main(String[] args) throws Exception {
    Path jar = Path.of(args[0]).toAbsolutePath();
    Options options = Options.read(args.length > 1 ? args[1] : "");
    if (!Files.exists(jar)) {
      throw new IOException(jar + " is missing: package the service first");
    }
    Files.deleteIfExists(jar.resolveSibling("benchmark.log"));
    try (BotApi api = new BotApi();
        TestRedis server = TestRedis.own();
        var redis = server.link()) {
      Stored stored = new Stored(redis);
      stored.set("appendfsync", options.fsync());
      say("date", LocalDate.now() + "");
      say("machine", Machine.words());
      say("load before", Machine.load());
      say("flags of the service", String.join(" ", options.flags()));
      say("appendfsync", options.fsync());
      Benchmark benchmark = new Benchmark(options, jar, api, server.uri(), stored);
      benchmark.load();
      if (options.starts() > 0) {
        benchmark.starts();
      }
    }
  }

  private void load() throws Exception {
    try (Service service = start(List.of())) {
      service.awaitPort();
      Telegram telegram = new Telegram(api, service.port(), ++runs);
      first(telegram, service);
      say("resident after start, MB", service.residentMegabytes());
      store(telegram);
      Telegram.Outcome warm = telegram.closed(Options.PEOPLE, Options.BYSTANDERS, options.warm());
      say("warm-up, updates/s", warm.perSecond());
      closed(service, telegram);
      idle(service);
      say("resident after the closed loop, MB", service.residentMegabytes());
      open(service, telegram);
      say("resident at the end, MB", service.residentMegabytes());
      telegram.close();
    }
  }

  /// What ten turns leave in Redis.
  private void store(Telegram telegram) throws InterruptedException {
    var _ = telegram.open(100, 100, 10);
    Thread.sleep(500);
    say("bytes of a session at the tenth turn (value)", stored.valueBytes("s"));
    say("bytes of a session at the tenth turn (MEMORY USAGE)", stored.bytes("s"));
    say("bytes of its reports (MEMORY USAGE)", stored.bytes("r"));
    say("bytes of its place in `due`", stored.bytesPerDue());
    say("lanes left", stored.count("l"));
  }

  private void closed(Service service, Telegram telegram) throws Exception {
    long cpu = service.cpuMicros();
    long calls = api.calls();
    Map<String, Long> before = stored.commands();
    Telegram.Outcome outcome =
        telegram.closed(Options.PEOPLE, Options.BYSTANDERS, options.measured());
    cpu = service.cpuMicros() - cpu;
    Map<String, Long> after = stored.commands();
    double turns = outcome.nanos().length;
    say("closed loop of 50: updates/s", outcome.perSecond());
    say("closed loop of 50: CPU of the service, µs/update", cpu / turns);
    say(
        "closed loop of 50: p50 / p99, ms",
        "%.2f / %.2f".formatted(outcome.millis(.5), outcome.millis(.99)));
    say("closed loop of 50: lost", outcome.lost());
    say("Redis: scripts per turn", delta(before, after, "evalsha") / turns);
    say("Redis: commands inside them, per turn", inside(before, after) / turns);
    say(
        "Redis: sweeps of a tag per second",
        delta(before, after, "zrangebyscore") / outcome.seconds());
    say("Bot API: calls per turn", (api.calls() - calls) / turns);
  }

  private static void idle(Service service) throws Exception {
    long cpu = service.cpuMicros();
    Thread.sleep(IDLE);
    say("idle: CPU of the service, ms/s", (service.cpuMicros() - cpu) / (double) IDLE.toMillis());
  }

  private void open(Service service, Telegram telegram) throws Exception {
    int rate = options.rate();
    int seconds = (int) options.seconds().toSeconds();
    if (seconds == 0) {
      return;
    }
    var _ = telegram.open(rate, 5 * rate, 5);
    long cpu = service.cpuMicros();
    Telegram.Outcome outcome = telegram.open(rate, 5 * rate, seconds);
    cpu = service.cpuMicros() - cpu;
    say(
        "open loop, %d/s: p50 / p99 / p99.9, ms".formatted(rate),
        "%.2f / %.2f / %.2f"
            .formatted(outcome.millis(.5), outcome.millis(.99), outcome.millis(.999)));
    say("open loop: lost", outcome.lost());
    say("open loop: CPU of the service, µs/update", (double) cpu / outcome.nanos().length);
  }

  private void starts() throws Exception {
    say("start to first answer, ms (median of %d)".formatted(options.starts()), median(List.of()));
    Path cache = jar.resolveSibling("pobach.aot");
    Files.deleteIfExists(cache);
    try (Service service = start(List.of("-XX:AOTCacheOutput=" + cache))) {
      service.awaitPort();
      Telegram telegram = new Telegram(api, service.port(), ++runs);
      telegram.closed(5, 100, 2000);
      telegram.close();
    }
    List<String> cached = List.of("-XX:AOTCache=" + cache);
    say("start to first answer with the AOT cache, ms", median(cached));
    say("AOT cache, MB", Files.size(cache) / (1 << 20));
    try (Service service = start(cached)) {
      service.awaitPort();
      Telegram telegram = new Telegram(api, service.port(), ++runs);
      first(telegram, service);
      say("resident after start with the AOT cache, MB", service.residentMegabytes());
      telegram.close();
    }
  }

  private String median(List<String> flags) throws Exception {
    long[] millis = new long[options.starts()];
    for (int i = 0; i < options.starts(); i++) {
      try (Service service = start(flags)) {
        service.awaitPort();
        Telegram telegram = new Telegram(api, service.port(), ++runs);
        millis[i] = first(telegram, service) / 1_000_000;
        telegram.close();
      }
    }
    Arrays.sort(millis);
    return millis[options.starts() / 2] + " " + Arrays.toString(millis);
  }

  /// The first turn of all: nanoseconds from the start of the process to the answer.
  private static long first(Telegram telegram, Service service) throws IOException {
    long took = telegram.turn(telegram.somebody(), service.startedAt());
    if (took < 0) {
      throw new IOException("no answer; see benchmark.log beside the jar");
    }
    return took;
  }

  private Service start(List<String> more) throws IOException {
    List<String> flags = new ArrayList<>(options.flags());
    flags.addAll(more);
    return Service.start(jar, flags, api.url(), redis);
  }

  private static long delta(Map<String, Long> before, Map<String, Long> after, String command) {
    return after.getOrDefault(command, 0L) - before.getOrDefault(command, 0L);
  }

  private static long inside(Map<String, Long> before, Map<String, Long> after) {
    return after.keySet().stream()
        .filter(command -> !List.of("evalsha", "zrangebyscore", "info", "config").contains(command))
        .mapToLong(command -> delta(before, after, command))
        .sum();
  }

  private static void say(String what, double value) {
    say(what, value < 20 ? "%.2f".formatted(value) : "%.0f".formatted(value));
  }

  private static void say(String what, String value) {
    System.out.printf("| %-58s | %s |%n", what, value);
    System.out.flush();
  }
}
