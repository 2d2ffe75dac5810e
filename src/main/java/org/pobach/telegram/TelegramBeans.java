package org.pobach.telegram;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/// Builds what is read from settings or needs the clock.
@Factory
final class TelegramBeans {
  @Singleton
  TelegramSettings settings(
      @Property(name = TelegramSettings.TOKEN) String token,
      @Property(name = "telegram.api-url") @Nullable String apiUrl,
      @Property(name = TelegramSettings.MODE) @Nullable String mode,
      @Property(name = "telegram.webhook-secret") @Nullable String webhookSecret,
      @Property(name = TelegramSettings.WEBHOOK_URL) @Nullable String webhookUrl) {
    return TelegramSettings.read(token, apiUrl, mode, webhookSecret, webhookUrl);
  }

  @Singleton
  Pace pace(Clock clock) {
    return new Pace(clock);
  }

  @Singleton
  Updates updates(TelegramSettings settings, Clock clock) {
    return new Updates(settings.botId(), clock);
  }
}
