package org.pobach.handoff;

import io.lettuce.core.SetArgs;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.pobach.dialog.BytesIn;
import org.pobach.dialog.BytesOut;
import org.pobach.privacy.Pseudonym;
import org.pobach.privacy.Seal;
import org.pobach.privacy.Seals;
import org.pobach.redis.Lua;
import org.pobach.redis.Redis;
import org.pobach.terms.Language;
import org.pobach.terms.Skill;
import org.pobach.terms.Topic;

/// The queue in Redis. It is only an index: what it says of a case can be made again from where the
/// case is kept. Who has a case is decided here, by one script.
///
/// | key | type | holds | ends |
/// |---|---|---|---|
/// | `{desk}entries` | hash | case id to its sealed entry: where it is kept, class, since, language | 8 days after the last change; entries when cases end |
/// | `{desk}claims` | hash | case id to `operator\|fence\|until` | with it |
/// | `{desk}called:id:fence` | string | that somebody was called for this wait | 1 day |
/// | `{desk}present` | hash | operator's alias to when and how they were there last, sealed | 1 day |
@Singleton
public final class RedisQueue {
  /// How long a case stays with an operator whose page is silent. Pages in the background are
  /// throttled to a sign a minute.
  static final Duration LEASE = Duration.ofMinutes(2);

  /// The same for one in danger.
  static final Duration RED_LEASE = Duration.ofSeconds(90);

  /// How long an operator counts as there after the last sign.
  static final Duration PRESENT = LEASE;

  private static final Duration LIFE = Duration.ofDays(8);
  private static final Duration DAY = Duration.ofDays(1);

  private static final byte[] ENTRIES = bytes("{desk}entries");
  private static final byte[] CLAIMS = bytes("{desk}claims");
  private static final byte[] PRESENT_KEY = bytes("{desk}present");

  private final Redis redis;
  private final Seal seal;
  private final Lua claim;
  private final Lua put;
  private final Lua beat;
  private final Lua list;

  RedisQueue(Redis redis, Seals seals) {
    this.redis = redis;
    this.seal = seals.forPurpose("queue");
    this.claim = redis.script(RedisQueue.class, "claim.lua");
    this.put = redis.script(RedisQueue.class, "put.lua");
    this.beat = redis.script(RedisQueue.class, "beat.lua");
    this.list = redis.script(RedisQueue.class, "list.lua");
  }

  /// Everything that stands in the queue, claimed or not, in no order. One round trip.
  public List<Queued> all() {
    return read().queue();
  }

  /// The queue and who is there.
  ///
  /// @param present those heard of within the last two minutes
  public record View(List<Queued> queue, List<Presence> present) {
    public View {
      queue = List.copyOf(queue);
      present = List.copyOf(present);
    }
  }

  /// Everything at once. One round trip.
  public View view(Instant now) {
    Read read = read();
    List<Presence> present = new ArrayList<>();
    read.present()
        .forEach((alias, sealed) ->
            seal.open(sealed, bytes(alias))
                .map(bytes -> presence(alias, bytes, read.queue(), now))
                .filter(one -> now.isBefore(one.seen().plus(PRESENT)))
                .ifPresent(present::add));
    return new View(read.queue(), present);
  }

  /// Gives an operator the first of these that nobody has.
  ///
  /// @param wished the next one first
  public Claimed claim(Operator operator, List<Queued> wished, Instant now) {
    List<byte[]> args = new ArrayList<>();
    args.add(bytes(operator.alias()));
    args.add(number(operator.capacity()));
    args.add(number(now.toEpochMilli()));
    args.add(number(RED_LEASE.toMillis()));
    wished.forEach(queued -> args.add(bytes(queued.id())));
    List<?> answer = redis.eval(claim, List.of(ENTRIES, CLAIMS), args);
    return switch (text((byte[]) answer.getFirst())) {
      case "mine" -> new Claimed.Mine(text((byte[]) answer.get(1)), (Long) answer.get(2));
      case "full" -> new Claimed.Full();
      default -> new Claimed.None();
    };
  }

  /// Says of a case what its keeper says.
  public void put(Queued queued, Instant now) {
    redis.eval(
        put,
        List.of(ENTRIES, CLAIMS),
        List.of(
            bytes(queued.id()),
            seal.seal(entry(queued), bytes(queued.id())),
            bytes(queued.holder().orElse("")),
            number(queued.fence()),
            number(queued.holder().isPresent() ? now.plus(RED_LEASE).toEpochMilli() : 0),
            number(LIFE.toMillis())));
  }

  /// Takes a case out.
  public void remove(String id) {
    byte[] none = new byte[0];
    redis.eval(
        put,
        List.of(ENTRIES, CLAIMS),
        List.of(bytes(id), none, none, number(0), number(0), number(LIFE.toMillis())));
  }

