package org.pobach.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.env.MapPropertySource;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TelegramSettingsTest {
  private static final String TOKEN = "123456:" + "A".repeat(35);
  private static final String LOCAL = "http://127.0.0.1:9";

  @Test
  void aTokenAloneMeansPollingAtTelegram() {
    TelegramSettings settings = TelegramSettings.read(TOKEN, null, null, null, null);

    assertThat(settings.mode()).isEqualTo(TelegramSettings.Mode.POLLING);
    assertThat(settings.apiUrl()).hasToString("https://api.telegram.org");
    assertThat(settings.botId()).isEqualTo(123456);
    assertThat(settings.local()).isFalse();
  }

  @Test
  void environmentVariablesAreRead() {
    Map<String, String> environment = new HashMap<>();
    environment.put("TELEGRAM_BOT_TOKEN", "7:x");
    environment.put("TELEGRAM_API_URL", LOCAL);
    environment.put("TELEGRAM_MODE", "webhook");
    environment.put("TELEGRAM_WEBHOOK_SECRET", "a_-Z9");
    environment.put("TELEGRAM_WEBHOOK_URL", "https://example.org/telegram/webhook");

    try (var context = RoomAlone.start(new Environment(environment))) {
      TelegramSettings settings = context.getBean(TelegramSettings.class);

      assertThat(settings.botToken().reveal()).isEqualTo("7:x");
      assertThat(settings.apiUrl()).hasToString(LOCAL);
      assertThat(settings.mode()).isEqualTo(TelegramSettings.Mode.WEBHOOK);
      assertThat(settings.webhookSecret().orElseThrow().matches("a_-Z9")).isTrue();
      assertThat(settings.webhookUrl().orElseThrow()).hasHost("example.org");
    }
  }

  @Test
  void withoutATokenTheRoomDoesNotExist() {
    try (var context = RoomAlone.start(Map.of())) {
      assertThat(context.containsBean(TelegramSettings.class)).isFalse();
      assertThat(context.containsBean(TelegramChannel.class)).isFalse();
      assertThat(context.containsBean(Polling.class)).isFalse();
      assertThat(context.containsBean(WebhookController.class)).isFalse();
      assertThat(context.containsBean(Profile.class)).isFalse();
    }
  }

  @Test
  void pollingAndWebhookExcludeEachOther() {
    assertThat(modes(Map.of())).containsExactly(true, false, false);
    assertThat(modes(Map.of("telegram.mode", "polling"))).containsExactly(true, false, false);
    assertThat(modes(Map.of("telegram.mode", "webhook"))).containsExactly(false, true, false);
    assertThat(modes(Map.of("telegram.mode", "webhook", "telegram.webhook-url", "https://a.org")))
        .containsExactly(false, true, true);
  }

  /// Variables as an administrator sets them.
  private static final class Environment extends MapPropertySource {
    Environment(Map<String, ?> variables) {
      super("variables", variables);
    }

    @Override
    public PropertyConvention getConvention() {
      return PropertyConvention.ENVIRONMENT_VARIABLE;
    }
  }

  private static boolean[] modes(Map<String, Object> more) {
    Map<String, Object> properties = new HashMap<>(more);
    properties.put("telegram.bot-token", TOKEN);
    try (var context = RoomAlone.start(properties, Clock.systemUTC())) {
      return new boolean[] {
        context.getBeanDefinitions(Polling.class).size() == 1,
        context.getBeanDefinitions(WebhookController.class).size() == 1,
        context.getBeanDefinitions(WebhookRegistration.class).size() == 1
      };
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "abc", "12:short", "12:spaces in the middle of a long token xx"})
  void aBadTokenIsNamedAndNotPrinted(String token) {
    assertThatThrownBy(() -> TelegramSettings.read(token, null, null, null, null))
        .hasMessageContaining("TELEGRAM_BOT_TOKEN")
        .satisfies(e -> assertThat(token.isBlank() || !e.getMessage().contains(token)).isTrue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"push", "Webhook", " webhook", "polling "})
  void anUnknownModeIsNamed(String mode) {
    assertThatThrownBy(() -> TelegramSettings.read(TOKEN, null, mode, null, null))
        .hasMessage("TELEGRAM_MODE must be polling or webhook.");
  }

  @Test
  void emptySettingsAreUnset() {
    TelegramSettings settings = TelegramSettings.read(TOKEN, "", "", " ", "");

    assertThat(settings).isEqualTo(TelegramSettings.read(TOKEN, null, null, null, null));
  }

  @Test
  void aWebhookNeedsASecretOfTelegramsLetters() {
    assertThatThrownBy(() -> TelegramSettings.read(TOKEN, null, "webhook", null, null))
        .hasMessageContaining("TELEGRAM_WEBHOOK_SECRET is needed");
    for (String wrong : new String[] {"with space", "ж", "a".repeat(257)}) {
      assertThatThrownBy(() -> TelegramSettings.read(TOKEN, null, "webhook", wrong, null))
          .hasMessageStartingWith("TELEGRAM_WEBHOOK_SECRET must be")
          .hasMessageNotContaining(wrong);
    }
  }

  @Test
  void plainHttpIsForThisMachineOnly() {
    assertThatThrownBy(() -> TelegramSettings.read(TOKEN, "http://example.org", null, null, null))
        .hasMessageContaining("TELEGRAM_API_URL");
    assertThatThrownBy(() -> TelegramSettings.read(TOKEN, "no address", null, null, null))
        .hasMessage("TELEGRAM_API_URL is not an address.")
        .hasNoCause();
    assertThatThrownBy(() -> TelegramSettings.read(TOKEN, "mailto:x", null, null, null))
        .hasMessageContaining("TELEGRAM_API_URL");
    assertThat(TelegramSettings.read("1:x", "http://localhost:1", null, null, null).local())
        .isTrue();
  }

  @Test
  void aWebhookAddressWithPollingIsAContradiction() {
    assertThatThrownBy(
            () -> TelegramSettings.read(TOKEN, null, "polling", null, "https://example.org"))
        .hasMessageContaining("TELEGRAM_WEBHOOK_URL");
    assertThatThrownBy(
            () -> TelegramSettings.read(TOKEN, null, "webhook", "s", "http://example.org"))
        .hasMessageContaining("TELEGRAM_WEBHOOK_URL must be an https address.");
  }

  @Test
  void secretsAreNotPrinted() {
    TelegramSettings settings = TelegramSettings.read(TOKEN, null, "webhook", "mark_9", null);

    assertThat(settings.toString()).doesNotContain("AAAA").doesNotContain("mark_9");
  }
}
