package org.pobach.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pobach.app.Hotline.answer;
import static org.pobach.app.Hotline.eventually;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pobach.app.RedisRoad.Fate;
import org.pobach.telegram.FakePerson;
import org.pobach.telegram.Fault;

/// Kills the service between every two steps of a turn: nothing is lost, and nothing is said twice
/// but what was on its way to the phone.
final class KillTest {
  private static final int KILLS = 10;
  private static final List<String> SCRIPTS = List.of("load", "commit", "claim", "done");

  private static MortalHotline hotline;

  /// Where in a turn the service dies.
  enum Point {
    BEFORE_LOAD("load", Fate.NEVER),
    LOADED("load", Fate.UNANSWERED),
    BEFORE_COMMIT("commit", Fate.NEVER),
    COMMITTED("commit", Fate.UNANSWERED),
    BEFORE_PERFORMING("", Fate.NEVER),
    PERFORMED("", Fate.UNANSWERED),
    BEFORE_DONE("done", Fate.NEVER),
    DONE("done", Fate.UNANSWERED),
    BEFORE_CONFIRMING("getupdates", Fate.NEVER);

    private final String command;
    private final Fate fate;

    Point(String command, Fate fate) {
      this.command = command;
      this.fate = fate;
    }

    /// Whether the message had left, but nobody could know.
    boolean mayRepeat() {
      return this == PERFORMED || this == BEFORE_DONE;
    }

    /// Has the next turn end here, whose effect is performed by that method of Telegram.
    void arm(String method) {
      switch (this) {
        case BEFORE_PERFORMING, PERFORMED -> hotline.telegram.fail(method, fault());
        case BEFORE_CONFIRMING ->
            atFirst(
                "done",
                () -> {
                  hotline.telegram.fail(command, new Fault.Midst(false, KillTest::killAtRest));
                  return Fate.ON;
                });
        case BEFORE_LOAD, LOADED, BEFORE_COMMIT, COMMITTED, BEFORE_DONE, DONE ->
            atFirst(
                command,
                () -> {
                  hotline.kill();
                  return fate;
                });
      }
    }

    private Fault fault() {
      return new Fault.Midst(fate == Fate.UNANSWERED, hotline::kill);
    }

    private static void atFirst(String command, Supplier<Fate> then) {
      AtomicBoolean met = new AtomicBoolean();
      hotline.road.guard(
          name -> name.equals(command) && !met.getAndSet(true) ? then.get() : Fate.ON);
    }
  }

  @BeforeAll
  static void start() {
    hotline = new MortalHotline();
  }

  @BeforeEach
  void heal() {
    hotline.road.open();
    hotline.telegram.heal("sendmessage");
    hotline.telegram.heal("deletemessages");
    hotline.telegram.heal("getupdates");
    if (!hotline.alive()) {
      hotline.rise();
    }
  }

  private static final String BY_HAND = "ways.clear-by-hand";

  @AfterAll
  static void stop() {
    hotline.close();
  }

  @ParameterizedTest
  @EnumSource
  void whoeverIsAnsweredByADyingServiceGoesOnAtTheirStep(Point point) {
    FakePerson person = atTheFirstQuestion(3000 + point.ordinal());
    point.arm("sendmessage");
    person.tap(en("country.PL"));
    hotline.awaitDeath();
    hotline.rise();
    answer(person, en("job-offer.destination"));
    settle();
    assertThat(said(person, "job-offer.destination"))
        .as("times said")
        .isBetween(1L, point.mayRepeat() ? 2L : 1L);
    person.tap(en("country.DE"));
    answer(person, en("job-offer.papers"));
    settle();
    for (String once : new String[] {"first.hello", "job-offer.where", "job-offer.papers"}) {
      assertThat(said(person, once)).as(once).isEqualTo(1);
    }
    long unknown = said(person, "job-offer.destination") - 1;
    person.tap(en("ways.erase"));
    eventually(() -> assertThat(hotline.keys("{??}o:*")).isEmpty());
    boolean told = person.messages().stream().anyMatch(m -> m.text().equals(en(BY_HAND)));
    assertThat(told).as("how to clear by hand").isEqualTo(hotline.lanes() == 1);
    if (told) {
      hotline.kill();
      hotline.rise(Entries.MOMENT);
      settle();
    }
    assertThat(person.messages())
        .hasSizeLessThanOrEqualTo((int) unknown)
        .noneMatch(m -> m.text().equals(en(BY_HAND)));
  }

