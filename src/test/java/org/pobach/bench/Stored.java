package org.pobach.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pobach.redis.Redis;

/// What the service keeps in Redis and asks of it.
record Stored(Redis redis) {
  /// Bytes per key of a kind, by `MEMORY USAGE`.
  double bytes(String kind) {
    List<byte[]> keys = keys("{??}" + kind + ":*");
    return keys.stream().mapToLong(key -> redis.call(c -> c.memoryUsage(key))).average().orElse(0);
  }

  /// Bytes of the values alone.
  double valueBytes(String kind) {
    return keys("{??}" + kind + ":*").stream()
        .mapToLong(key -> redis.call(c -> c.strlen(key)))
        .average()
        .orElse(0);
  }

  /// Bytes in the sets of what is due, per member.
  double bytesPerDue() {
    long bytes = 0;
    long members = 0;
    for (byte[] key : keys("{??}due")) {
      bytes += redis.call(c -> c.memoryUsage(key));
      members += redis.call(c -> c.zcard(key));
    }
    return members == 0 ? 0 : (double) bytes / members;
  }

  int count(String kind) {
    return keys("{??}" + kind + ":*").size();
  }

  /// How often each command was carried out, those inside of scripts included.
  Map<String, Long> commands() {
    Map<String, Long> calls = new TreeMap<>();
    redis
        .call(c -> c.info("commandstats"))
        .lines()
        .filter(line -> line.startsWith("cmdstat_"))
        .forEach(line ->
            calls.put(
                line.substring(8, line.indexOf(':')),
                Long.parseLong(line.substring(line.indexOf("calls=") + 6, line.indexOf(',')))));
    return calls;
  }

  void set(String setting, String value) {
    var _ = redis.call(c -> c.configSet(setting, value));
  }

  private List<byte[]> keys(String pattern) {
    return redis.call(c -> c.keys(pattern.getBytes(ISO_8859_1)));
  }
}
