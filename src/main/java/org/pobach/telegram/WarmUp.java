package org.pobach.telegram;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;

/// Reads one empty message at start: the first update takes the library 0.4 s, and somebody waits.
@Singleton
final class WarmUp implements ApplicationEventListener<ServerStartupEvent> {
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

  @Override
  public void onApplicationEvent(ServerStartupEvent started) {
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
