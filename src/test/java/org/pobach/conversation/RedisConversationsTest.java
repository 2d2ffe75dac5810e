package org.pobach.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.cluster.SlotHash;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pobach.channel.Address;
import org.pobach.conversation.RedisLanes.Due;
import org.pobach.dialog.Effect;
import org.pobach.dialog.Effect.Paragraph;
import org.pobach.dialog.Fact;
import org.pobach.dialog.Names;
import org.pobach.dialog.Scripts;
import org.pobach.dialog.Session;
import org.pobach.dialog.SessionCodec;
import org.pobach.privacy.MasterSecret;
import org.pobach.privacy.PrivacySettings;
import org.pobach.privacy.Pseudonym;
import org.pobach.privacy.Pseudonyms;
import org.pobach.privacy.Seals;
import org.pobach.privacy.Secret;
import org.pobach.redis.Redis;
import org.pobach.redis.TestRedis;
import org.pobach.terms.FactName;
import org.pobach.terms.Language;

/// The contract of conversations and lanes, against a real Redis.
final class RedisConversationsTest {
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final Address ADDRESS = new Address("telegram:7", "4242424242");

  private final Redis redis = TestRedis.connect();
  private final MasterSecret secret =
      MasterSecret.load(
          new PrivacySettings(
              Optional.of(Secret.of("0123456789abcdef".repeat(4))),
              Optional.empty(),
              Path.of("data")),
          false);
  private final Sealing sealing =
      new Sealing(
          new Seals(secret),
          new SessionCodec(new Names(new Scripts(Map.of(), Map.of(), Map.of()))));
  private final RedisLanes lanes = new RedisLanes(redis, sealing);
  private final RedisConversations conversations = new RedisConversations(redis, sealing, lanes);
  private final Pseudonym who = new Pseudonyms(secret).of(ADDRESS.channel(), ADDRESS.chat());
  private final SealedFacts none =
      new SealedFacts("{" + Keys.of(who).tag() + "}f:test", List.of(), Duration.ofDays(1));

  @BeforeEach
  void empty() {
    TestRedis.flush();
  }

  @Test
  void aStrangerHasNothing() {
    Loaded loaded = conversations.load(who);
    assertThat(loaded.conversation()).isEmpty();
    assertThat(loaded.version()).isEmpty();
    assertThat(loaded.seen()).isEqualTo(Seen.NONE);
  }

  @Test
  void whatWasSavedIsLoaded() {
    Conversation conversation = conversation(1).withShown(5, 6);
    keep(conversations.load(who), conversation);
    assertThat(conversations.load(who).conversation()).contains(conversation);
  }

  @Test
  void aCommitOfAnOlderVersionIsStale() {
    Loaded before = conversations.load(who);
    assertThat(keep(before, conversation(1))).isInstanceOf(Saved.Others.class);
    assertThat(keep(before, conversation(2))).isInstanceOf(Saved.Stale.class);
    assertThat(conversations.load(who).seen().ids()).containsExactly(1L);
  }

  @Test
  void theCommitterPerformsTheLane() {
    Claim claim = mine(keep(conversations.load(who), conversation(1), entry("one")));
    assertThat(key(claim)).isEqualTo("one");
    assertThat(claim.perhapsDone()).isFalse();
    assertThat(done(claim, 77)).isEqualTo(new Next.Empty());
    assertThat(conversations.load(who).conversation().orElseThrow().shown())
        .containsExactly(new Shown(77, NOW, false));
    assertThat(lanes.idle(who)).isTrue();
  }

  @Test
  void aBusyLaneIsPerformedByItsOwnerInOrder() {
    Claim claim = mine(keep(conversations.load(who), conversation(1), entry("one")));
    assertThat(keep(conversations.load(who), conversation(2), entry("two"), entry("three")))
        .isInstanceOf(Saved.Others.class);
    Claim second = ((Next.Perform) done(claim, 1)).claim();
    assertThat(key(second)).isEqualTo("two");
    Claim third = ((Next.Perform) done(second, 2)).claim();
    assertThat(key(third)).isEqualTo("three");
    assertThat(done(third, 3)).isEqualTo(new Next.Empty());
  }

