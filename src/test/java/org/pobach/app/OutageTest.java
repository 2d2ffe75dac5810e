package org.pobach.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pobach.app.Hotline.answer;
import static org.pobach.app.Hotline.eventually;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pobach.app.RedisRoad.Fate;
import org.pobach.redis.Redis;
import org.pobach.telegram.FakePerson;
import org.pobach.terms.Language;

/// What people see while Redis is down, silent or slow, or cuts off what it was saying.
final class OutageTest {
  private static final String HELP = "help me, they locked me in and beat me";

  private Hotline hotline;

  @AfterEach
  void stop() {
    hotline.road.open();
    hotline.close();
  }

  @Test
  void theServiceStartsWithoutRedisAndRecoversByItself() {
    hotline = Hotline.withoutRedis();
    FakePerson person = hotline.telegram.person(6001).speaking("en");
    person.write(HELP);
    answer(person, "112");
    assertThat(hotline.telegram.hookStatus()).isEqualTo(200);
    hotline.redis.restart();
    eventually(() -> assertThat(hotline.bean(Redis.class).isConnected()).isTrue());
    person.start("");
    answer(person, en("first.hello"));
    person.tap(en("ways.erase"));
    eventually(() -> assertThat(person.messages()).as("the card included").isEmpty());
  }

  @Test
  void aRedisThatHangsUpDuringTheStartStopsNothing() {
    hotline = Hotline.onTheRoad(name -> name.equals("setnx") ? Fate.NEVER : Fate.ON);
    hotline.road.open();
    FakePerson person = hotline.telegram.person(6007).speaking("en");
    eventually(() -> assertThat(hotline.bean(Redis.class).isConnected()).isTrue());
    person.start("");
    answer(person, en("first.hello"));
    hotline.pass(Duration.ofHours(25));
    eventually(() -> assertThat(person.messages()).as("chores are done").isEmpty());
  }

  @Test
  void whileRedisIsSilentEverybodyGetsTheCardAndNoThreadStays() {
    hotline = Hotline.onTheRoad();
    CountDownLatch silence = new CountDownLatch(1);
    hotline.road.guard(_ -> wait(silence));
    int before = ManagementFactory.getThreadMXBean().getThreadCount();
    List<FakePerson> people =
        LongStream.range(6100, 6140)
            .mapToObj(id -> hotline.telegram.person(id).speaking("en"))
            .toList();
    people.forEach(person -> Thread.ofVirtual().start(() -> person.write(HELP)));
    people.forEach(person -> answer(person, "112"));
    assertThat(ManagementFactory.getThreadMXBean().getThreadCount())
        .isLessThan(before + people.size());
    hotline.road.open();
    silence.countDown();
    FakePerson next = hotline.telegram.person(6199).speaking("en");
    eventually(() -> {
      next.start("");
      answer(next, en("first.hello"));
    });
    assertThat(hotline.bean(Troubles.class).counts()).doesNotContainKey("unexpected");
  }

  @Test
  void aSlowRedisDelaysTheAnswerAndLosesNothing() {
    hotline = Hotline.onTheRoad();
    hotline.road.guard(_ -> {
      java.util.concurrent.locks.LockSupport.parkNanos(100_000_000);
      return Fate.ON;
    });
    FakePerson person = hotline.telegram.person(6002).speaking("en");
    person.start("");
    answer(person, en("first.hello"));
    person.tap(en("first.job"));
    answer(person, en("job-offer.where"));
    assertThat(person.answers()).hasSize(2);
  }

  @Test
  void aCommitWhoseAnswerWasLostIsPerformedOnceAndAtOnce() {
    hotline = Hotline.onTheRoad();
    FakePerson person = atTheFirstQuestion(6003);
    cutOff("commit", Fate.UNANSWERED);
    person.tap(en("country.PL"));
    answer(person, en("job-offer.destination"));
    assertThat(hotline.telegram.hookStatus()).isEqualTo(200);
    hotline.telegram.redeliver();
    goesOn(person);
  }

  @Test
  void aCommitThatWasCutOffOnItsWayIsTriedAgain() {
    hotline = Hotline.onTheRoad();
    FakePerson person = atTheFirstQuestion(6004);
    cutOff("commit", Fate.NEVER);
    person.tap(en("country.PL"));
    answer(person, en("job-offer.destination"));
    goesOn(person);
  }

  @Test
  void aMessageWhoseDoneWasNotAnsweredStays() {
    hotline = Hotline.onTheRoad();
    FakePerson person = atTheFirstQuestion(6005);
    AtomicInteger told = new AtomicInteger();
    hotline.road.guard(
        name -> name.equals("done") && told.incrementAndGet() == 1 ? Fate.UNANSWERED : Fate.ON);
    int erased = hotline.telegram.calls("deletemessages").size();
    person.tap(en("country.PL"));
    answer(person, en("job-offer.destination"));
    eventually(() -> assertThat(told).hasValue(2));
    goesOn(person);
    assertThat(hotline.telegram.calls("deletemessages")).hasSize(erased);
  }

  @Test
  void anExitWhoseAnswerWasLostEmptiesTheChat() {
    hotline = Hotline.onTheRoad();
    FakePerson person = atTheFirstQuestion(6006);
    cutOff("commit", Fate.UNANSWERED);
    person.tap(en("ways.erase"));
    eventually(() -> assertThat(person.messages()).isEmpty());
  }

  private FakePerson atTheFirstQuestion(long id) {
    FakePerson person = hotline.telegram.person(id).speaking("en");
    person.start("");
    answer(person, en("first.hello"));
    person.tap(en("first.job"));
    answer(person, en("job-offer.where"));
    eventually(() -> assertThat(hotline.keys()).noneMatch(key -> key.contains("}l:")));
    return person;
  }

  /// Nothing was said twice, nothing is missing, and the next step follows.
  private void goesOn(FakePerson person) {
    person.tap(en("country.DE"));
    answer(person, en("job-offer.papers"));
    eventually(() -> assertThat(hotline.keys()).noneMatch(key -> key.contains("}l:")));
    assertThat(person.answers()).hasSize(4);
  }

  /// The next such command ends its connection.
  private void cutOff(String command, Fate fate) {
    AtomicBoolean met = new AtomicBoolean();
    hotline.road.guard(name -> name.equals(command) && !met.getAndSet(true) ? fate : Fate.ON);
  }

  private static Fate wait(CountDownLatch end) {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Fate.ON;
  }

  private String en(String key) {
    return hotline.bean(Contents.class).get().texts().text(Language.EN, key);
  }
}
