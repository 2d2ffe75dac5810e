package org.pobach.conversation;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.pobach.conversation.ConversationCodec.Kept;
import org.pobach.dialog.BytesIn;
import org.pobach.privacy.Pseudonym;
import org.pobach.redis.Lua;
import org.pobach.redis.Redis;
import org.pobach.redis.RedisUnreachable;

/// Loads and commits conversations in Redis; [Keys] lists what is kept there.
@Singleton
public final class RedisConversations {
  /// How long the tombstone of an exit refuses updates that are delivered again.
  static final Duration TOMBSTONE = Duration.ofHours(25);

  static final Duration LANE = Duration.ofHours(49);

  private static final int VERSION = 12;

  /// How long a commit whose answer was lost waits for Redis to tell what became of it.
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final Duration PAUSE = Duration.ofMillis(50);

  private final Redis redis;
  private final Sealing sealing;
  private final RedisLanes lanes;
  private final Lua load;
  private final Lua commit;
  private final Lua forget;

  RedisConversations(Redis redis, Sealing sealing, RedisLanes lanes) {
    this.redis = redis;
    this.sealing = sealing;
    this.lanes = lanes;
    this.load = redis.script(RedisConversations.class, "load.lua");
    this.commit = redis.script(RedisConversations.class, "commit.lua");
    this.forget = redis.script(RedisConversations.class, "forget.lua");
  }

  /// Reads what is kept of a person: one round trip.
  public Loaded load(Pseudonym who) {
    Keys keys = Keys.of(who);
    List<?> read =
        (List<?>)
            redis.eval(
                load,
                List.of(keys.session(), keys.reports(), keys.lane(), keys.owner()),
                List.of());
    byte[] sealed = read.get(0) instanceof byte[] value ? value : new byte[0];
    List<Report> reports = new ArrayList<>();
    for (Object report : (List<?>) read.get(1)) {
      sealing.report(who, (byte[]) report).ifPresent(reports::add);
    }
    int count = ((List<?>) read.get(1)).size();
    boolean pending = ((Long) read.get(2)) == 1;
    Optional<Kept> stored = sealed.length == 0 ? Optional.empty() : sealing.kept(who, sealed);
    String version = version(sealed);
    return switch (stored.orElse(null)) {
      case Kept.Living(Conversation kept) -> {
        Conversation conversation = Reports.into(kept, reports);
        yield new Loaded(
            version,
            Optional.of(conversation),
            conversation.seen(),
            count,
            pending,
            conversation.missed());
      }
      case Kept.Erased(Seen seen) ->
          new Loaded(version, Optional.empty(), seen, count, pending, false);
      case null -> new Loaded(version, Optional.empty(), Seen.NONE, count, pending, false);
    };
  }

  /// Saves a turn: one round trip, all or nothing.
  public Saved commit(Pseudonym who, Loaded from, Change change, SealedFacts facts, Instant now) {
    Keys keys = Keys.of(who);
    String fence = lanes.fence();
    List<byte[]> args = new ArrayList<>();
    args.add(from.version().getBytes(StandardCharsets.ISO_8859_1));
    switch (change) {
      case Change.Keep keep -> keep(who, from, keep, now, fence, facts, args);
      case Change.Erase erase -> erase(who, from, erase, now, fence, facts, args);
    }
    args.addAll(facts.sealed());
    try {
      List<?> saved =
          redis.eval(
              commit,
              List.of(
                  keys.session(),
                  keys.reports(),
                  keys.lane(),
                  keys.owner(),
                  keys.due(),
                  Keys.bytes(facts.key())),
              args);
      return saved(who, fence, saved);
    } catch (RedisUnreachable e) {
      if (!e.perhapsDone()) {
        throw e;
      }
      return readBack(keys, who, fence, version(args.get(1)), e);
    }
  }

