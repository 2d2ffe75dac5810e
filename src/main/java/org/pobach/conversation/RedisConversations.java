package org.pobach.conversation;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
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
                List.of(
                    keys.session(),
                    keys.reports(),
                    keys.lane(),
                    keys.owner(),
                    keys.attached(),
                    keys.entries()),
                List.of());
    byte[] sealed = read.get(0) instanceof byte[] value ? value : new byte[0];
    List<Report> reports = new ArrayList<>();
    for (Object report : (List<?>) read.get(1)) {
      sealing.report(who, (byte[]) report).ifPresent(reports::add);
    }
    int count = ((List<?>) read.get(1)).size();
    boolean pending = ((Long) read.get(2)) == 1;
    Attached attached =
        new Attached(
            Optional.ofNullable((byte[]) read.get(3)), Math.toIntExact((Long) read.get(4)));
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
            conversation.missed(),
            attached);
      }
      case Kept.Erased(Seen seen) ->
          new Loaded(version, Optional.empty(), seen, count, pending, false, attached);
      case null ->
          new Loaded(version, Optional.empty(), Seen.NONE, count, pending, false, attached);
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
                  Keys.bytes(facts.key()),
                  keys.attached(),
                  keys.entries(),
                  keys.deliveries()),
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

  /// Drops the conversation of a person who cannot be reached any more; nothing if the lane has
  /// another owner by now. What is attached stays, and is due.
  public void forget(Claim claim, Instant now) {
    Keys keys = Keys.of(claim.who());
    redis.eval(
        forget,
        List.of(
            keys.session(), keys.reports(), keys.lane(), keys.owner(), keys.due(), keys.attached()),
        List.of(Keys.bytes(keys.person()), Keys.bytes(claim.fence()), number(now.toEpochMilli())));
  }

  /// The entries of what is attached, from a place on: one round trip.
  public List<byte[]> entries(Pseudonym who, int from) {
    byte[] key = Keys.of(who).entries();
    return redis.call(commands -> commands.lrange(key, from, -1));
  }

  /// What became of the entries that were sent on, by their place: one round trip.
  public SortedMap<Integer, Fate> fates(Pseudonym who) {
    byte[] key = Keys.of(who).deliveries();
    SortedMap<Integer, Fate> fates = new TreeMap<>();
    redis
        .call(commands -> commands.hgetall(key))
        .forEach((place, fate) ->
            fates.put(
                Integer.valueOf(new String(place, StandardCharsets.US_ASCII)), Fate.of(fate[0])));
    return fates;
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
    Duration life = keep.conversation().life(now);
    args.add(millis(keep.attachment() instanceof Attachment.Put put ? longer(life, put) : life));
    head(who, from, now, args);
    args.add(Keys.bytes("keep"));
    args.add(Keys.bytes(keep.amend() ? "1" : "0"));
    tail(fence, keep.conversation().erasesAt(), facts, args);
    attach(keep.attachment(), args);
    args.add(number(keep.entries().size()));
    keep.entries().forEach(entry -> args.add(sealing.seal(who, entry, keep.notBefore())));
    list(keep.attachment(), args);
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
    tail(fence, Optional.empty(), facts, args);
    attach(erase.attachment(), args);
    args.add(number(erase.entries().size()));
    erase.entries().forEach(entry -> args.add(sealing.seal(who, entry, Optional.empty())));
    list(erase.attachment(), args);
  }

  private static void head(Pseudonym who, Loaded from, Instant now, List<byte[]> args) {
    args.add(number(now.toEpochMilli()));
    args.add(Keys.bytes(who.key()));
    args.add(number(from.reports()));
  }

  private static void tail(
      String fence, Optional<Instant> erasesAt, SealedFacts facts, List<byte[]> args) {
    args.add(millis(LANE));
    args.add(Keys.bytes(fence));
    args.add(millis(RedisLanes.LEASE));
    args.add(number(erasesAt.map(Instant::toEpochMilli).orElse(0L)));
    args.add(millis(facts.life()));
  }

  private static Duration longer(Duration life, Attachment.Put put) {
    return life.compareTo(put.life()) > 0 ? life : put.life();
  }

  private static void attach(Attachment attachment, List<byte[]> args) {
    switch (attachment) {
      case Attachment.Same _ -> attach("same", new byte[0], Duration.ZERO, 0, "0", 0, 0, args);
      case Attachment.None _ -> attach("none", new byte[0], Duration.ZERO, 0, "0", 0, 0, args);
      case Attachment.Put put ->
          attach(
              "put",
              put.value().orElseGet(() -> new byte[0]),
              put.life(),
              put.wakes().map(Instant::toEpochMilli).orElse(0L),
              put.fresh() ? "1" : "0",
              put.added().size(),
              put.changed().size(),
              args);
    }
  }

  private static void attach(
      String mode,
      byte[] value,
      Duration life,
      long wakes,
      String fresh,
      int added,
      int changed,
      List<byte[]> args) {
    args.add(Keys.bytes(mode));
    args.add(value);
    args.add(millis(life));
    args.add(number(wakes));
    args.add(Keys.bytes(fresh));
    args.add(number(added));
    args.add(number(changed));
  }

  private static void list(Attachment attachment, List<byte[]> args) {
    if (attachment instanceof Attachment.Put put) {
      args.addAll(put.added());
      put.changed()
          .forEach((place, entry) -> {
            args.add(number(place));
            args.add(entry);
          });
    }
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
