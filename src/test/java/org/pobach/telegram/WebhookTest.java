package org.pobach.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pobach.channel.Inbox.Receipt;

class WebhookTest {
  private static final String SECRET = "s3cret_of-a-hook";

  private final FakeTelegram telegram = FakeTelegram.start();
  private final FakePerson olga = telegram.person(1001);
  private final RecordingInbox inbox = new RecordingInbox();
  private final HttpClient http = HttpClient.newHttpClient();
  private final EmbeddedServer server = serve();

  @BeforeEach
  void post() {
    telegram.postTo(hook().toString(), SECRET);
  }

  @AfterEach
  void close() {
    server.getApplicationContext().close();
    telegram.close();
    http.close();
  }

  @Test
  void aMessageIsTakenAndAnsweredWithNothing() throws Exception {
    HttpResponse<String> response = call(SECRET, text("помогите"));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEmpty();
    assertThat(inbox.words()).containsExactly("помогите");
  }

  @Test
  void aTapIsAnsweredInTheSameResponse() {
    olga.tap(5, "e:yes");

    assertThat(telegram.hookStatus()).isEqualTo(200);
    var answer = telegram.calls("answerCallbackQuery").getFirst().parameters();
    assertThat(answer.path("callback_query_id").asText()).isEqualTo("query-1");
    assertThat(answer.size()).isEqualTo(2);
    assertThat(inbox.taken()).hasSize(1);
  }

  @Test
  void whatCannotBeTakenIsDeliveredAgain() {
    inbox.answer(_ -> Receipt.LATER);
    olga.write("a");
    assertThat(telegram.hookStatus()).isEqualTo(503);

    inbox.answer(_ -> Receipt.TAKEN);
    telegram.redeliver();
    assertThat(telegram.hookStatus()).isEqualTo(200);
    assertThat(inbox.words()).containsExactly("a");
  }

  @Test
  void aForgedCallIsTurnedAwayWithoutDetail() throws Exception {
    for (String secret : List.of("", "wrong", SECRET + "x", SECRET.substring(1))) {
      HttpResponse<String> response = call(secret, text("a"));
      assertThat(response.statusCode()).isEqualTo(401);
      assertThat(response.body()).isEmpty();
    }
    HttpResponse<String> without =
        http.send(
            HttpRequest.newBuilder(hook()).POST(body(text("a"))).build(), BodyHandlers.ofString());

    assertThat(without.statusCode()).isEqualTo(401);
    assertThat(without.body()).isEmpty();
    assertThat(inbox.taken()).isEmpty();
    assertThat(counts().forged()).isEqualTo(5);
  }

  @Test
  void whatIsNotJsonIsABadRequestWithNothingElse() throws Exception {
    for (String body : List.of("", "x", "[]", "{\"update_id\":", "\u0000\u0001")) {
      HttpResponse<String> response = call(SECRET, body);
      assertThat(response.statusCode()).isEqualTo(400);
      assertThat(response.body()).isEmpty();
    }
  }

  @Test
  void anotherContentTypeWithAnUpdateInItIsStillAnUpdate() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(hook())
            .header("X-Telegram-Bot-Api-Secret-Token", SECRET)
            .header("Content-Type", "text/plain")
            .POST(body(text("a")))
            .build();

    assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
  }

  @Test
  void anUnknownShapeIsNotDeliveredForEver() throws Exception {
    assertThat(call(SECRET, "{\"update_id\":\"x\"}").statusCode()).isEqualTo(200);
    assertThat(call(SECRET, "{\"update_id\":1,\"of_next_year\":{}}").statusCode()).isEqualTo(200);
    assertThat(call(SECRET, "{\"update_id\":2,\"message\":7}").statusCode()).isEqualTo(200);
    assertThat(call(SECRET, "{\"update_id\":3,\"message\":{}}").statusCode()).isEqualTo(200);

    assertThat(counts().unreadable()).isEqualTo(2);
    assertThat(counts().ignored()).isEqualTo(2);
  }

  @Test
  void anInboxThatThrowsIsNotAskedForEver() {
    inbox.answer(_ -> {
      throw new IllegalStateException("markword");
    });
    olga.write("a");

    assertThat(telegram.hookStatus()).isEqualTo(200);
    assertThat(counts().broken()).isEqualTo(1);
  }

  @Test
  void aBodyThatIsTooLargeIsRefused() throws Exception {
    assertThat(call(SECRET, text("a".repeat((1 << 20) + 1))).statusCode()).isEqualTo(413);
    assertThat(inbox.taken()).isEmpty();
  }

  @Test
  void otherMethodsAreNotAllowed() throws Exception {
    for (String method : List.of("GET", "PUT", "DELETE")) {
      HttpRequest request =
          HttpRequest.newBuilder(hook()).method(method, BodyPublishers.noBody()).build();
      assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(405);
    }
  }

  @Test
  void groupsAreLeft() throws Exception {
    String group =
        text("a")
            .replace("\"private\"", "\"group\"")
            .replace("\"id\":42,\"type\"", "\"id\":-42,\"type\"");

    assertThat(call(SECRET, group).statusCode()).isEqualTo(200);
    await().until(() -> telegram.calls("leaveChat").size() == 1);
    assertThat(inbox.taken()).isEmpty();
  }

  @Test
  void theWebhookIsRegisteredWithItsSecretAndKindsUntilTelegramHasUnderstood() {
    await().until(() -> telegram.webhook().has("url"));

    var hook = telegram.webhook();
    assertThat(hook.path("url").asText()).isEqualTo("https://hotline.example/telegram/webhook");
    assertThat(hook.path("secret_token").asText()).isEqualTo(SECRET);
    assertThat(hook.path("max_connections").asInt()).isEqualTo(100);
    assertThat(hook.path("allowed_updates").toString())
        .isEqualTo("[\"message\",\"edited_message\",\"callback_query\",\"my_chat_member\"]");
    assertThat(telegram.calls("setWebhook").size()).isEqualTo(3);
    assertThat(telegram.calls("getUpdates")).isEmpty();
  }

  private EmbeddedServer serve() {
    telegram.fail("setWebhook", new Fault.Html(502), Fault.bad("bad webhook: resolve failed"));
    Map<String, Object> properties = telegram.settings();
    properties.put("telegram.mode", "webhook");
    properties.put("telegram.webhook-secret", SECRET);
    properties.put("telegram.webhook-url", "https://hotline.example");
    properties.put("micronaut.server.port", -1);
    properties.put("micronaut.server.host", "127.0.0.1");
    EmbeddedServer embedded =
        RoomAlone.start(properties, Clock.systemUTC(), inbox).getBean(EmbeddedServer.class);
    return embedded.start();
  }

  private TelegramCounts counts() {
    return server.getApplicationContext().getBean(Tally.class).counts();
  }

  private URI hook() {
    return server.getURI().resolve("/telegram/webhook");
  }

  private HttpResponse<String> call(String secret, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(hook())
            .header("X-Telegram-Bot-Api-Secret-Token", secret)
            .header("Content-Type", "application/json")
            .POST(body(body))
            .build();
    return http.send(request, BodyHandlers.ofString());
  }

  private static BodyPublisher body(String text) {
    return BodyPublishers.ofByteArray(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(String words) {
    return "{\"update_id\":5,\"message\":{\"message_id\":9,\"date\":1700000000,\"text\":\""
        + words
        + "\",\"from\":{\"id\":42,\"is_bot\":false,\"first_name\":\"N\"},"
        + "\"chat\":{\"id\":42,\"type\":\"private\"}}}";
  }
}