  @Test
  void doneToldTwiceTakesOneEntryOffTheLane() {
    Claim claim = mine(keep(conversations.load(who), conversation(1), entry("one"), entry("two")));
    done(claim, 1);
    Claim second = ((Next.Perform) done(claim, 1)).claim();
    assertThat(key(second)).isEqualTo("two");
    assertThat(conversations.load(who).conversation().orElseThrow().shown()).hasSize(1);
    assertThat(done(second, 2)).isEqualTo(new Next.Empty());
  }

  @Test
  void reportsAreTakenIntoTheSessionOnce() {
    Claim claim = mine(keep(conversations.load(who), conversation(1), entry("one")));
    done(claim, 10);
    Loaded loaded = conversations.load(who);
    keep(loaded, loaded.conversation().orElseThrow());
    Loaded again = conversations.load(who);
    assertThat(again.reports()).isZero();
    assertThat(again.conversation().orElseThrow().shown()).hasSize(1);
  }

  @Test
  void anAnswerThatWaitsIsNotPerformedBeforeItsTime() {
    Instant until = NOW.plusMillis(1500);
    assertThat(wait(conversations.load(who), conversation(1), entry("one"), false))
        .isEqualTo(new Saved.Waits(until));
    assertThat(lanes.claim(who, NOW.plusMillis(1499))).isEmpty();
    assertThat(lanes.claim(who, until)).map(RedisConversationsTest::key).contains("one");
  }

  @Test
  void anAnswerThatWaitsIsReplaced() {
    wait(conversations.load(who), conversation(1), entry("one"), false);
    Loaded loaded = conversations.load(who);
    assertThat(loaded.pending()).isTrue();
    wait(loaded, conversation(2), entry("two"), true);
    Claim claim = lanes.claim(who, NOW.plusSeconds(2)).orElseThrow();
    assertThat(key(claim)).isEqualTo("two");
    assertThat(done(claim, 1)).isEqualTo(new Next.Empty());
  }

  @Test
  void anAnswerThatIsBeingSentIsNotReplaced() {
    wait(conversations.load(who), conversation(1), entry("one"), false);
    Loaded loaded = conversations.load(who);
    Claim claim = lanes.claim(who, NOW.plusSeconds(2)).orElseThrow();
    assertThat(wait(loaded, conversation(2), entry("two"), true)).isInstanceOf(Saved.Stale.class);
    assertThat(conversations.load(who).pending()).isFalse();
    assertThat(done(claim, 1)).isEqualTo(new Next.Empty());
  }

  @Test
  void anAnswerThatWaitsBehindAnotherIsReplacedToo() {
    Claim claim = mine(keep(conversations.load(who), conversation(1), entry("one")));
    wait(conversations.load(who), conversation(2), entry("two"), false);
    assertThat(conversations.load(who).pending()).isTrue();
    wait(conversations.load(who), conversation(3), entry("three"), true);
    assertThat(done(claim, 1)).isEqualTo(new Next.Waits(NOW.plusMillis(1500)));
    assertThat(lanes.claim(who, NOW.plusSeconds(2)))
        .map(RedisConversationsTest::key)
        .contains("three");
  }

  @Test
  void anUrgentAnswerDoesNotWaitBehindOneThatDoes() {
    wait(conversations.load(who), conversation(1), entry("one"), false);
    Claim claim =
        mine(
            commit(
                conversations.load(who),
                new Change.Keep(
                    conversation(2).conversation(),
                    List.of(entry("now")),
                    Optional.empty(),
                    true)));
    assertThat(key(claim)).isEqualTo("now");
  }

  @Test
  void aDeadOwnersLaneIsTakenOver() {
    keep(conversations.load(who), conversation(1), entry("one"));
    Instant later = NOW.plus(RedisLanes.LEASE);
    assertThat(lanes.claim(who, later)).as("this instance's clock is fast").isEmpty();
    leaseEnds();
    assertThat(lanes.claim(who, later.minusMillis(1))).isEmpty();
    assertThat(lanes.due(Keys.bucket(who), later, 10)).containsExactly(new Due.Lane(who));
    Claim claim = lanes.claim(who, later).orElseThrow();
    assertThat(claim.perhapsDone()).isTrue();
    assertThat(key(claim)).isEqualTo("one");
  }