  @ParameterizedTest
  @EnumSource(names = {"COMMITTED", "BEFORE_PERFORMING", "PERFORMED", "BEFORE_DONE"})
  void anExitOfADyingServiceEmptiesTheChat(Point point) {
    FakePerson person = atTheFirstQuestion(4000 + point.ordinal());
    point.arm("deletemessages");
    person.tap(en("ways.erase"));
    hotline.awaitDeath();
    int sent = hotline.telegram.calls("sendmessage").size();
    hotline.rise();
    eventually(() -> assertThat(person.messages()).isEmpty());
    settle();
    assertThat(hotline.keys("{??}[srlo]:*"))
        .as("tombstones alone")
        .allMatch(key -> key.contains("}s:"));
    assertThat(hotline.telegram.calls("sendmessage")).hasSize(sent);
  }

  @Test
  void thirtyPeopleArriveThoughTheServiceDiesAgainAndAgain() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<Walker> people = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      people.add(new Walker(hotline.telegram.person(5000 + i).speaking("en")));
    }
    int kills = 0;
    int open = 0;
    killSoon(random);
    while (people.stream().anyMatch(person -> !person.arrived())) {
      people.forEach(Walker::walk);
      if (!hotline.alive()) {
        open += hotline.lanes();
        kills++;
        hotline.rise();
        if (kills < KILLS) {
          killSoon(random);
        }
      }
      Thread.onSpinWait();
    }
    hotline.road.open();
    settle();
    int repeated = people.stream().mapToInt(Walker::repeated).sum();
    System.out.printf("seed %d: %d kills, %d said twice%n", seed, kills, repeated);
    assertThat(kills).as("kills, seed %d", seed).isEqualTo(KILLS);
    assertThat(repeated).as("said twice, seed %d", seed).isLessThanOrEqualTo(open);
    assertThat(people).as("seed %d", seed).allMatch(person -> person.repeated() <= KILLS);
  }

  /// Has the service die at one of its next commands or requests.
  private static void killSoon(Random random) {
    AtomicInteger left = new AtomicInteger(1 + random.nextInt(40));
    boolean answered = random.nextBoolean();
    if (random.nextInt(3) == 0) {
      hotline.telegram.fail("sendmessage", new Fault.Midst(answered, hotline::kill));
      return;
    }
    hotline.road.guard(name -> {
      if (!SCRIPTS.contains(name) || left.decrementAndGet() != 0) {
        return Fate.ON;
      }
      hotline.kill();
      return answered ? Fate.UNANSWERED : Fate.NEVER;
    });
  }

  /// Somebody who goes from question to question, as fast as they are asked.
  private static final class Walker {
    private static final List<String> TAPS =
        List.of("first.job", "country.PL", "country.DE", "job-offer.papers-mine");
    private static final List<String> ANSWERS =
        List.of(
            "first.hello",
            "job-offer.where",
            "job-offer.destination",
            "job-offer.papers",
            "job-offer.contract");

    private final FakePerson person;
    private int step;

    Walker(FakePerson person) {
      this.person = person;
      person.start("");
    }

    void walk() {
      if (!arrived() && said(person, ANSWERS.get(step)) > 0) {
        if (step < TAPS.size()) {
          person.tap(en(TAPS.get(step)));
        }
        step++;
      }
    }

    boolean arrived() {
      return step == ANSWERS.size();
    }

    int repeated() {
      return person.answers().size() - ANSWERS.size();
    }
  }

  private static FakePerson atTheFirstQuestion(long id) {
    FakePerson person = hotline.telegram.person(id).speaking("en");
    person.start("");
    answer(person, en("first.hello"));
    person.tap(en("first.job"));
    answer(person, en("job-offer.where"));
    settle();
    return person;
  }

  private static void killAtRest() {
    eventually(() -> assertThat(hotline.lanes()).isZero());
    hotline.kill();
  }

  /// Waits until all lanes are empty and Telegram knows which updates were taken.
  private static void settle() {
    eventually(() -> {
      assertThat(hotline.lanes()).isZero();
      assertThat(hotline.telegram.pending()).isZero();
    });
  }

  private static long said(FakePerson person, String key) {
    return person.answers().stream().filter(message -> message.text().contains(en(key))).count();
  }

  private static String en(String key) {
    return hotline.en(key);
  }
}
