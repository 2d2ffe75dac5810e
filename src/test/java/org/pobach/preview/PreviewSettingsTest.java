package org.pobach.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreviewSettingsTest {
  private static final String TOKEN = "7000000:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

  @ParameterizedTest
  @CsvSource({"AUTO,false,true", "AUTO,true,false", "ON,true,true", "OFF,false,false"})
  void autoIsOpenWithoutATokenAlone(PreviewSettings.Mode mode, boolean token, boolean open) {
    assertThat(new PreviewSettings(mode, token).open()).isEqualTo(open);
  }

  @Test
  void besideABotThereIsNoPreview() {
    try (PreviewServer server = new PreviewServer(Map.of("telegram.bot-token", TOKEN))) {
      assertThat(server.get("/").statusCode()).isEqualTo(404);
      assertThat(server.get("/preview/a").statusCode()).isEqualTo(404);
      assertThat(server.get("/preview/assets/page.js").statusCode()).isEqualTo(404);
      assertThat(server.post("/preview/a/messages", "{\"text\":\"x\"}").statusCode())
          .isEqualTo(404);
    }
  }

  @Test
  void offMeansOff() {
    try (PreviewServer server = new PreviewServer(Map.of("pobach.preview", "off"))) {
      assertThat(server.get("/").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void anUnknownWordIsNamed() {
    assertThatThrownBy(() -> new PreviewServer(Map.of("pobach.preview", "maybe")).close())
        .hasStackTraceContaining("POBACH_PREVIEW must be one of auto, on, off.");
  }

  @Test
  void besideABotNobodyChoosesTheirChat() {
    Map<String, Object> settings = Map.of("telegram.bot-token", TOKEN, "pobach.preview", "on");
    try (PreviewServer server = new PreviewServer(settings)) {
      HttpResponse<String> begun = server.post("/preview", "");
      String cookie = begun.headers().firstValue("Set-Cookie").orElseThrow();
      assertThat(cookie).contains("HTTPOnly", "SameSite=Strict", "Path=/preview");
      assertThat(PreviewServer.json(begun).path("chat").asText()).isEqualTo("me");
      String mine = cookie.split(";", 2)[0];

      assertThat(say(server, "victim", "mine", mine)).isEqualTo(200);
      assertThat(server.bot.received().getLast().from().chat()).isEqualTo(mine.split("=", 2)[1]);
      assertThat(messages(server, "anything", mine)).hasSize(2);

      assertThat(say(server, "victim", "theirs", Chats.COOKIE + "=victim")).isEqualTo(200);
      assertThat(server.bot.received().getLast().from().chat())
          .isNotEqualTo("victim")
          .isNotEqualTo(mine.split("=", 2)[1]);
      assertThat(messages(server, "me", mine)).hasSize(2);
    }
  }

  private static int say(PreviewServer server, String chat, String text, String cookie) {
    return server
        .post("/preview/" + chat + "/messages", "{\"text\":\"" + text + "\"}", "Cookie", cookie)
        .statusCode();
  }

  private static JsonNode messages(PreviewServer server, String chat, String cookie) {
    return PreviewServer.json(server.get("/preview/" + chat, "Cookie", cookie)).path("messages");
  }
}