  @Test
  void anOwnerWhoWasTakenOverIsTold() {
    Claim first = mine(keep(conversations.load(who), conversation(1), entry("one")));
    leaseEnds();
    Claim second = lanes.claim(who, NOW.plus(RedisLanes.LEASE)).orElseThrow();
    assertThat(done(first, 1)).isEqualTo(new Next.Lost());
    assertThat(done(second, 2)).isEqualTo(new Next.Empty());
  }

  @Test
  void whatCouldNotBeSentIsTriedLater() {
    Claim claim = mine(keep(conversations.load(who), conversation(1), entry("one")));
    lanes.later(claim, NOW.plusSeconds(7), Optional.of(new Report.Unknown()));
    assertThat(lanes.claim(who, NOW.plusSeconds(6))).isEmpty();
    assertThat(conversations.load(who).conversation().orElseThrow().lost()).isTrue();
    assertThat(keep(conversations.load(who), conversation(2), entry("two")))
        .isEqualTo(new Saved.Waits(NOW.plusSeconds(7)));
    Claim again = lanes.claim(who, NOW.plusSeconds(7)).orElseThrow();
    assertThat(key(again)).isEqualTo("one");
  }

  @Test
  void anExpiredAnswerMarksTheSession() {
    Claim claim = mine(keep(conversations.load(who), conversation(1), entry("one")));
    lanes.done(claim, List.of(new Report.Expired()), none, Fate.SENT, NOW);
    assertThat(conversations.load(who).expired()).isTrue();
  }

  @Test
  void anExpiredAnswerIsRememberedUntilATurnToldIt() {
    Claim claim = mine(keep(conversations.load(who), conversation(1), entry("one")));
    lanes.done(claim, List.of(new Report.Expired()), none, Fate.SENT, NOW);
    Loaded loaded = conversations.load(who);
    keep(loaded, loaded.conversation().orElseThrow().without(List.of()));
    Loaded erased = conversations.load(who);
    assertThat(erased.expired()).isTrue();
    Conversation told =
        erased
            .conversation()
            .orElseThrow()
            .after(Session.fresh(Language.BE), erased.seen(), NOW, Stream.empty());
    keep(erased, told);
    assertThat(conversations.load(who).expired()).isFalse();
  }

  @Test
  void whatIsReportedTwiceIsDoneOnce() {
    Claim first = mine(keep(conversations.load(who), conversation(1), entry("one"), entry("two")));
    assertThat(key(((Next.Perform) done(first, 1)).claim())).isEqualTo("two");
    assertThat(key(((Next.Perform) done(first, 1)).claim())).as("not skipped").isEqualTo("two");
    assertThat(conversations.load(who).reports()).isEqualTo(1);
  }

  @Test
  void aLateErasingIsAppended() {
    lanes.append(who, forget(7L), NOW);
    Claim claim = lanes.claim(who, NOW).orElseThrow();
    assertThat(claim.entry().orElseThrow().task()).isEqualTo(new Task.Forget(List.of(7L)));
  }

  @Test
  void aPersonWithoutAnythingToEraseIsNoLongerDue() {
    keep(conversations.load(who), conversation(1).withShown(5));
    lanes.nothingToErase(who);
    assertThat(lanes.due(Keys.bucket(who), NOW.plus(Duration.ofDays(2)), 10)).isEmpty();
  }

  @Test
  void anExitLeavesATombstoneAndTheErasing() {
    keep(conversations.load(who), conversation(1).withShown(5), entry("one"), entry("two"));
    Loaded loaded = conversations.load(who);
    Entry forget = forget(5L);
    Claim claim =
        mine(
            commit(
                loaded,
                new Change.Erase(loaded.seen().with(2), List.of(forget), new Attachment.None())));
    assertThat(claim.entry().orElseThrow().task()).isEqualTo(new Task.Forget(List.of(5L)));
    assertThat(lanes.done(claim, List.of(), none, Fate.SENT, NOW)).isEqualTo(new Next.Empty());
    assertThat(keys()).hasSize(1);
    Loaded after = conversations.load(who);
    assertThat(after.conversation()).isEmpty();
    assertThat(after.seen().refuses(1)).isTrue();
    assertThat(after.seen().refuses(2)).isTrue();
    assertThat(after.seen().refuses(3)).isFalse();
  }

  @Test
  void aSendThatEndsAfterAnExitIsTold() {
    Claim sending = mine(keep(conversations.load(who), conversation(1), entry("one")));
    Loaded loaded = conversations.load(who);
    commit(loaded, new Change.Erase(loaded.seen(), List.of(forget(5L)), new Attachment.None()));
    assertThat(done(sending, 99)).isEqualTo(new Next.Lost());
  }

