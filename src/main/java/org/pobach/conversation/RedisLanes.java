package org.pobach.conversation;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.pobach.dialog.BytesIn;
import org.pobach.privacy.Pseudonym;
import org.pobach.redis.Lua;
import org.pobach.redis.Redis;
import org.pobach.redis.Tags;

/// The lanes in Redis: what is to be done in each person's chat, in order, by one owner at a time.
@Singleton
public final class RedisLanes {
  /// How long an owner may take for one entry before another takes over, by Redis' time.
  public static final Duration LEASE = Duration.ofSeconds(30);

  private final Redis redis;
  private final Sealing sealing;
  private final Lua claim;
  private final Lua done;
  private final Lua later;
  private final Lua append;
  private final SecureRandom random = new SecureRandom();

  RedisLanes(Redis redis, Sealing sealing) {
    this.redis = redis;
    this.sealing = sealing;
    this.claim = redis.script(RedisLanes.class, "claim.lua");
    this.done = redis.script(RedisLanes.class, "done.lua");
    this.later = redis.script(RedisLanes.class, "later.lua");
    this.append = redis.script(RedisLanes.class, "append.lua");
  }

  /// Takes the entry off the lane and hands out the next one. One round trip.
  ///
  /// @param fate what became of the entry of what is attached, if it was one
  public Next done(Claim claim, List<Report> reports, SealedFacts facts, Fate fate, Instant now) {
    Keys keys = Keys.of(claim.who());
    List<byte[]> args = new ArrayList<>();
    args.add(Keys.bytes(claim.fence()));
    args.add(RedisConversations.number(now.toEpochMilli()));
    args.add(Keys.bytes(keys.person()));
    args.add(RedisConversations.millis(LEASE));
    args.add(RedisConversations.millis(RedisConversations.LANE));
    args.add(RedisConversations.millis(facts.life()));
    args.add(claim.id().getBytes(StandardCharsets.ISO_8859_1));
    OptionalInt place = claim.entry().map(Entry::place).orElse(OptionalInt.empty());
    args.add(Keys.bytes(place.isPresent() ? Integer.toString(place.getAsInt()) : ""));
    args.add(Keys.bytes(Character.toString(fate.letter())));
    args.add(RedisConversations.number(reports.size()));
    reports.forEach(report -> args.add(sealing.seal(claim.who(), report)));
    args.addAll(facts.sealed());
    List<?> next =
        (List<?>)
            redis.eval(
                done,
                List.of(
                    keys.reports(),
                    keys.lane(),
                    keys.owner(),
                    keys.due(),
                    Keys.bytes(facts.key()),
                    keys.attached(),
                    keys.deliveries()),
                args);
    return switch (word(next)) {
      case "lost" -> new Next.Lost();
      case "empty" -> new Next.Empty();
      case "waits" -> new Next.Waits(Instant.ofEpochMilli((Long) next.get(1)));
      case "next" ->
          new Next.Perform(
              new Claim(
                  claim.who(),
                  claim.fence(),
                  Sealing.id((byte[]) next.get(1)),
                  sealing.entry(claim.who(), (byte[]) next.get(1)),
                  false));
      default -> throw new BytesIn.Unreadable("done");
    };
  }

  /// Lays the lane down; the entry is tried again at that time.
  public void later(Claim claim, Instant until, Optional<Report> report) {
    Keys keys = Keys.of(claim.who());
    redis.eval(
        later,
        List.of(keys.reports(), keys.owner(), keys.due()),
        List.of(
            Keys.bytes(claim.fence()),
            RedisConversations.number(until.toEpochMilli()),
            Keys.bytes(keys.person()),
            RedisConversations.millis(RedisConversations.LANE),
            report.map(r -> sealing.seal(claim.who(), r)).orElseGet(() -> new byte[0])));
  }

  /// Takes over a lane whose time has come; empty if it has not, or somebody was faster.
  public Optional<Claim> claim(Pseudonym who, Instant now) {
    Keys keys = Keys.of(who);
    String fence = fence();
    List<?> claimed =
        (List<?>)
            redis.eval(
                claim,
                List.of(keys.lane(), keys.owner(), keys.due()),
                List.of(
                    Keys.bytes(fence),
                    RedisConversations.number(now.toEpochMilli()),
                    Keys.bytes(keys.person()),
                    RedisConversations.millis(LEASE),
                    RedisConversations.millis(RedisConversations.LANE)));
    return word(claimed).equals("none")
        ? Optional.empty()
        : Optional.of(
            new Claim(
                who,
                fence,
                Sealing.id((byte[]) claimed.get(1)),
                sealing.entry(who, (byte[]) claimed.get(1)),
                (Long) claimed.get(2) == 1));
  }

  /// Adds an entry to a lane outside of a turn; whoever finds it due at that time performs it.
  public void append(Pseudonym who, Entry entry, Instant notBefore) {
    Keys keys = Keys.of(who);
    redis.eval(
        append,
        List.of(keys.lane(), keys.owner(), keys.due()),
        List.of(
            sealing.seal(who, entry, Optional.of(notBefore)),
            RedisConversations.number(notBefore.toEpochMilli()),
            Keys.bytes(keys.person()),
            RedisConversations.millis(RedisConversations.LANE)));
  }

  /// Nothing has to be erased for that person any more.
  public void nothingToErase(Pseudonym who) {
    Keys keys = Keys.of(who);
    byte[] member = Keys.bytes("e" + keys.person());
    redis.call(commands -> commands.zrem(keys.due(), member));
  }

  /// Nothing is attached for that person any more that wants something done.
  public void nothingAttached(Pseudonym who) {
    Keys keys = Keys.of(who);
    byte[] member = Keys.bytes("h" + keys.person());
    redis.call(commands -> commands.zrem(keys.due(), member));
  }

  /// What a chore finds due.
  public sealed interface Due {
    Pseudonym who();

    /// A lane waits to be performed.
    record Lane(Pseudonym who) implements Due {}

    /// Messages have to be erased.
    record Erasing(Pseudonym who) implements Due {}

    /// What is attached wants something done.
    record Attached(Pseudonym who) implements Due {}
  }

  /// What is due under one of the 64 tags, at most `most`, the longest overdue first.
  public List<Due> due(int bucket, Instant now, int most) {
    byte[] key = Keys.due(Tags.of(bucket));
    List<byte[]> members =
        redis.call(commands ->
            commands.zrangebyscore(
                key,
                io.lettuce.core.Range.create(0, now.toEpochMilli()),
                io.lettuce.core.Limit.create(0, most)));
    return members.stream().map(RedisLanes::due).toList();
  }

  /// Whether nothing is waiting to be done in that person's chat.
  public boolean idle(Pseudonym who) {
    byte[] lane = Keys.of(who).lane();
    return redis.call(commands -> commands.llen(lane)) == 0;
  }

  private static Due due(byte[] member) {
    Pseudonym who =
        Pseudonym.read(new String(member, 1, member.length - 1, StandardCharsets.US_ASCII));
    return switch (member[0]) {
      case 'l' -> new Due.Lane(who);
      case 'e' -> new Due.Erasing(who);
      default -> new Due.Attached(who);
    };
  }

  /// A word that no owner had before.
  String fence() {
    return Long.toString(random.nextLong(), Character.MAX_RADIX);
  }

  private static String word(List<?> answer) {
    return new String((byte[]) answer.getFirst(), StandardCharsets.US_ASCII);
  }
}
