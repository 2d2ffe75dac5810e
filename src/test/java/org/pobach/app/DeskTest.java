package org.pobach.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pobach.app.Hotline.answer;
import static org.pobach.app.Hotline.eventually;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pobach.conversation.Fate;
import org.pobach.handoff.Claimed;
import org.pobach.handoff.Folder;
import org.pobach.handoff.Line;
import org.pobach.handoff.Operator;
import org.pobach.handoff.Priority;
import org.pobach.handoff.Workplace;
import org.pobach.handoff.Workplace.Done;
import org.pobach.telegram.FakePerson;
import org.pobach.telegram.Fault;
import org.pobach.terms.Language;
import org.pobach.terms.Outcome;
import org.pobach.terms.Skill;

/// Cases through the whole service: a fake Telegram on one side, an operator on the other.
final class DeskTest {
  private static final Operator VERA = operator("vera", 3);
  private static final Operator OLEG = operator("oleg", 3);

  private final Hotline hotline = Hotline.webhook();
  private final Workplace desk = hotline.bean(Workplace.class);

  @AfterEach
  void stop() {
    hotline.close();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void wordsGoBothWaysInOrder(Language language) {
    desk.beat(VERA, false);
    FakePerson person = calls(1, language);
    String id = take(VERA);
    answer(person, text(language, "handoff.taken"));
    assertThat(desk.write(VERA, id, "one")).isEqualTo(Done.DONE);
    assertThat(desk.write(VERA, id, "two")).isEqualTo(Done.DONE);
    answer(person, "👤 two");
    person.write("alpha");
    person.write("beta");
    eventually(() -> assertThat(words(VERA, id)).containsExactly("one", "two", "alpha", "beta"));
    assertThat(person.answers().stream().map(m -> m.text()).filter(t -> t.startsWith("👤")))
        .containsExactly("👤 one", "👤 two");
    eventually(
        () -> assertThat(look(VERA, id).fates().values()).containsExactly(Fate.SENT, Fate.SENT));
    assertThat(desk.close(VERA, id, Outcome.INFORMED)).isEqualTo(Done.DONE);
    answer(person, text(language, "handoff.closed"));
    assertThat(desk.write(VERA, id, "too late")).isEqualTo(Done.LOST);
    assertThat(desk.board(VERA).mine()).isEmpty();
  }

  @Test
  void redGoesFirstWithoutAQuestion() {
    desk.beat(VERA, false);
    FakePerson calm = calls(1, Language.EN);
    FakePerson danger = hotline.telegram.person(2).speaking("en");
    danger.write("help me, they locked me in and beat me");
    answer(danger, "112");
    danger.tap(text(Language.EN, "help-now.call-person"));
    answer(danger, text(Language.EN, "handoff.waiting-now").substring(0, 30));
    eventually(() -> assertThat(desk.board(VERA).waiting()).hasSize(2));
    String first = take(VERA);
    assertThat(look(VERA, first).one().priority()).isEqualTo(Priority.RED);
    answer(danger, text(Language.EN, "handoff.taken"));
    assertThat(calm.last().text()).isNotEqualTo(text(Language.EN, "handoff.taken"));
  }

  @Test
  void afterFiveSilentMinutesOnlyThatSomethingWaits() {
    desk.beat(VERA, false);
    FakePerson person = calls(1, Language.EN);
    String id = take(VERA);
    answer(person, text(Language.EN, "handoff.taken"));
    hotline.pass(Duration.ofMinutes(6));
    desk.beat(VERA, false);
    id = held(VERA, id);
    desk.write(VERA, id, "the shelter is in the second street");
    desk.write(VERA, id, "ring twice");
    answer(person, text(Language.EN, "handoff.knock"));
    assertThat(person.answers().stream().map(m -> m.text())).noneMatch(t -> t.contains("shelter"));
    person.tap(text(Language.EN, "handoff.show"));
    answer(person, "👤 ring twice");
    assertThat(person.answers().stream().map(m -> m.text()))
        .contains("👤 the shelter is in the second street");
  }

  @Test
  void aCodeWordProvesWhoReads() {
    desk.beat(VERA, false);
    FakePerson person = calls(1, Language.EN);
    person.tap(text(Language.EN, "ways.more"));
    answer(person, text(Language.EN, "more.title"));
    person.tap(text(Language.EN, "handoff.word"));
    answer(person, text(Language.EN, "handoff.word-new"));
    long secret = person.write("Blue horse");
    answer(person, text(Language.EN, "handoff.word-set"));
    eventually(() -> assertThat(person.messages()).noneMatch(m -> m.id() == secret));
    String id = take(VERA);
    hotline.pass(Duration.ofMinutes(6));
    desk.beat(VERA, false);
    id = held(VERA, id);
    desk.write(VERA, id, "the shelter");
    answer(person, text(Language.EN, "handoff.knock"));
    person.tap(text(Language.EN, "handoff.show"));
    answer(person, text(Language.EN, "handoff.word-ask"));
    long wrong = person.write("red cow");
    answer(person, text(Language.EN, "first.hello"));
    eventually(() -> assertThat(person.messages()).noneMatch(m -> m.id() == wrong));
    assertThat(person.answers().stream().map(m -> m.text())).noneMatch(t -> t.contains("shelter"));
    knockAgain(person);
    answer(person, text(Language.EN, "handoff.word-ask"));
    person.write("blue horse!");
    answer(person, "👤 the shelter");
  }

  @Test
  void aSilentOperatorLosesTheCaseAndNothingIsLost() {
    desk.beat(VERA, false);
    FakePerson person = calls(1, Language.EN);
    String id = take(VERA);
    desk.write(VERA, id, "hello");
    answer(person, "👤 hello");
    person.write("are you there");
    eventually(() -> assertThat(words(VERA, id)).contains("are you there"));
    hotline.pass(Duration.ofMinutes(3));
    desk.beat(OLEG, false);
    eventually(() -> assertThat(desk.board(OLEG).waiting()).hasSize(1));
    answer(person, text(Language.EN, "handoff.returned"));
    assertThat(desk.write(VERA, id, "sorry")).isEqualTo(Done.LOST);
    assertThat(take(OLEG)).isEqualTo(id);
    assertThat(words(OLEG, id)).containsExactly("hello", "are you there");
    assertThat(desk.look(VERA, id)).isEmpty();
  }

  @Test
  void aCaseIsHandedOnWithANote() {
    desk.beat(VERA, false);
    desk.beat(OLEG, false);
    FakePerson person = calls(1, Language.EN);
    String id = take(VERA);
    desk.note(VERA, id, "speaks softly");
    desk.transfer(VERA, id, Optional.of("oleg"), "knows the law");
    assertThat(desk.next(VERA)).isEqualTo(new Claimed.None());
    assertThat(take(OLEG)).isEqualTo(id);
    assertThat(look(OLEG, id).lines().values())
        .extracting(Line::author, Line::words)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Line.Author.NOTE, "speaks softly"),
            org.assertj.core.groups.Tuple.tuple(Line.Author.NOTE, "knows the law"));
    assertThat(person.answers().stream().map(m -> m.text()))
        .noneMatch(t -> t.contains("softly") || t.contains("law"));
  }

  @Test
  void quickExitTakesTheCaseFromTheDesk() {
    desk.beat(VERA, false);
    FakePerson person = calls(1, Language.EN);
    String id = take(VERA);
    person.write("✕");
    eventually(() -> assertThat(person.messages()).isEmpty());
    eventually(() -> assertThat(desk.board(VERA).mine()).isEmpty());
    assertThat(desk.look(VERA, id)).isEmpty();
    assertThat(desk.write(VERA, id, "hello")).isEqualTo(Done.LOST);
    assertThat(hotline.keys()).noneMatch(key -> key.contains("}c:") || key.contains("}t:"));
  }

  @Test
  void whatWasTakenBackIsGone() {
    desk.beat(VERA, false);
    FakePerson person = calls(1, Language.EN);
    String id = take(VERA);
    person.write("my name is Marked");
    eventually(() -> assertThat(words(VERA, id)).contains("my name is Marked"));
    person.tap(text(Language.EN, "ways.more"));
    answer(person, text(Language.EN, "more.title"));
    person.tap(text(Language.EN, "handoff.take-back"));
    answer(person, text(Language.EN, "handoff.taken-back"));
    assertThat(words(VERA, id)).doesNotContain("my name is Marked");
    eventually(() -> assertThat(person.messages()).noneMatch(m -> m.text().contains("Marked")));
  }

  @Test
  void anEditIsShownAsOne() {
    desk.beat(VERA, false);
    FakePerson person = calls(1, Language.EN);
    String id = take(VERA);
    long message = person.write("street 5");
    eventually(() -> assertThat(words(VERA, id)).contains("street 5"));
    person.edit(message, "street 6");
    eventually(() -> assertThat(words(VERA, id)).containsExactly("street 6"));
    assertThat(look(VERA, id).lines().values())
        .extracting(Line::mark)
        .containsExactly(Line.Mark.EDITED);
  }

  @Test
  void aSilentOperatorDoesNotSilenceTheBot() {
    desk.beat(VERA, false);
    FakePerson person = calls(1, Language.EN);
    String id = take(VERA);
    answer(person, text(Language.EN, "handoff.taken"));
    desk.write(VERA, id, "tell me more");
    answer(person, "👤 tell me more");
    person.write("he is breaking the door right now, he will kill me");
    eventually(() -> assertThat(look(VERA, id).one().priority()).isEqualTo(Priority.RED));
    hotline.pass(Duration.ofSeconds(61));
    answer(person, "112");
    assertThat(person.answers().stream().filter(m -> m.text().contains("112"))).hasSize(1);
  }

  @Test
  void nobodyIsFreeIsSaidPlainly() {
    desk.beat(VERA, false);
    hotline.bean(Duty.class).refresh();
    FakePerson danger = hotline.telegram.person(2).speaking("en");
    danger.write("help me, they locked me in and beat me");
    answer(danger, "112");
    danger.tap(text(Language.EN, "help-now.call-person"));
    answer(danger, text(Language.EN, "handoff.waiting-now").substring(0, 30));
    hotline.pass(Duration.ofSeconds(299));
    danger.write("are you there");
    answer(danger, text(Language.EN, "handoff.noted"));
    hotline.pass(Duration.ofSeconds(5));
    answer(danger, text(Language.EN, "handoff.nobody").substring(0, 30));
  }

  @Test
  void whoBlockedTheBotIsUnreachableAndComesBack() {
    desk.beat(VERA, false);
    FakePerson person = calls(1, Language.EN);
    String id = take(VERA);
    answer(person, text(Language.EN, "handoff.taken"));
    hotline.telegram.fail(
        "sendmessage", new Fault.Refusal(403, "Forbidden: bot was blocked by the user"));
    desk.write(VERA, id, "are you well");
    eventually(() -> assertThat(look(VERA, id).one().reachable()).isFalse());
    person.write("yes");
    eventually(() -> assertThat(look(VERA, id).one().reachable()).isTrue());
  }

  @Test
  void whoeverIsOnCallIsCalledOnceAndToldATimeAlone() throws Exception {
    List<String> calls = java.util.Collections.synchronizedList(new java.util.ArrayList<>());
    HttpServer phone = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    phone.createContext(
        "/",
        exchange -> {
          calls.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          exchange.sendResponseHeaders(204, -1);
        });
    phone.start();
    String url = "http://127.0.0.1:" + phone.getAddress().getPort() + "/ring";
    try (Hotline other = Hotline.webhook(Map.of("pobach.on-call-url", url))) {
      other.bean(Workplace.class).beat(VERA, false);
      other.bean(Duty.class).refresh();
      FakePerson danger = other.telegram.person(2).speaking("en");
      danger.write("help me, they locked me in and beat me");
      answer(danger, "112");
      danger.tap(text(Language.EN, "help-now.call-person"));
      answer(danger, text(Language.EN, "handoff.waiting-now").substring(0, 30));
      other.pass(Duration.ofSeconds(181));
      eventually(() -> assertThat(calls).hasSize(1));
      other.bean(DeskWork.class).sweep();
      other.bean(DeskWork.class).sweep();
    } finally {
      phone.stop(0);
    }
    assertThat(calls).singleElement().asString().matches("\\{\"time\": \"[0-9T:Z-]+\"}");
  }

  @Test
  void theDeskIsClosedWhereNobodyIs() {
    FakePerson person = hotline.telegram.person(5).speaking("en");
    person.start("");
    answer(person, text(Language.EN, "first.hello"));
    person.write("/operator");
    person.write("I want to talk to a person");
    answer(person, m -> !m.text().isBlank());
    eventually(() ->
        assertThat(person.answers().stream().map(m -> m.text()))
            .noneMatch(t -> t.contains(text(Language.EN, "handoff.consent").substring(0, 30))));
    assertThat(desk.board(VERA).waiting()).isEmpty();
  }

  /// A person who asked for an operator, to be written to here.
  private FakePerson calls(long chat, Language language) {
    hotline.bean(Duty.class).refresh();
    FakePerson person = hotline.telegram.person(chat).speaking(language.code());
    person.start("");
    answer(person, text(language, "first.hello"));
    person.tap(text(language, "first.job"));
    answer(person, text(language, "job-offer.where"));
    person.tap(text(language, "ways.more"));
    answer(person, text(language, "more.title"));
    person.tap(text(language, "ways.person"));
    answer(person, text(language, "handoff.consent"));
    person.tap(text(language, "handoff.hour"));
    answer(person, text(language, "handoff.waiting"));
    return person;
  }

  private String take(Operator operator) {
    Claimed claimed = desk.next(operator);
    assertThat(claimed).isInstanceOf(Claimed.Mine.class);
    return ((Claimed.Mine) claimed).id();
  }

  /// Has the operator hold the case, again if the lease has ended meanwhile.
  private String held(Operator operator, String id) {
    eventually(() -> {
      if (desk.look(operator, id).isEmpty()) {
        desk.next(operator);
      }
      assertThat(desk.look(operator, id)).isPresent();
    });
    return id;
  }

  private void knockAgain(FakePerson person) {
    person.messages().stream()
        .filter(m -> m.text().equals(text(Language.EN, "handoff.knock")))
        .findFirst()
        .ifPresent(m ->
            person.tap(m.id(), m.button(text(Language.EN, "handoff.show")).orElseThrow().data()));
  }

  private Folder look(Operator operator, String id) {
    return desk.look(operator, id).orElseThrow();
  }

  private List<String> words(Operator operator, String id) {
    return look(operator, id).lines().values().stream()
        .map(Line::words)
        .filter(words -> !words.isEmpty())
        .toList();
  }

  private String text(Language language, String key) {
    return hotline.bean(Contents.class).get().texts().text(language, key);
  }

  private static Operator operator(String alias, int capacity) {
    return new Operator(alias, Set.of(Language.values()), Set.of(Skill.values()), capacity, false);
  }
}
