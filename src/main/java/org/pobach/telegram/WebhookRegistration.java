package org.pobach.telegram;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.URI;
import org.pobach.privacy.Secret;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;

/// Tells Telegram at start where to post updates, until it has understood.
@Singleton
@Requires(property = TelegramSettings.MODE, value = TelegramSettings.WEBHOOK)
@Requires(property = TelegramSettings.WEBHOOK_URL)
final class WebhookRegistration implements ApplicationEventListener<ServerStartupEvent> {
  private static final Logger LOG = LoggerFactory.getLogger(WebhookRegistration.class);
  private static final int MOST_CONNECTIONS = 100;

  private final TelegramSettings settings;
  private final BotApi api;
  private final Stop stop = new Stop();

  WebhookRegistration(TelegramSettings settings, BotApi api) {
    this.settings = settings;
    this.api = api;
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent started) {
    settings
        .webhookUrl()
        .ifPresent(url -> Thread.ofVirtual().name("telegram-webhook").start(() -> register(url)));
  }

  @PreDestroy
  void stop() {
    stop.ask();
  }

  private void register(URI url) {
    SetWebhook request =
        SetWebhook.builder()
            .url(target(url))
            .secretToken(settings.webhookSecret().map(Secret::reveal).orElseThrow())
            .allowedUpdates(PollUpdates.KINDS)
            .maxConnections(MOST_CONNECTIONS)
            .build();
    Troubles troubles = new Troubles(Rhythm.of(settings), stop);
    while (!stop.asked()) {
      switch (api.ask(request)) {
        case Answer.Yes<Boolean> _ -> {
          LOG.info("Telegram posts updates to the address in TELEGRAM_WEBHOOK_URL.");
          return;
        }
        case Answer.No<Boolean> no -> troubles.met(no);
        case Answer.Silence<Boolean> silence -> troubles.met(silence);
      }
    }
  }

  /// An address without a path means ours.
  private static String target(URI url) {
    boolean bare = url.getRawPath() == null || url.getRawPath().length() <= 1;
    return bare ? url.resolve(WebhookController.PATH).toString() : url.toString();
  }
}
