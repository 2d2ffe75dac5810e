package org.pobach.redis;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// A real Redis Cluster of three masters on this machine, for tests.
public final class TestCluster implements AutoCloseable {
  private static final int MASTERS = 3;
  private static final int SLOTS = 16384;

  private final Path folder;
  private final List<Door> doors = new ArrayList<>();
  private final List<Process> processes = new ArrayList<>();

  /// Starts it and waits until it serves all slots.
  public TestCluster() throws IOException {
    folder = Files.createTempDirectory("pobach-cluster-");
    Path program = RedisProgram.unpackedIn(folder);
    String password = Door.fresh().password();
    for (int i = 0; i < MASTERS; i++) {
      Door door = doorWithBus(password);
      doors.add(door);
      processes.add(run(program, door));
    }
    await().until(() -> doors.stream().allMatch(door -> answers(door, "PING", "+PONG")));
    join();
    await().until(() -> doors.stream().allMatch(TestCluster::isWhole));
  }

  // The nodes talk to each other 10000 ports higher.
  private static Door doorWithBus(String password) throws IOException {
    Door door = Door.fresh();
    while (door.port() > 55_535 || !new Door(door.port() + 10_000, password).isFree()) {
      door = new Door(10_000 + door.port() % 40_000, password);
      if (!door.isFree()) {
        door = Door.fresh();
      }
    }
    return new Door(door.port(), password);
  }

  private Process run(Path program, Door door) throws IOException {
    Path home = Files.createDirectory(folder.resolve(String.valueOf(door.port())));
    Files.writeString(
        home.resolve("redis.conf"),
        "save \"\"\ncluster-enabled yes\nmasterauth %s\n".formatted(door.password())
            + door.configuration());
    return new ProcessBuilder(program.toString(), "redis.conf")
        .directory(home.toFile())
        .redirectErrorStream(true)
        .redirectOutput(home.resolve("redis.log").toFile())
        .start();
  }

  private void join() throws IOException {
    for (int i = 0; i < MASTERS; i++) {
      List<String> addSlots = new ArrayList<>(List.of("CLUSTER", "ADDSLOTS"));
      IntStream.range(SLOTS * i / MASTERS, SLOTS * (i + 1) / MASTERS)
          .forEach(slot -> addSlots.add(String.valueOf(slot)));
      ask(doors.get(i), addSlots.toArray(String[]::new));
      ask(doors.get(i), "CLUSTER", "SET-CONFIG-EPOCH", String.valueOf(i + 1));
    }
    for (Door door : doors) {
      ask(doors.getFirst(), "CLUSTER", "MEET", Door.HOST, String.valueOf(door.port()));
    }
  }

  private static boolean isWhole(Door door) {
    return answers(door, "CLUSTER INFO", "cluster_state:ok")
        && answers(door, "CLUSTER INFO", "cluster_known_nodes:" + MASTERS);
  }

  private static boolean answers(Door door, String command, String answer) {
    try {
      return ask(door, command.split(" ")).getFirst().contains(answer);
    } catch (IOException e) {
      return false;
    }
  }

  private static List<String> ask(Door door, String... words) throws IOException {
    try (Wire wire = Wire.to(door)) {
      return wire.ask(words);
    }
  }

  /// What to set as `redis.uri`: one of the nodes.
  public String uri() {
    return doors.getFirst().uri();
  }

  /// What to set as `redis.uri`: all the nodes.
  public String uriOfAll() {
    return uri() + ",127.0.0.1:" + doors.get(1).port() + ",127.0.0.1:" + doors.get(2).port();
  }

  @Override
  public void close() {
    for (Process process : processes) {
      process.destroyForcibly().onExit().join();
    }
    TestRedis.delete(folder);
  }
}
