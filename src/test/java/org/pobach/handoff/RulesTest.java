package org.pobach.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pobach.handoff.Samples.NOW;
import static org.pobach.handoff.Samples.held;
import static org.pobach.handoff.Samples.waiting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pobach.dialog.Event.Notice;
import org.pobach.terms.Outcome;

class RulesTest {
  private static final Instant LATER = NOW.plus(Duration.ofMinutes(2));

  /// The table: a case, whether the person is silent, what happens; then the stage and the class,
  /// and what the person is told.
  static Stream<Arguments> table() {
    Case ordinary = waiting(Priority.ORDINARY);
    Case held = held(Priority.ORANGE);
    Case red = held(Priority.RED);
    Case asks = held.with().reach(new Reach.Asks()).made();
    Case away = held.with().reachable(false).made();
    Case closed = after(held, new Deed.Closed(Outcome.INFORMED));
    return Stream.of(
        row(ordinary, false, new Deed.Claimed("vera", 1), "held ordinary", Notice.TAKEN),
        row(ordinary, true, new Deed.Claimed("vera", 1), "held ordinary", Notice.KNOCK),
        row(ordinary, false, new Deed.Claimed("vera", 0), "waiting ordinary"),
        row(ordinary, false, new Deed.Wrote(false), "waiting ordinary"),
        row(ordinary, false, new Deed.Wrote(true), "waiting red"),
        row(ordinary, false, new Deed.Ended(), "gone"),
        row(ordinary, false, new Deed.Left(NOW), "left ordinary"),
        row(ordinary, false, new Deed.Answered(false), "waiting ordinary"),
        row(ordinary, false, new Deed.Closed(Outcome.INFORMED), "waiting ordinary"),
        row(ordinary, false, new Deed.Returned(0), "waiting ordinary"),
        row(held, false, new Deed.Claimed("oleg", 1), "held orange"),
        row(held, false, new Deed.Claimed("oleg", 2), "held orange", Notice.TAKEN),
        row(held, false, new Deed.Returned(0), "held orange"),
        row(held, false, new Deed.Returned(1), "waiting orange", Notice.RETURNED),
        row(held, true, new Deed.Returned(1), "waiting orange", Notice.KNOCK),
        row(held, false, new Deed.Transferred(Optional.of("oleg")), "waiting orange"),
        row(held, false, new Deed.Answered(false), "held orange"),
        row(held, true, new Deed.Answered(true), "held orange", Notice.KNOCK),
        row(asks, true, new Deed.Answered(true), "held orange"),
        row(asks, false, new Deed.Closed(Outcome.REFERRED), "closed orange", Notice.CLOSED),
        row(asks, true, new Deed.Closed(Outcome.REFERRED), "closed orange"),
        row(away, false, new Deed.Closed(Outcome.REFERRED), "closed orange"),
        row(away, true, new Deed.Answered(true), "held orange"),
        row(held, false, new Deed.Ended(), "closed orange"),
        row(held, false, new Deed.Reclassed(Priority.ORDINARY), "held ordinary"),
        row(red, false, new Deed.Wrote(false), "held red"),
        row(closed, false, new Deed.Wrote(true), "closed orange"),
        row(closed, false, new Deed.Claimed("oleg", 2), "closed orange"),
        row(closed, false, new Deed.Reopened(), "waiting orange"),
        row(closed, false, new Deed.Ended(), "closed orange"),
        row(closed, false, new Deed.Reclassed(Priority.RED), "closed orange"));
  }

  private static Arguments row(
      Case before, boolean silent, Deed deed, String after, Notice... told) {
    return Arguments.of(before, silent, deed, after, List.of(told));
  }

  @ParameterizedTest(name = "{2} of {0}, silent {1}: {3} {4}")
  @MethodSource("table")
  void aCaseChangesAsTheTableSays(
      Case before, boolean silent, Deed deed, String after, List<Notice> told) {
    Deed.Result result = Deed.apply(before, deed, silent, LATER);
    assertThat(result.next().map(RulesTest::standing).orElse("gone")).isEqualTo(after);
    assertThat(result.notices()).isEqualTo(told);
  }

  private static String standing(Case one) {
    String stage =
        switch (one.stage()) {
          case Stage.Waiting _ -> "waiting";
          case Stage.Held _ -> "held";
          case Stage.Left _ -> "left";
          case Stage.Closed _ -> "closed";
        };
    return stage + " " + one.priority().id();
  }

  @Test
  void inDangerNobodyFreeIsSaidOnceAfterFiveMinutes() {
    Case red = waiting(Priority.RED);
    assertThat(red.wakes()).isEqualTo(NOW.plus(Duration.ofMinutes(5)));
    assertThat(waited(red, Duration.ofMinutes(4)).notices()).isEmpty();
    Deed.Result told = waited(red, Duration.ofMinutes(5));
    assertThat(told.notices()).containsExactly(Notice.NOBODY);
    assertThat(waited(told.next().orElseThrow(), Duration.ofMinutes(6)).notices()).isEmpty();
    assertThat(waited(waiting(Priority.ORANGE), Duration.ofMinutes(6)).notices()).isEmpty();
  }

  @Test
  void wordsOfDangerThatAreNotAnsweredBringTheCardOnce() {
    Case calm = after(held(Priority.ORANGE), new Deed.Answered(false));
    Case danger = after(calm, new Deed.Wrote(true));
    assertThat(danger.wakes()).isEqualTo(LATER.plusSeconds(60));
    Deed.Result card = waited(danger, Duration.ofMinutes(3));
    assertThat(card.notices()).containsExactly(Notice.CARD);
    assertThat(waited(card.next().orElseThrow(), Duration.ofMinutes(4)).notices()).isEmpty();
    Case answered = after(danger, new Deed.Answered(false));
    assertThat(waited(answered, Duration.ofMinutes(5)).notices()).isEmpty();
  }

