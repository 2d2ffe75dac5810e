package org.pobach.bench;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The packaged service as a process of its own.
final class Service implements AutoCloseable {
  static final String HOOK_SECRET = "the-secret-of-the-hook";

  private static final long TICKS_PER_SECOND = 100;

  private final Process process;
  private final int port;
  private final long startedAt;

  private Service(Process process, int port, long startedAt) {
    this.process = process;
    this.port = port;
    this.startedAt = startedAt;
  }

  /// Starts it and does not wait.
  static Service start(Path jar, List<String> flags, String botApi, String redis)
      throws IOException {
    int port = freePort();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(List.of("-jar", jar.toString(), "serve"));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder
        .environment()
        .putAll(
            Map.of(
                "TELEGRAM_API_URL",
                botApi,
                "TELEGRAM_BOT_TOKEN",
                "7000000:fake-token_of-a-bot",
                "TELEGRAM_MODE",
                "webhook",
                "TELEGRAM_WEBHOOK_SECRET",
                HOOK_SECRET,
                "REDIS_URI",
                redis,
                "POBACH_SECRET",
                "fedcba9876543210".repeat(4),
                "MICRONAUT_SERVER_HOST",
                "127.0.0.1",
                "MICRONAUT_SERVER_PORT",
                Integer.toString(port)));
    Path log = jar.resolveSibling("benchmark.log");
    builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    long now = System.nanoTime();
    Process process = builder.start();
    // Whoever interrupts the benchmark leaves nothing running.
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    return new Service(process, port, now);
  }

  int port() {
    return port;
  }

  long pid() {
    return process.pid();
  }

  /// When it was started, by [System#nanoTime].
  long startedAt() {
    return startedAt;
  }

  /// Waits until somebody listens at its port.
  void awaitPort() throws IOException, InterruptedException {
    while (true) {
      try (Wire _ = Wire.to(port)) {
        return;
      } catch (ConnectException e) {
        if (process.waitFor(2, TimeUnit.MILLISECONDS)) {
          throw new IOException("the service has ended by itself; see target/benchmark.log", e);
        }
      }
    }
  }

  /// Processor time used so far, of the user and of the kernel for it, in microseconds.
  long cpuMicros() throws IOException {
    String stat = Files.readString(Path.of("/proc/" + pid() + "/stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    long ticks = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
    return ticks * 1_000_000 / TICKS_PER_SECOND;
  }

  /// Memory that is really there, in MB.
  long residentMegabytes() throws IOException {
    return Files.readAllLines(Path.of("/proc/" + pid() + "/status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
        .findFirst()
        .orElseThrow();
  }

  /// Ends it and waits until it has ended; a cache that it writes is written then.
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
