package org.pobach.telegram;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Readies the room at start: wrong settings end the start here, and one empty message is read,
/// because the first one takes the library 0.4 s while somebody waits.
@Singleton
final class WarmUp implements ApplicationEventListener<ServerStartupEvent> {
  private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

  private static final byte[] SAMPLE =
      """
      {"update_id": 0,
       "message": {"message_id": 0, "date": 0, "text": "",
                   "chat": {"id": 0, "type": "private"},
                   "from": {"id": 0, "is_bot": false, "first_name": ""}},
       "callback_query": {"id": "", "data": "",
                          "from": {"id": 0, "is_bot": false, "first_name": ""}}}
      """
          .getBytes(StandardCharsets.UTF_8);

  private final TelegramSettings settings;

  WarmUp(TelegramSettings settings) {
    this.settings = settings;
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent started) {
    LOG.info("Telegram bot: updates by {}.", settings.mode().name().toLowerCase(Locale.ROOT));
    Thread.ofVirtual().name("telegram-warm-up").start(WarmUp::read);
  }

  private static void read() {
    try {
      UpdateReader.read(SAMPLE);
    } catch (UpdateReader.NotJson e) {
      throw new AssertionError(e);
    }
  }
}
