package org.pobach.staff;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import org.pobach.redis.Lua;
import org.pobach.redis.Redis;

/// Who did what to which case, without content. Each entry holds the hash of itself and the one
/// before, so that none can be changed, taken out or put in unnoticed.
///
/// | key | type | holds | ends |
/// |---|---|---|---|
/// | `{staff}audit` | list | `minute\|who\|what\|whom\|hash` | the newest 200,000 entries are kept |
@Singleton
public final class RedisAudit {
  private static final byte[] KEY = "{staff}audit".getBytes(StandardCharsets.US_ASCII);
  private static final int TRIES = 20;
  private static final String BEGINNING = "0".repeat(64);

  private final Redis redis;
  private final Lua append;
  private final Clock clock;

  RedisAudit(Redis redis, Clock clock) {
    this.redis = redis;
    this.append = redis.script(RedisAudit.class, "audit.lua");
    this.clock = clock;
  }

  /// An entry.
  ///
  /// @param who alias of an operator
  /// @param whom alias of a case or an account; may be empty
  public record Entry(Instant at, String who, AuditAct what, String whom, String hash) {}

  /// Writes down what somebody did.
  public void note(String who, AuditAct what, String whom) {
    for (int attempt = 0; attempt < TRIES; attempt++) {
      List<byte[]> last = redis.call(commands -> commands.lrange(KEY, -1, -1));
      String before = last.isEmpty() ? "" : text(last.getFirst());
      String said =
          clock.instant().truncatedTo(ChronoUnit.MINUTES) + "|" + who + "|" + what + "|" + whom;
      String entry = said + "|" + hash(before.isEmpty() ? BEGINNING : hashOf(before), said);
      List<?> done = redis.eval(append, List.of(KEY), List.of(bytes(before), bytes(entry)));
      if ((Long) done.getFirst() == 1) {
        return;
      }
    }
    throw new IllegalStateException("the audit log is contended");
  }

  /// The entries, the oldest first.
  public List<Entry> all() {
    List<Entry> entries = new ArrayList<>();
    for (byte[] line : redis.call(commands -> commands.lrange(KEY, 0, -1))) {
      String[] parts = text(line).split("\\|", -1);
      entries.add(
          new Entry(
              Instant.parse(parts[0]), parts[1], AuditAct.valueOf(parts[2]), parts[3], parts[4]));
    }
    return entries;
  }

  /// The first entry that is not as it was written, counted from 0; empty if all are.
  public OptionalInt broken() {
    List<byte[]> lines = redis.call(commands -> commands.lrange(KEY, 0, -1));
    for (int i = 0; i < lines.size(); i++) {
      String line = text(lines.get(i));
      String before = i == 0 ? BEGINNING : hashOf(text(lines.get(i - 1)));
      String said = line.substring(0, Math.max(0, line.lastIndexOf('|')));
      boolean first = i == 0 && lines.size() == RedisAudit.MOST;
      if (!first && !hash(before, said).equals(hashOf(line))) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  private static final int MOST = 200_000;

  private static String hashOf(String line) {
    return line.substring(line.lastIndexOf('|') + 1);
  }

  private static String hash(String before, String said) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(before + "\n" + said)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