  /// The connection went with the answer; a new one is there in a moment.
  private Saved readBack(
      Keys keys, Pseudonym who, String fence, String version, RedisUnreachable lost) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      try {
        return readBack(keys, who, fence, version);
      } catch (RedisUnreachable e) {
        pause(lost);
      }
    }
    throw lost;
  }

  private static void pause(RedisUnreachable lost) {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw lost;
    }
  }

  /// The answer of a commit was lost: was it saved, and is the lane ours to perform?
  private Saved readBack(Keys keys, Pseudonym who, String fence, String version) {
    byte[] stored = redis.call(commands -> commands.get(keys.session()));
    if (stored == null || !version(stored).equals(version)) {
      return new Saved.Stale();
    }
    byte[] owner = redis.call(commands -> commands.get(keys.owner()));
    byte[] head = redis.call(commands -> commands.lindex(keys.lane(), 0));
    return owner != null && head != null && Arrays.equals(owner, Keys.bytes(fence))
        ? new Saved.Mine(claim(who, fence, head, false))
        : new Saved.Others();
  }

  private static String version(byte[] sealed) {
    return new String(sealed, 0, Math.min(VERSION, sealed.length), StandardCharsets.ISO_8859_1);
  }

  private Claim claim(Pseudonym who, String fence, byte[] head, boolean perhapsDone) {
    return new Claim(who, fence, Sealing.id(head), sealing.entry(who, head), perhapsDone);
  }

  /// Which of the 64 tags holds what is kept of a person.
  public static int bucket(Pseudonym who) {
    return Keys.bucket(who);
  }

  /// Drops all that is kept of a person who cannot be reached any more; nothing if the lane has
  /// another owner by now.
  public void forget(Claim claim) {
    Keys keys = Keys.of(claim.who());
    redis.eval(
        forget,
        List.of(keys.session(), keys.reports(), keys.lane(), keys.owner(), keys.due()),
        List.of(Keys.bytes(keys.person()), Keys.bytes(claim.fence())));
  }

  private void keep(
      Pseudonym who,
      Loaded from,
      Change.Keep keep,
      Instant now,
      String fence,
      SealedFacts facts,
      List<byte[]> args) {
    args.add(sealing.seal(who, keep.conversation()));
    args.add(millis(keep.conversation().life(now)));
    head(who, from, now, args);
    args.add(Keys.bytes("keep"));
    args.add(Keys.bytes(keep.amend() ? "1" : "0"));
    tail(fence, keep.conversation().erasesAt(), facts, keep.entries().size(), args);
    keep.entries().forEach(entry -> args.add(sealing.seal(who, entry, keep.notBefore())));
  }

  private void erase(
      Pseudonym who,
      Loaded from,
      Change.Erase erase,
      Instant now,
      String fence,
      SealedFacts facts,
      List<byte[]> args) {
    args.add(sealing.seal(who, erase.seen()));
    args.add(millis(TOMBSTONE));
    head(who, from, now, args);
    args.add(Keys.bytes("erase"));
    args.add(Keys.bytes("0"));
    tail(fence, Optional.empty(), facts, erase.entries().size(), args);
    erase.entries().forEach(entry -> args.add(sealing.seal(who, entry, Optional.empty())));
  }

  private static void head(Pseudonym who, Loaded from, Instant now, List<byte[]> args) {
    args.add(number(now.toEpochMilli()));
    args.add(Keys.bytes(who.key()));
    args.add(number(from.reports()));
  }

  private static void tail(
      String fence, Optional<Instant> erasesAt, SealedFacts facts, int entries, List<byte[]> args) {
    args.add(millis(LANE));
    args.add(Keys.bytes(fence));
    args.add(millis(RedisLanes.LEASE));
    args.add(number(erasesAt.map(Instant::toEpochMilli).orElse(0L)));
    args.add(millis(facts.life()));
    args.add(number(entries));
  }

  private Saved saved(Pseudonym who, String fence, List<?> saved) {
    return switch (new String((byte[]) saved.get(0), StandardCharsets.US_ASCII)) {
      case "stale" -> new Saved.Stale();
      case "others" -> new Saved.Others();
      case "waits" -> new Saved.Waits(Instant.ofEpochMilli((Long) saved.get(1)));
      case "mine" ->
          new Saved.Mine(claim(who, fence, (byte[]) saved.get(1), (Long) saved.get(2) == 1));
      default -> throw new BytesIn.Unreadable("commit");
    };
  }

  static byte[] millis(Duration duration) {
    return number(duration.toMillis());
  }

  static byte[] number(long value) {
    return Keys.bytes(Long.toString(value));
  }
}
