package org.pobach.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pobach.channel.Address;
import org.pobach.channel.Channel;

class WiringTest {
  private final FakeTelegram telegram = FakeTelegram.start();
  private final RecordingInbox inbox = new RecordingInbox();

  @AfterEach
  void close() {
    telegram.close();
  }

  @Test
  void aTokenIsEnoughToTalkByPolling() {
    ProfileTexts texts = (language, key) -> key + language.map(Enum::name).orElse("");
    try (var context = context(telegram.settings(), texts)) {
      context.getBean(EmbeddedServer.class).start();
      telegram.person(1).write("a");

      await().until(() -> inbox.words().contains("a"));
      await().until(() -> telegram.calls("setMyCommands").size() == 4);
      Channel channel = context.getBean(Channel.class);
      assertThat(channel.serves(new Address("telegram:7000000", "1"))).isTrue();
    }
    assertThat(telegram.pending()).isZero();
  }

  @Test
  void withoutProfileTextsTheProfileStaysAsItIs() {
    try (var context = context(telegram.settings())) {
      context.getBean(EmbeddedServer.class).start();
      await().until(() -> !telegram.calls("getUpdates").isEmpty());

      assertThat(telegram.calls()).noneMatch(call -> call.method().contains("my"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "telegram.mode, push, TELEGRAM_MODE",
    "telegram.mode, webhook, TELEGRAM_WEBHOOK_SECRET",
    "telegram.bot-token, markword, TELEGRAM_BOT_TOKEN",
    "telegram.api-url, http://example.org, TELEGRAM_API_URL"
  })
  void aWrongSettingStopsTheStartAndIsNamed(String property, String value, String name) {
    Map<String, Object> properties = telegram.settings();
    properties.put(property, value);
    try (var context = context(properties)) {
      assertThatThrownBy(() -> context.getBean(EmbeddedServer.class).start())
          .hasStackTraceContaining(name)
          .satisfies(e -> assertThat(e).message().doesNotContain("markword"));
    }
  }

  private ApplicationContext context(Map<String, Object> properties, Object... more) {
    properties.put("micronaut.server.port", -1);
    properties.put("micronaut.server.host", "127.0.0.1");
    List<Object> given = new ArrayList<>(List.of(Clock.systemUTC(), inbox));
    given.addAll(List.of(more));
    return RoomAlone.start(properties, given.toArray());
  }
}