  @Test
  void anExitKnowsOfEveryMessageOrIsComputedAnew() {
    Claim sending = mine(keep(conversations.load(who), conversation(1), entry("one")));
    Loaded loaded = conversations.load(who);
    done(sending, 99);
    assertThat(
            commit(
                loaded,
                new Change.Erase(loaded.seen(), List.of(forget(5L)), new Attachment.None())))
        .isInstanceOf(Saved.Stale.class);
  }

  @Test
  void afterAnExitAPersonBeginsAnew() {
    Loaded loaded = conversations.load(who);
    commit(
        loaded,
        new Change.Erase(new Seen(List.of(1L)), List.of(forget(5L)), new Attachment.None()));
    keep(conversations.load(who), conversation(2));
    assertThat(conversations.load(who).conversation()).isPresent();
  }

  @Test
  void messagesAreErasedWhenTheirTimeHasCome() {
    Conversation conversation = conversation(1).withShown(5, 6);
    keep(conversations.load(who), conversation);
    Instant due = NOW.plus(Duration.ofDays(1));
    assertThat(lanes.due(Keys.bucket(who), due.minusSeconds(1), 10)).isEmpty();
    assertThat(lanes.due(Keys.bucket(who), due, 10)).containsExactly(new Due.Erasing(who));
    assertThat(conversation.due(due)).containsExactly(5L, 6L);
  }

  @Test
  void factsAreKeptWithTheCommitThatTheyBelongTo() {
    SealedFacts facts =
        new SealedFacts(none.key(), List.of(new byte[] {1}, new byte[] {2}), none.life());
    conversations.commit(
        who,
        conversations.load(who),
        new Change.Keep(conversation(1).conversation(), List.of(), Optional.empty(), false),
        facts,
        NOW);
    byte[] key = none.key().getBytes(StandardCharsets.US_ASCII);
    assertThat(length(key)).isEqualTo(2);
    Claim claim = mine(keep(conversations.load(who), conversation(2), entry("one")));
    lanes.done(claim, List.of(), facts, Fate.SENT, NOW);
    assertThat(length(key)).isEqualTo(4);
  }

  @Test
  void everyKeyEndsAndLiesInThePersonsSlot() {
    keep(conversations.load(who), conversation(1).withShown(5), entry("one"), entry("two"));
    Loaded loaded = conversations.load(who);
    SealedFacts facts = new SealedFacts(none.key(), List.of(new byte[] {1}), none.life());
    Claim claim =
        mine(
            conversations.commit(
                who,
                loaded,
                new Change.Erase(loaded.seen(), List.of(forget(5L)), new Attachment.None()),
                facts,
                NOW));
    lanes.done(claim, List.of(new Report.Unknown()), facts, Fate.SENT, NOW);
    keep(conversations.load(who), conversation(3).withShown(9), entry("three"));
    int slot = SlotHash.getSlot(Keys.of(who).session());
    for (byte[] key : keys()) {
      String name = new String(key, StandardCharsets.US_ASCII);
      long life = redis.call(c -> c.pttl(key));
      assertThat(life).as(name).isPositive();
      assertThat(SlotHash.getSlot(key)).as(name).isEqualTo(slot);
    }
  }

  @Test
  void nothingIsKeptOfAPersonWhoIsGone() {
    Claim claim = mine(keep(conversations.load(who), conversation(1).withShown(5), entry("one")));
    conversations.forget(claim, NOW);
    assertThat(keys()).isEmpty();
  }

  @Test
  void whoeverComesBackIsNotForgottenByAnOwnerOfBefore() {
    Claim before = mine(keep(conversations.load(who), conversation(1), entry("one")));
    Loaded loaded = conversations.load(who);
    commit(loaded, new Change.Erase(loaded.seen(), List.of(), new Attachment.None()));
    keep(conversations.load(who), conversation(2), entry("two"));
    conversations.forget(before, NOW);
    assertThat(conversations.load(who).conversation()).isPresent();
  }