  /// An operator's page is there: their leases go on, and they count as present.
  ///
  /// @param paused whether they take no case at the moment
  /// @param red ids of cases in danger, wherever they are
  public void beat(Operator operator, boolean paused, List<String> red, Instant now) {
    List<byte[]> args = new ArrayList<>();
    args.add(bytes(operator.alias()));
    args.add(number(now.toEpochMilli()));
    args.add(number(RED_LEASE.toMillis()));
    args.add(number(LEASE.toMillis()));
    args.add(seal.seal(present(operator, paused, now), bytes(operator.alias())));
    args.add(number(DAY.toMillis()));
    red.forEach(id -> args.add(bytes(id)));
    redis.eval(beat, List.of(CLAIMS, PRESENT_KEY), args);
  }

  /// Whether nobody was called for this wait of a case yet; from now on somebody was.
  public boolean firstCall(Queued queued) {
    byte[] key = bytes("{desk}called:" + queued.id() + ":" + queued.fence());
    SetArgs once = SetArgs.Builder.nx().px(DAY.toMillis());
    return Optional.ofNullable(redis.call(c -> c.set(key, new byte[] {'1'}, once))).isPresent();
  }

  /// An operator has left.
  public void leave(String operator) {
    byte[] alias = bytes(operator);
    redis.call(commands -> commands.hdel(PRESENT_KEY, alias));
  }

  private record Read(List<Queued> queue, Map<String, byte[]> present) {}

  private Read read() {
    List<?> answer = redis.eval(list, List.of(ENTRIES, CLAIMS, PRESENT_KEY), List.of());
    Map<String, byte[]> claims = map((List<?>) answer.get(1));
    List<Queued> queue = new ArrayList<>();
    map((List<?>) answer.get(0))
        .forEach((id, sealed) ->
            seal.open(sealed, bytes(id))
                .map(bytes -> entry(id, bytes, claims.getOrDefault(id, bytes("|0|0"))))
                .ifPresent(queue::add));
    return new Read(queue, map((List<?>) answer.get(2)));
  }

  private static Map<String, byte[]> map(List<?> pairs) {
    Map<String, byte[]> map = new HashMap<>();
    for (int i = 0; i < pairs.size(); i += 2) {
      map.put(text((byte[]) pairs.get(i)), (byte[]) pairs.get(i + 1));
    }
    return map;
  }

  private static byte[] entry(Queued queued) {
    BytesOut out =
        new BytesOut()
            .text(queued.who().key())
            .one(queued.alias().bird())
            .number(queued.alias().number())
            .one(queued.priority());
    CaseCodec.time(out, queued.since());
    return out.one(queued.language())
        .each(new TreeSet<>(queued.skills()), BytesOut::one)
        .maybe(queued.topic(), BytesOut::one)
        .maybe(queued.wanted(), BytesOut::text)
        .flag(queued.left())
        .bytes();
  }

  private static Queued entry(String id, byte[] bytes, byte[] claimed) {
    BytesIn in = new BytesIn(bytes);
    String[] claim = text(claimed).split("\\|", -1);
    return new Queued(
        id,
        Pseudonym.read(in.text()),
        new Alias(in.one(Bird.values()), (int) in.number()),
        in.one(Priority.values()),
        CaseCodec.time(in),
        in.one(Language.values()),
        java.util.Set.copyOf(in.each(i -> i.one(Skill.values()))),
        in.maybe(i -> i.one(Topic.values())),
        in.maybe(BytesIn::text),
        in.flag(),
        Optional.of(claim[0]).filter(operator -> !operator.isEmpty()),
        Long.parseLong(claim[1]),
        Instant.ofEpochMilli(Long.parseLong(claim[2])));
  }

  private static byte[] present(Operator operator, boolean paused, Instant now) {
    BytesOut out =
        new BytesOut()
            .each(new TreeSet<>(operator.languages()), BytesOut::one)
            .each(new TreeSet<>(operator.skills()), BytesOut::one)
            .number(operator.capacity())
            .flag(operator.picks())
            .flag(paused);
    CaseCodec.time(out, now);
    return out.bytes();
  }

  private static Presence presence(String alias, byte[] bytes, List<Queued> queue, Instant now) {
    BytesIn in = new BytesIn(bytes);
    Operator operator =
        new Operator(
            alias,
            java.util.Set.copyOf(in.each(i -> i.one(Language.values()))),
            java.util.Set.copyOf(in.each(i -> i.one(Skill.values()))),
            (int) in.number(),
            in.flag());
    boolean paused = in.flag();
    Instant seen = CaseCodec.time(in);
    int held =
        (int)
            queue.stream()
                .filter(
                    queued -> queued.held(now) && queued.holder().filter(alias::equals).isPresent())
                .count();
    return new Presence(operator, held, paused, seen);
  }

  private static byte[] number(long value) {
    return bytes(Long.toString(value));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