  @Test
  void anUnansweredMessageReturnsTheCaseAfterTenMinutesWithItsPlace() {
    Case wrote =
        after(after(held(Priority.ORANGE), new Deed.Answered(false)), new Deed.Wrote(false));
    assertThat(standing(waited(wrote, Duration.ofMinutes(11)).next().orElseThrow()))
        .isEqualTo("held orange");
    Deed.Result returned = waited(wrote, Duration.ofMinutes(12));
    assertThat(returned.notices()).containsExactly(Notice.RETURNED);
    assertThat(returned.next().orElseThrow().since()).isEqualTo(NOW);
  }

  @Test
  void aTranscriptIsDestroyedAfterHalfAnHourUnlessItIsKept() {
    Case closed = after(held(Priority.ORANGE), new Deed.Closed(Outcome.INFORMED));
    assertThat(closed.wakes()).isEqualTo(LATER.plus(Duration.ofMinutes(30)));
    assertThat(waited(closed, Duration.ofMinutes(31)).next()).isPresent();
    assertThat(waited(closed, Duration.ofMinutes(32)).next()).isEmpty();
    Case kept = after(closed, new Deed.Kept(Duration.ofDays(3)));
    assertThat(waited(kept, Duration.ofDays(2)).next()).isPresent();
    assertThat(waited(kept, Duration.ofDays(4)).next()).isEmpty();
  }

  @Test
  void anAnswerThatNobodyHasReadWaitsTwoDays() {
    Case unread = after(held(Priority.ORANGE), new Deed.Answered(true));
    Case closed = after(unread, new Deed.Closed(Outcome.INFORMED));
    assertThat(waited(closed, Duration.ofHours(47)).next()).isPresent();
    assertThat(waited(closed, Duration.ofHours(49)).next()).isEmpty();
  }

  @Test
  void aMessageLivesUntilTheNextOpeningAndTwoDaysAtMostAWeek() {
    Instant monday = NOW.plus(Duration.ofDays(3));
    Case left = after(waiting(Priority.ORDINARY), new Deed.Left(monday));
    assertThat(left.wakes()).isEqualTo(monday.plus(Duration.ofDays(2)));
    Case longer = after(waiting(Priority.ORDINARY), new Deed.Left(NOW.plus(Duration.ofDays(30))));
    assertThat(longer.wakes()).isEqualTo(NOW.plus(Case.LIFE));
  }

  @Test
  void noCaseOutlivesAWeek() {
    assertThat(waited(held(Priority.RED), Case.LIFE).next()).isEmpty();
  }

  @Test
  void whatWaitsIsToldOnceUntilThePersonComes() {
    Deed.Result first = Deed.apply(held(Priority.ORANGE), new Deed.Answered(true), true, LATER);
    Case knocked = first.next().orElseThrow();
    assertThat(Deed.apply(knocked, new Deed.Answered(true), true, LATER).notices()).isEmpty();
    Case came = after(knocked, new Deed.Came());
    assertThat(came.withheld()).isFalse();
    assertThat(Deed.apply(came, new Deed.Answered(true), true, LATER).notices())
        .containsExactly(Notice.KNOCK);
  }

  @Test
  void whateverHappensTheRulesHold() {
    Random random = new Random(20261124);
    for (int walk = 0; walk < 2000; walk++) {
      Case one = waiting(Priority.values()[random.nextInt(3)]);
      Instant now = NOW;
      for (int step = 0; step < 60; step++) {
        now = now.plusSeconds(random.nextInt(400));
        Deed deed = deed(random, now);
        Optional<Case> next = Deed.apply(one, deed, random.nextBoolean(), now).next();
        if (next.isEmpty()) {
          break;
        }
        assertThat(next.get().fence()).isGreaterThanOrEqualTo(one.fence());
        if (one.stage() instanceof Stage.Closed && !(deed instanceof Deed.Reopened)) {
          assertThat(next.get().stage().open()).isFalse();
        }
        one = next.get();
        Instant wakes = one.wakes();
        Optional<Case> woken = Deed.apply(one, new Deed.Waited(), false, wakes).next();
        assertThat(woken.filter(w -> !w.wakes().isAfter(wakes)))
            .as("something is done about it when it wakes")
            .isEmpty();
      }
    }
  }

  private static Deed deed(Random random, Instant now) {
    List<Deed> deeds =
        List.of(
            new Deed.Wrote(random.nextBoolean()),
            new Deed.Came(),
            new Deed.Chose(
                random.nextBoolean() ? new Reach.Asks() : new Reach.Here(now.plusSeconds(600))),
            new Deed.Kept(Duration.ofDays(1)),
            new Deed.Ended(),
            new Deed.Reopened(),
            new Deed.Reachable(random.nextBoolean()),
            new Deed.Claimed("vera", random.nextInt(9)),
            new Deed.Answered(random.nextBoolean()),
            new Deed.Returned(random.nextInt(9)),
            new Deed.Transferred(Optional.empty()),
            new Deed.Noted(),
            new Deed.Left(now),
            new Deed.Reclassed(Priority.values()[random.nextInt(3)]),
            new Deed.Closed(Outcome.values()[random.nextInt(6)]),
            new Deed.Waited());
    return deeds.get(random.nextInt(deeds.size()));
  }

  private static Case after(Case before, Deed deed) {
    return Deed.apply(before, deed, false, LATER).next().orElseThrow();
  }

  private static Deed.Result waited(Case before, Duration after) {
    return Deed.apply(before, new Deed.Waited(), false, NOW.plus(after));
  }
}