  @Test
  void whatAnotherSecretSealedIsAsIfItWereNotThere() {
    keep(conversations.load(who), conversation(1));
    byte[] session = Keys.of(who).session();
    redis.call(c ->
        c.set(
            session,
            "not what it was, but long enough to be something"
                .getBytes(StandardCharsets.US_ASCII)));
    Loaded loaded = conversations.load(who);
    assertThat(loaded.conversation()).isEmpty();
    assertThat(keep(loaded, conversation(1))).isInstanceOf(Saved.Others.class);
  }

  /// As much of Redis' time passes as an owner may take.
  private void leaseEnds() {
    redis.call(c -> c.pexpire(Keys.of(who).owner(), RedisConversations.LANE));
  }

  private List<byte[]> keys() {
    return redis.call(c -> c.keys("*".getBytes(StandardCharsets.US_ASCII)));
  }

  private long length(byte[] list) {
    return redis.call(c -> c.llen(list));
  }

  private static Kept conversation(long updateId) {
    return new Kept(updateId);
  }

  private Saved keep(Loaded from, Kept conversation, Entry... entries) {
    return keep(from, conversation.conversation(), entries);
  }

  private Saved keep(Loaded from, Conversation conversation, Entry... entries) {
    return commit(from, new Change.Keep(conversation, List.of(entries), Optional.empty(), false));
  }

  private Saved wait(Loaded from, Kept conversation, Entry entry, boolean amend) {
    return commit(
        from,
        new Change.Keep(
            conversation.conversation(), List.of(entry), Optional.of(NOW.plusMillis(1500)), amend));
  }

  private Saved commit(Loaded from, Change change) {
    return conversations.commit(who, from, change, none, NOW);
  }

  private Next done(Claim claim, long messageId) {
    return lanes.done(
        claim, List.of(new Report.Standing(List.of(messageId), NOW)), none, Fate.SENT, NOW);
  }

  @Test
  void whatIsAttachedChangesWithTheTurn() {
    attach(put("one", false, "a", "b"));
    Loaded loaded = conversations.load(who);
    assertThat(text(loaded.attached().value().orElseThrow())).isEqualTo("one");
    assertThat(loaded.attached().entries()).isEqualTo(2);
    attach(
        new Attachment.Put(
            Optional.empty(),
            Duration.ofDays(1),
            Optional.empty(),
            false,
            List.of(bytes("c")),
            new TreeMap<>(Map.of(0, bytes("x"), 9, bytes("nowhere")))));
    assertThat(entries()).containsExactly("x", "b", "c");
    assertThat(text(conversations.load(who).attached().value().orElseThrow())).isEqualTo("one");
    attach(put("two", true, "d"));
    assertThat(entries()).containsExactly("d");
    attach(new Attachment.None());
    assertThat(conversations.load(who).attached()).isEqualTo(Attached.NONE);
    assertThat(entries()).isEmpty();
  }

  @Test
  void aStaleTurnAttachesNothing() {
    Loaded before = conversations.load(who);
    keep(before, conversation(1));
    Saved saved =
        commit(
            before,
            new Change.Keep(
                conversation(2).conversation(),
                List.of(),
                Optional.empty(),
                false,
                put("one", false, "a")));
    assertThat(saved).isInstanceOf(Saved.Stale.class);
    assertThat(conversations.load(who).attached()).isEqualTo(Attached.NONE);
  }

  @Test
  void anExitDestroysWhatIsAttachedAndBlockingDoesNot() {
    attach(put("one", false, "a"));
    Loaded loaded = conversations.load(who);
    commit(loaded, new Change.Erase(loaded.seen(), List.of(), new Attachment.Same()));
    loaded = conversations.load(who);
    assertThat(loaded.attached().entries()).isEqualTo(1);
    commit(loaded, new Change.Erase(loaded.seen(), List.of(), new Attachment.None()));
    assertThat(conversations.load(who).attached()).isEqualTo(Attached.NONE);
    assertThat(lanes.due(RedisConversations.bucket(who), NOW.plusSeconds(60), 10)).isEmpty();
  }

  @Test
  void whatIsAttachedWakesInItsTime() {
    attach(put("one", false));
    assertThat(lanes.due(RedisConversations.bucket(who), NOW, 10)).isEmpty();
    assertThat(lanes.due(RedisConversations.bucket(who), NOW.plusSeconds(5), 10))
        .containsExactly(new Due.Attached(who));
    lanes.nothingAttached(who);
    assertThat(lanes.due(RedisConversations.bucket(who), NOW.plusSeconds(5), 10)).isEmpty();
  }

