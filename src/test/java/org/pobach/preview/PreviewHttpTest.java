package org.pobach.preview;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pobach.channel.Incoming;
import org.pobach.channel.Incoming.Happening;

class PreviewHttpTest {
  private static PreviewServer server;

  @BeforeAll
  static void start() {
    server = new PreviewServer(Map.of());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void whatIsWrittenIsAnswered() {
    JsonNode reply = server.said("text", "{\"text\":\"добры дзень\"}");

    JsonNode message = reply.path("messages").path(0);
    assertThat(reply.path("messages")).hasSize(1);
    assertThat(message.path("id").isIntegralNumber()).isTrue();
    assertThat(message.path("text").asText()).isEqualTo("You wrote: добры дзень");
    assertThat(message.path("buttons").toString())
        .isEqualTo("[[{\"label\":\"Again\",\"data\":\"check\"}]]");
    assertThat(reply.path("deleted").isArray()).isTrue();
    assertThat(reply.path("language").asText()).isEqualTo("en");
    assertThat(reply.path("script").asText()).isEqualTo("job-offer");
    assertThat(reply.path("step").asText()).isEqualTo("welcome");
  }

  @Test
  void onlyWhatCameSinceTheCallIsAnswered() {
    server.said("since", "{\"text\":\"one\"}");
    JsonNode reply = server.said("since", "{\"text\":\"two\"}");

    assertThat(reply.path("messages")).hasSize(1);
    assertThat(reply.path("messages").path(0).path("text").asText()).endsWith("two");
  }

  @Test
  void aTapSaysUnderWhichMessageItWas() {
    long id = id(server.said("tap", "{\"text\":\"/start\"}"));
    server.said("tap", "{\"button\":\"check\"}");

    assertThat(last().what()).isEqualTo(new Happening.Tap("check", OptionalLong.of(id)));
    assertThat(last().messageId()).isEmpty();
  }

  @Test
  void aTapOnWhatIsNoLongerThereStillReachesTheBot() {
    server.said("stale", "{\"button\":\"from-another-day\"}");

    assertThat(last().what())
        .isEqualTo(new Happening.Tap("from-another-day", OptionalLong.empty()));
  }

  @Test
  void startComesWithItsCode() {
    server.said("start", "{\"text\":\"/start poster7\"}");
    assertThat(last().what()).isEqualTo(new Happening.Started("poster7"));

    server.said("start", "{\"text\":\"/start\"}");
    assertThat(last().what()).isEqualTo(new Happening.Started(""));
  }

  @Test
  void anAuthorJumpsToAStep() {
    JsonNode reply = jumped("{\"script\":\"job-offer\",\"step\":\"contract\"}", 200);

    assertThat(last().what()).isEqualTo(new Happening.Placed("job-offer", "contract"));
    assertThat(last().messageId()).isEmpty();
    assertThat(reply.path("messages")).hasSize(1);
    assertThat(reply.path("messages").path(0).path("text").asText()).startsWith("Do you have");
    assertThat(reply.path("step").asText()).isEqualTo("contract");
  }

  @Test
  void withoutAStepAJumpLeadsToTheBeginning() {
    jumped("{\"script\":\"job-offer\"}", 200);
    assertThat(last().what()).isEqualTo(new Happening.Placed("job-offer", "welcome"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"script\":\"job-offer\",\"step\":\"hello\"}",
        "{\"script\":\"none\",\"step\":\"hello\"}",
        "{\"script\":\"\"}"
      })
  void aPlaceThatIsNotThereIsNotJumpedTo(String body) {
    int before = server.bot.received().size();
    assertThat(jumped(body, 404).path("error").asText())
        .isEqualTo("There is no such script or step.");
    assertThat(server.bot.received()).hasSize(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"step\":\"hello\"}",
        "{\"script\":1}",
        "[]",
        "{\"script\":\"first\",\"step\":1}",
        "jump"
      })
  void aJumpThatCannotBeReadIsRefused(String body) {
    assertThat(jumped(body, 400).path("error").asText()).isNotBlank();
  }

  @Test
  void whereOneCanJumpIsListed() {
    JsonNode scripts = PreviewServer.json(server.get("/preview/places/jump")).path("scripts");
    assertThat(scripts).hasSize(2);
    assertThat(scripts.path(1).toString())
        .isEqualTo(
            "{\"script\":\"job-offer\",\"start\":\"welcome\","
                + "\"steps\":[\"where\",\"welcome\",\"contract\"]}");
  }

  private static JsonNode jumped(String body, int status) {
    HttpResponse<String> response = server.post("/preview/jump/jump", body);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    return PreviewServer.json(response);
  }

  @Test
  void aRevisedMessageAppearsAgainWithItsId() {
    long id = id(server.said("revised", "{\"text\":\"/start\"}"));
    JsonNode reply = server.said("revised", "{\"button\":\"lang:be\"}");

    assertThat(id(reply)).isEqualTo(id);
    assertThat(reply.path("messages").path(0).path("text").asText()).startsWith("Вітаем");
    assertThat(reply.path("language").asText()).isEqualTo("be");
  }

  @Test
  void anErasedChatNamesTheMessagesOfBothSidesAndHoldsNothing() {
    server.said("erased", "{\"text\":\"/start\"}");
    server.said("erased", "{\"text\":\"my secret\"}");
    JsonNode reply = server.said("erased", "{\"button\":\"erase\"}");

    assertThat(reply.path("deleted")).hasSize(4);
    assertThat(reply.path("messages")).isEmpty();
    assertThat(reply.path("language").isNull()).isTrue();
    assertThat(reply.path("script").isNull()).isTrue();
    JsonNode phone = PreviewServer.json(server.get("/preview/erased"));
    assertThat(phone.path("messages")).isEmpty();
    assertThat(phone.path("state").isNull()).isTrue();
    assertThat(phone.toString()).doesNotContain("secret");
  }

  @Test
  void copyAndLinkButtonsSayWhatTheyDo() {
    JsonNode reply = server.said("copy", "{\"button\":\"contacts\"}");

    assertThat(reply.path("messages").path(0).path("buttons").toString())
        .isEqualTo(
            "[[{\"label\":\"Copy the number\",\"copy\":\"+375172953167\"}],"
                + "[{\"label\":\"Open the page\",\"url\":\"https://example.org/help\"}]]");
  }

  @Test
  void updatesAndMessagesGrow() {
    long first = id(server.said("grow", "{\"text\":\"one\"}"));
    long update = last().updateId();
    long second = id(server.said("grow", "{\"text\":\"two\"}"));

    assertThat(second).isGreaterThan(first);
    assertThat(last().updateId()).isGreaterThan(update);
  }

  @Test
  void theBrowsersLanguageIsPassedOn() {
    server.post(
        "/preview/tongue/messages", "{\"text\":\"x\"}", "Accept-Language", "be-BY,ru;q=0.8");
    assertThat(last().languageCode()).contains("be-BY");

    server.post("/preview/tongue/messages", "{\"text\":\"x\"}", "Accept-Language", "*");
    assertThat(last().languageCode()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "secret",
        "{",
        "[]",
        "null",
        "\"secret\"",
        "{}",
        "{\"text\":\"secret\",\"button\":\"secret\"}",
        "{\"text\":1}",
        "{\"text\":null}",
        "{\"button\":[\"secret\"]}",
        "{\"button\":\"\"}",
        "{\"button\":\"secret-secret-secret-secret-secret-secret-secret-secret-secret-12\"}",
        "{\"text\":\"secret\"} {}",
        "{\"text\":\"a\",\"text\":\"secret\"}"
      })
  void whatCannotBeReadIsTurnedAwayWithoutRepeatingIt(String body) {
    HttpResponse<String> response = server.post("/preview/bad/messages", body);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(PreviewServer.json(response).path("error").asText()).isNotBlank();
    assertThat(response.body()).doesNotContain("secret");
  }

  @Test
  void aBodyThatIsTooLongIsTurnedAway() {
    String words = "x".repeat(64 * 1024);

    assertThat(server.post("/preview/long/messages", "{\"text\":\"" + words + "\"}").statusCode())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.b", "%D1%8F", "a%20b"})
  void aChatHasAPlainName(String chat) {
    assertThat(server.post("/preview/" + chat + "/messages", "{\"text\":\"x\"}").statusCode())
        .isEqualTo(400);
    assertThat(server.get("/preview/" + chat).statusCode()).isEqualTo(400);
  }

  @Test
  void aChatsNameIsAtMost64Long() {
    assertThat(server.get("/preview/" + "a".repeat(64)).statusCode()).isEqualTo(200);
    assertThat(server.get("/preview/" + "a".repeat(65)).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "\\ud83d", "\\udc00\\ud83d", "\\u200b", "\\u202eabc", "🤷🤷🤷", "\\u0000"})
  void oddTextsAreShownAndAnswered(String text) {
    assertThat(server.said("odd", "{\"text\":\"" + text + "\"}").path("messages")).hasSize(1);
    assertThat(server.get("/preview/odd").statusCode()).isEqualTo(200);
  }

  @Test
  void aFormsContentTypeIsReadAllTheSame() {
    HttpResponse<String> response =
        server.post(
            "/preview/curl/messages",
            "{\"text\":\"a=b&c\"}",
            "Content-Type",
            "application/x-www-form-urlencoded");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).contains("You wrote: a=b&c");
  }

  @Test
  void whatNobodyTakesIsSaidAndNotShown() {
    server.bot.deaf(true);
    try {
      HttpResponse<String> response = server.post("/preview/deaf/messages", "{\"text\":\"x\"}");

      assertThat(response.statusCode()).isEqualTo(503);
      assertThat(PreviewServer.json(response).path("error").asText()).isNotBlank();
      assertThat(PreviewServer.json(server.get("/preview/deaf")).path("messages")).isEmpty();
    } finally {
      server.bot.deaf(false);
    }
  }

  @Test
  void thePhoneShowsBothSidesAndWhatTheAuthorWantsToSee() {
    server.said("phone", "{\"text\":\"hello\"}");
    JsonNode phone = PreviewServer.json(server.get("/preview/phone"));

    assertThat(phone.path("messages").path(0).path("mine").asBoolean()).isTrue();
    assertThat(phone.path("messages").path(0).path("text").asText()).isEqualTo("hello");
    assertThat(phone.path("messages").path(1).path("mine").asBoolean()).isFalse();
    assertThat(phone.path("typing").asBoolean()).isFalse();
    assertThat(phone.path("labels").path("preview.send").asText()).isEqualTo("Send");
    assertThat(phone.path("state").toString())
        .isEqualTo(
            "{\"script\":\"job-offer\",\"step\":\"welcome\",\"slots\":{\"country\":[\"PL\"],"
                + "\"job-offer.signs\":[\"REC04\",\"REC07\"]},"
                + "\"effects\":[\"say job-offer.contract\"],\"facts\":[\"sign = REC04\"]}");
  }

  @Test
  void labelsFollowTheBrowserBeforeThereIsAConversation() {
    JsonNode phone = PreviewServer.json(server.get("/preview/fresh", "Accept-Language", "be"));

    assertThat(phone.path("language").isNull()).isTrue();
    assertThat(phone.path("labels").path("preview.send").asText()).isEqualTo("Адправіць");
  }

  @Test
  void newsEndTheWait() {
    long known = PreviewServer.json(server.get("/preview/news")).path("revision").asLong();
    server.bot.mute(true);
    try {
      CompletableFuture<HttpResponse<String>> call =
          CompletableFuture.supplyAsync(
              () -> server.post("/preview/news/messages", "{\"text\":\"x\"}"));
      JsonNode phone = server.await("news", known, news -> news.path("typing").asBoolean());
      assertThat(phone.path("messages")).hasSize(1);
      server.bot.mute(false);
      assertThat(call.join().statusCode()).isEqualTo(200);
      server.await("news", phone.path("revision").asLong(), n -> n.path("messages").size() == 2);
    } finally {
      server.bot.mute(false);
    }
  }

  @Test
  void aPageThatKnowsAnotherPhoneIsAnsweredAtOnce() {
    server.said("restart", "{\"text\":\"x\"}");

    assertThat(server.get("/preview/restart?since=12").statusCode()).isEqualTo(200);
    assertThat(server.get("/preview/restart?since=" + 999_999_999_999_999_999L).statusCode())
        .isEqualTo(200);
    assertThat(server.get("/preview/restart?since=x").statusCode()).isEqualTo(400);
  }

  @Test
  void everyNewChatIsAnother() {
    JsonNode one = PreviewServer.json(server.post("/preview", ""));
    JsonNode two = PreviewServer.json(server.post("/preview", ""));

    assertThat(one.path("chat").asText()).matches("[A-Za-z0-9_-]{22}");
    assertThat(one).isNotEqualTo(two);
  }

  private static long id(JsonNode reply) {
    return reply.path("messages").path(0).path("id").asLong();
  }

  private static Incoming last() {
    return server.bot.received().getLast();
  }
}
