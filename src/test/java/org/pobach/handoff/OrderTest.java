package org.pobach.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pobach.handoff.Samples.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pobach.privacy.Pseudonym;
import org.pobach.terms.Language;
import org.pobach.terms.Skill;

class OrderTest {
  private static final Operator VERA =
      new Operator("vera", Set.of(Language.RU), Set.of(), 3, false);

  @Test
  void theWorstGoFirstAndThenWhoeverCameFirst() {
    assertThat(
            ids(
                queued("ordinary", Priority.ORDINARY, 20),
                queued("late-red", Priority.RED, 1),
                queued("orange", Priority.ORANGE, 5),
                queued("early-red", Priority.RED, 2)))
        .containsExactly("early-red", "late-red", "orange", "ordinary");
  }

  @Test
  void waitingRaisesToOrangeAndNeverAbove() {
    assertThat(
            ids(
                queued("aged", Priority.ORDINARY, 40),
                queued("orange-after", Priority.ORANGE, 9),
                queued("orange-before", Priority.ORANGE, 11),
                queued("red", Priority.RED, 0)))
        .containsExactly("red", "orange-before", "aged", "orange-after");
  }

  @Test
  void languageAndSkillsMustFitButRedGoesToAnybodyAfterHalfAMinute() {
    Queued english = with(queued("english", Priority.ORANGE, 60), Language.EN, Set.of());
    Queued child = with(queued("child", Priority.ORANGE, 60), Language.RU, Set.of(Skill.CHILD));
    Queued fresh = with(queued("fresh", Priority.RED, 0), Language.EN, Set.of());
    Queued waiting = with(queued("waiting", Priority.RED, 1), Language.EN, Set.of(Skill.CHILD));
    assertThat(Order.of(List.of(english, child, fresh, waiting), VERA, NOW))
        .extracting(Queued::id)
        .containsExactly("waiting");
  }

  @Test
  void aCaseThatWasHandedOnWaitsTwoMinutesForThem() {
    assertThat(Order.of(List.of(wanted("oleg", 1), wanted("vera", 1)), VERA, NOW))
        .extracting(queued -> queued.wanted().orElseThrow())
        .containsExactly("vera");
    assertThat(Order.of(List.of(wanted("oleg", 2)), VERA, NOW)).hasSize(1);
  }

  @Test
  void whoIsHeldDoesNotWait() {
    Queued one = queued("one", Priority.RED, 5);
    Queued held =
        new Queued(
            "held",
            one.who(),
            one.alias(),
            one.priority(),
            one.since(),
            one.language(),
            one.skills(),
            one.topic(),
            one.wanted(),
            false,
            Optional.of("oleg"),
            1,
            NOW.plusSeconds(1));
    assertThat(Order.of(List.of(one, held), NOW)).containsExactly(one);
    assertThat(Order.of(List.of(one, held), NOW.plusSeconds(1))).hasSize(2);
  }

  private static List<String> ids(Queued... queue) {
    return Order.of(List.of(queue), NOW).stream().map(Queued::id).toList();
  }

  static Queued queued(String id, Priority priority, int minutesAgo) {
    Instant since = NOW.minus(Duration.ofMinutes(minutesAgo));
    return new Queued(
        id,
        new Pseudonym(1, 2),
        new Alias(Bird.OWL, 7),
        priority,
        since,
        Language.RU,
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty(),
        0,
        Instant.EPOCH);
  }

  private static Queued with(Queued one, Language language, Set<Skill> skills) {
    return new Queued(
        one.id(),
        one.who(),
        one.alias(),
        one.priority(),
        one.since(),
        language,
        skills,
        one.topic(),
        one.wanted(),
        false,
        one.holder(),
        one.fence(),
        one.until());
  }

  private static Queued wanted(String operator, int minutesAgo) {
    Queued one = queued("for-" + operator, Priority.ORANGE, minutesAgo);
    return new Queued(
        one.id(),
        one.who(),
        one.alias(),
        one.priority(),
        one.since(),
        one.language(),
        one.skills(),
        one.topic(),
        Optional.of(operator),
        false,
        one.holder(),
        one.fence(),
        one.until());
  }
}