  @Test
  void whatIsAttachedKeepsTheConversationAsLong() {
    attach(
        new Attachment.Put(
            Optional.of(bytes("one")),
            Duration.ofDays(7),
            Optional.empty(),
            false,
            List.of(),
            new TreeMap<>()));
    long left = redis.call(commands -> commands.pttl(Keys.of(who).session()));
    assertThat(Duration.ofMillis(left)).isGreaterThan(Duration.ofDays(6));
  }

  @Test
  void whatBecameOfAnEntryThatWasSentOnIsKept() {
    Loaded loaded = conversations.load(who);
    Entry sentOn = placed(entry("one"), 0);
    Entry late = placed(entry("two"), 1);
    Claim first =
        mine(
            commit(
                loaded,
                new Change.Keep(
                    conversation(1).conversation(),
                    List.of(sentOn, late),
                    Optional.empty(),
                    false,
                    put("one", false, "a", "b"))));
    Next next = lanes.done(first, List.of(), none, Fate.SENT, NOW);
    lanes.done(((Next.Perform) next).claim(), List.of(), none, Fate.EXPIRED, NOW);
    assertThat(conversations.fates(who)).isEqualTo(Map.of(0, Fate.SENT, 1, Fate.EXPIRED));
  }

  @Test
  void whatIsAttachedToSomebodyWhoCannotBeReachedStaysAndIsTold() {
    Loaded loaded = conversations.load(who);
    Claim claim =
        mine(
            commit(
                loaded,
                new Change.Keep(
                    conversation(1).conversation(),
                    List.of(entry("one")),
                    Optional.empty(),
                    false,
                    put("one", false, "a"))));
    conversations.forget(claim, NOW);
    assertThat(conversations.load(who).conversation()).isEmpty();
    assertThat(conversations.load(who).attached().entries()).isEqualTo(1);
    assertThat(lanes.due(RedisConversations.bucket(who), NOW, 10))
        .containsExactly(new Due.Attached(who));
  }

  private void attach(Attachment attachment) {
    Loaded loaded = conversations.load(who);
    commit(
        loaded,
        new Change.Keep(
            conversation(1).conversation(), List.of(), Optional.empty(), false, attachment));
  }

  private static Attachment.Put put(String value, boolean fresh, String... added) {
    return new Attachment.Put(
        Optional.of(bytes(value)),
        Duration.ofDays(1),
        Optional.of(NOW.plusSeconds(5)),
        fresh,
        Stream.of(added).map(RedisConversationsTest::bytes).toList(),
        new TreeMap<>());
  }

  private static Entry placed(Entry entry, int place) {
    return new Entry(
        entry.task(), entry.to(), entry.bestBefore(), entry.facts(), OptionalInt.of(place));
  }

  private List<String> entries() {
    return conversations.entries(who, 0).stream().map(RedisConversationsTest::text).toList();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static Claim mine(Saved saved) {
    assertThat(saved).isInstanceOf(Saved.Mine.class);
    return ((Saved.Mine) saved).claim();
  }

  private static String key(Claim claim) {
    Task.Say say = (Task.Say) claim.entry().orElseThrow().task();
    return ((Paragraph.Words) say.message().paragraphs().getFirst()).key();
  }

  private static Entry entry(String key) {
    Effect.Message message =
        new Effect.Message(
            Language.EN, false, false, List.of(new Paragraph.Words(key, Map.of())), List.of());
    return new Entry(
        new Task.Say(message),
        ADDRESS,
        NOW.plusSeconds(600),
        List.of(new Fact(FactName.TOPIC, "legal", 1)));
  }

  private static Entry forget(Long... ids) {
    return new Entry(new Task.Forget(List.of(ids)), ADDRESS, NOW.plusSeconds(600), List.of());
  }

  /// A conversation that has seen one update.
  private record Kept(long updateId) {
    Conversation conversation() {
      return withShown();
    }

    Conversation withShown(long... ids) {
      Stream<Shown> shown = LongStream.of(ids).mapToObj(id -> new Shown(id, NOW, false));
      return new Conversation(
          ADDRESS,
          Session.fresh(Language.BE),
          new Seen(List.of(updateId)),
          NOW,
          shown.toList(),
          false,
          false);
    }
  }
}
