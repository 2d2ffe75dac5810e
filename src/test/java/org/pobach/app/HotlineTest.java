package org.pobach.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pobach.app.Hotline.answer;
import static org.pobach.app.Hotline.eventually;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pobach.statistics.RedisFacts;
import org.pobach.telegram.FakeMessage;
import org.pobach.telegram.FakePerson;
import org.pobach.telegram.Fault;
import org.pobach.terms.Language;

/// Conversations through the whole service: a fake Telegram on one side, a real Redis on the other.
final class HotlineTest {
  private static final String PHOTO =
      "{\"photo\":[{\"file_id\":\"a\",\"file_unique_id\":\"b\",\"width\":1,\"height\":1}]}";

  private Hotline hotline = Hotline.webhook();

  @AfterEach
  void stop() {
    hotline.close();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void webhookAndPollingCarryTheSameConversation(boolean webhook) {
    if (!webhook) {
      hotline.close();
      hotline = Hotline.polling();
    }
    FakePerson person = hotline.telegram.person(1001).speaking("en");
    person.start("");
    answer(person, en("first.hello"));
    person.tap(en("first.job"));
    answer(person, en("job-offer.where"));
    person.tap(en("country.PL"));
    answer(person, en("job-offer.destination"));
    person.tap(en("country.DE"));
    answer(person, en("job-offer.papers"));
    person.tap(en("job-offer.papers-mine"));
    answer(person, en("job-offer.contract"));
    person.tap(en("answer.no"));
    assertThat(answer(person, m -> m.labels().contains(en("answer.skip"))).text()).isNotBlank();
  }

  @Test
  void anUpdateDeliveredThreeTimesIsAnsweredOnce() {
    FakePerson person = hotline.telegram.person(1002).speaking("en");
    person.start("");
    answer(person, en("first.hello"));
    hotline.telegram.redeliver();
    hotline.telegram.redeliver();
    person.tap(en("first.job"));
    answer(person, en("job-offer.where"));
    assertThat(person.answers()).hasSize(2);
  }

  @Test
  void aBurstIsAnsweredOnce() {
    FakePerson person = hotline.telegram.person(1003).speaking("ru");
    for (String fragment :
        List.of("здравствуйте", "мне", "предложили работу", "в польше", "это нормально?")) {
      person.write(fragment);
    }
    answer(person, m -> !m.text().isBlank());
    assertThat(person.answers()).hasSize(1);
  }

  @Test
  void aCryForHelpIsAnsweredAtOnceInEachLanguage() {
    FakePerson ru = hotline.telegram.person(1).speaking("de");
    FakePerson be = hotline.telegram.person(2).speaking("de");
    FakePerson en = hotline.telegram.person(3).speaking("de");
    ru.write("помогите, меня заперли и бьют");
    be.write("дапамажыце, мяне замкнулі і б’юць");
    en.write("help me, they locked me in and beat me");
    assertThat(answer(ru, "112").text()).contains("102", text(Language.RU, "emergency.perhaps"));
    assertThat(answer(be, "112").text()).contains("102", text(Language.BE, "emergency.perhaps"));
    assertThat(answer(en, "112").text()).contains("102", en("emergency.perhaps"));
    assertThat(ru.answers().getFirst().silent()).isTrue();
  }

  @Test
  void eraseEmptiesTheChatAndTheStore() {
    FakePerson person = hotline.telegram.person(1004).speaking("en");
    person.start("");
    answer(person, en("first.hello"));
    person.write("what is this");
    person.tap(en("first.job"));
    answer(person, en("job-offer.where"));
    person.tap(en("ways.erase"));
    eventually(() -> assertThat(person.messages()).isEmpty());
    eventually(() ->
        assertThat(personal())
            .as("the tombstone alone")
            .hasSize(1)
            .allMatch(key -> key.contains("}s:")));
    hotline.telegram.redeliver();
    FakePerson other = hotline.telegram.person(2004).speaking("en");
    other.start("");
    answer(other, en("first.hello"));
    assertThat(person.messages()).as("delivered again, answered to nobody").isEmpty();
  }

  @Test
  void anExitWordEmptiesTheChatAndDropsWhatWasPending() {
    FakePerson person = hotline.telegram.person(1005).speaking("ru");
    person.start("");
    answer(person, text(Language.RU, "first.hello"));
    hotline.telegram.fail("sendmessage", new Fault.TooMany(3), new Fault.TooMany(3));
    person.tap(text(Language.RU, "first.job"));
    eventually(() -> assertThat(hotline.telegram.calls("sendmessage")).hasSizeGreaterThan(1));
    person.write("стереть");
    eventually(() -> assertThat(person.messages()).isEmpty());
    hotline.telegram.heal("sendmessage");
    hotline.pass(Duration.ofMinutes(1));
    eventually(() -> assertThat(personal()).hasSize(1));
    assertThat(person.messages()).isEmpty();
  }

  @Test
  void theChatIsErasedAfterADay() {
    FakePerson person = hotline.telegram.person(1006).speaking("be");
    person.start("");
    answer(person, m -> m.labels().contains("English"));
    hotline.pass(Duration.ofHours(23));
    assertThat(person.messages()).isNotEmpty();
    hotline.pass(Duration.ofHours(1).plusMinutes(1));
    eventually(() -> assertThat(person.messages()).isEmpty());
  }

  @Test
  void whatWasDueWhileTheServiceWasDownIsErasedAfterIt() {
    FakePerson person = hotline.telegram.person(1007).speaking("en");
    person.start("");
    answer(person, en("first.hello"));
    hotline.restart();
    hotline.pass(Duration.ofHours(25));
    eventually(() -> assertThat(person.messages()).isEmpty());
  }

  @Test
  void aPictureGoesAfterTenMinutesAndWithOneTap() {
    FakePerson person = hotline.telegram.person(1008).speaking("en");
    person.start("");
    answer(person, en("first.hello"));
    long first = person.send(PHOTO);
    answer(person, m -> m.labels().contains(en("media.remove")));
    person.tap(en("media.remove"));
    eventually(() -> assertThat(person.messages()).noneMatch(m -> m.id() == first));
    long second = person.send(PHOTO);
    eventually(() -> assertThat(person.answers()).hasSizeGreaterThanOrEqualTo(3));
    hotline.pass(Duration.ofMinutes(11));
    eventually(() -> assertThat(person.messages()).noneMatch(m -> m.id() == second));
    assertThat(person.messages()).isNotEmpty();
  }

  @Test
  void afterThirtyQuietMinutesTheFirstMessageStandsInFront() {
    FakePerson person = hotline.telegram.person(1009).speaking("en");
    person.start("");
    answer(person, en("first.hello"));
    person.tap(en("first.job"));
    answer(person, en("job-offer.where"));
    hotline.pass(Duration.ofMinutes(31));
    person.at(Instant.now().plus(Duration.ofMinutes(31)).getEpochSecond());
    person.tap(en("country.PL"));
    answer(person, en("first.hello"));
    person.tap(person.last().labels().getFirst());
    answer(person, en("job-offer.where"));
  }

  @Test
  void afterTimeForACallTheContactShownIsAskedAboutByItsName() {
    FakePerson person = hotline.telegram.person(1031).speaking("en");
    person.start("who");
    answer(person, en("referral.aloud"));
    hotline.pass(Duration.ofMinutes(5));
    person.tap(en("referral.enough"));
    answer(person, "The contact was: " + en("contact.by-crisis-133.name"));
    assertThat(person.last().labels()).contains(en("worked.reached"), en("worked.not-tried"));
    person.tap(en("worked.no-answer"));
    answer(person, en("contact.by-iom.name"));
    person.tap(en("answer.skip"));
    answer(person, en("rate.ask"));
    LocalDate day = RedisFacts.day(hotline.bean(Clock.class).instant());
    eventually(() ->
        assertThat(hotline.bean(RedisFacts.class).counters(day))
            .containsEntry("worked:by-crisis-133.no_answer", 1L)
            .containsEntry("worked:by-iom.asked", 1L)
            .doesNotContainKey("worked:by-crisis-133.asked"));
    assertThat(hotline.keys()).noneMatch(key -> key.contains("by-"));
  }

  @Test
  void whoGoesOnAtOnceIsNotAskedWhetherAContactWorked() {
    FakePerson person = hotline.telegram.person(1032).speaking("en");
    person.start("who");
    answer(person, en("referral.aloud"));
    person.tap(en("referral.enough"));
    answer(person, en("rate.ask"));
  }

  @Test
  void withoutRedisACryForHelpStillGetsTheCard() {
    FakePerson person = hotline.telegram.person(1010).speaking("be");
    person.start("");
    answer(person, m -> m.labels().contains("English"));
    hotline.redis.stop();
    person.write("дапамажыце, ён мяне б’е");
    assertThat(answer(person, "112").text()).contains("102", "Напішыце");
    long card = person.last().id();
    person.write("дапамажыце");
    person.write("сцерці");
    eventually(() -> assertThat(person.messages()).noneMatch(m -> m.id() == card));
    hotline.redis.restart();
    eventually(() -> {
      hotline.telegram.redeliver();
      assertThat(person.messages()).as("of both sides").isEmpty();
    });
  }

  @Test
  void whatWasWrittenDuringAnOutageIsErasedInItsTime() {
    FakePerson person = hotline.telegram.person(1020).speaking("en");
    hotline.redis.stop();
    person.write("he beats me");
    answer(person, "112");
    hotline.redis.restart();
    eventually(() -> assertThat(personal()).isNotEmpty());
    hotline.pass(Duration.ofHours(25));
    eventually(() -> assertThat(person.messages()).isEmpty());
  }

  @Test
  void eraseWorksFromTheFirstMessageWithoutRedis() {
    FakePerson person = hotline.telegram.person(1021).speaking("en");
    person.start("");
    answer(person, en("first.hello"));
    long first = person.last().id();
    hotline.redis.stop();
    person.tap(en("ways.erase"));
    eventually(() -> assertThat(person.messages()).noneMatch(m -> m.id() == first));
  }

  @Test
  void aBlockedBotForgetsThePerson() {
    FakePerson person = hotline.telegram.person(1011).speaking("en");
    person.start("");
    answer(person, en("first.hello"));
    person.block();
    eventually(() -> assertThat(personal()).as("the tombstone alone").hasSize(1));
    person.unblock();
    person.start("");
    answer(person, en("first.hello"));
    hotline.telegram.redeliver();
    person.tap(en("first.job"));
    answer(person, en("job-offer.where"));
  }

  @Test
  void exitSaysForAMomentHowToClearTheChatWhereAMessageMayBeLeft() {
    FakePerson person = hotline.telegram.person(1014).speaking("en");
    person.start("");
    answer(person, en("first.hello"));
    hotline.telegram.fail("sendmessage", new Fault.AnswerLost());
    person.tap(en("first.job"));
    eventually(() ->
        assertThat(person.messages())
            .filteredOn(m -> m.text().contains(en("job-offer.where")))
            .as("the answer of the first was lost")
            .hasSize(2));
    person.write("erase");
    FakeMessage byHand = answer(person, en("ways.clear-by-hand"));
    assertThat(byHand.silent()).isTrue();
    assertThat(person.messages()).hasSize(2);
    hotline.pass(Entries.MOMENT);
    eventually(() -> assertThat(person.messages()).doesNotContain(byHand));
    eventually(() -> assertThat(personal()).as("the tombstone alone").hasSize(1));
  }

  @Test
  void whatSaysNothingIsErasedWithTheRest() {
    FakePerson person = hotline.telegram.person(1015).speaking("en");
    person.start("");
    answer(person, en("first.hello"));
    int before = person.answers().size();
    person.send("{\"message_auto_delete_timer_changed\": {\"message_auto_delete_time\": 86400}}");
    person.tap(en("first.job"));
    answer(person, en("job-offer.where"));
    assertThat(person.answers()).hasSize(before + 1);
    person.tap(en("ways.erase"));
    eventually(() -> assertThat(person.messages()).isEmpty());
  }

  @Test
  void anythingAPersonSendsIsAnswered() {
    FakePerson person = hotline.telegram.person(1012).speaking("en");
    for (String text :
        List.of(
            "\u200b",
            "😀😀😀",
            "\u202eabc",
            "a".repeat(4096),
            "…",
            "0",
            "/unknown",
            "<b>x</b> &amp; *_`[")) {
      int before = person.answers().size();
      person.write(text);
      eventually(() -> assertThat(person.answers().size()).as(text).isNotEqualTo(before));
      assertThat(hotline.bean(Troubles.class).counts()).as(text).doesNotContainKey("unexpected");
    }
  }

  @Test
  void oneFailureOfTelegramIsNotSeenByThePerson() {
    FakePerson person = hotline.telegram.person(1013).speaking("en");
    hotline.telegram.fail("sendmessage", Fault.serverError());
    person.start("");
    answer(person, en("first.hello"));
  }

  @ParameterizedTest
  @CsvSource({"GET, telegram/webhook, 405", "GET, chats/1016, 404", "PUT, telegram/webhook, 405"})
  void whoAsksForWhatIsNotThereLearnsNothing(String method, String path, int status)
      throws Exception {
    stop();
    hotline = Hotline.webhook();
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(hotline.url() + "/" + path))
              .method(method, HttpRequest.BodyPublishers.noBody())
              .build();
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(status);
      assertThat(answer.body()).isEmpty();
    }
  }

  private String en(String key) {
    return text(Language.EN, key);
  }

  private String text(Language language, String key) {
    return hotline.bean(Contents.class).get().texts().text(language, key);
  }

  /// Keys that belong to a person.
  private List<String> personal() {
    return hotline.keys().stream().filter(key -> key.matches("\\{..\\}[srlo]:.*")).toList();
  }
}
