package org.pobach.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.methods.updates.GetWebhookInfo;
import org.telegram.telegrambots.meta.api.objects.WebhookInfo;

/// Fetches updates by long polling, one batch after another, until the service stops.
///
/// An update is confirmed once the inbox has taken it: Telegram keeps the others, as long as they
/// fit into one batch; what is beyond waits in memory.
@Singleton
@Requires(property = TelegramSettings.MODE, notEquals = TelegramSettings.WEBHOOK)
final class Polling implements ApplicationEventListener<ServerStartupEvent> {
  private static final Logger LOG = LoggerFactory.getLogger(Polling.class);

  private static final int BATCH = 100;
  private static final int MOST_WAITING = 10_000;
  private static final Duration LONGEST_REST = Duration.ofSeconds(10);

  private final BotApi api;
  private final Updates updates;
  private final Reception reception;
  private final Rhythm rhythm;
  private final Stop stop = new Stop();
  private final Backlog backlog;
  private final Troubles troubles;
  private @Nullable Thread loop;
  private boolean prepared;

  /// The first update that was not seen yet; 0 lets Telegram choose.
  private long next;

  /// Whether Telegram's batch is full of updates that wait here.
  private boolean full;

  Polling(
      TelegramSettings settings, BotApi api, Updates updates, Reception reception, Clock clock) {
    this.api = api;
    this.updates = updates;
    this.reception = reception;
    this.rhythm = Rhythm.of(settings);
    this.backlog = new Backlog(reception, rhythm, clock, stop);
    this.troubles = new Troubles(rhythm, stop);
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent started) {
    start();
  }

  synchronized void start() {
    if (loop == null && !stop.asked()) {
      loop = Thread.ofVirtual().name("telegram-polling").start(this::run);
    }
  }

  /// Ends the poll under way, finishes the batch in hand and confirms it.
  @PreDestroy
  void stop() throws InterruptedException {
    stop.ask();
    Thread running = running();
    for (int i = 0; running != null && running.isAlive() && i < 150; i++) {
      // Again and again: the poll may be between its decision to go and its going.
      api.stopPolling();
      running.join(Duration.ofMillis(100));
    }
  }

  private synchronized @Nullable Thread running() {
    return loop;
  }

  private void run() {
    while (!stop.asked()) {
      try {
        if (prepared || prepare()) {
          round();
        }
      } catch (InterruptedException e) {
        stop.ask();
      } catch (RuntimeException | Error e) {
        LOG.error("Polling stumbled and goes on: {}", e.getClass().getName());
        stop.pause(rhythm.longest());
      }
    }
    finish();
  }

  /// Telegram gives updates to a webhook or to us, never both.
  private boolean prepare() {
    switch (api.ask(new GetWebhookInfo())) {
      case Answer.Yes<WebhookInfo> info -> prepared = noWebhook(info.value());
      case Answer.No<WebhookInfo> no -> troubles.met(no);
      case Answer.Silence<WebhookInfo> silence -> troubles.met(silence);
    }
    return prepared;
  }

  private boolean noWebhook(WebhookInfo info) {
    if (info.getUrl() == null || info.getUrl().isEmpty()) {
      return true;
    }
    LOG.warn("A webhook was set for this bot; it is removed, because TELEGRAM_MODE is polling.");
    return switch (api.ask(new DeleteWebhook())) {
      case Answer.Yes<Boolean> _ -> true;
      case Answer.No<Boolean> no -> troubles.met(no);
      case Answer.Silence<Boolean> silence -> troubles.met(silence);
    };
  }

  private void round() throws InterruptedException {
    if (backlog.size() >= MOST_WAITING) {
      stop.pause(rhythm.longest());
      return;
    }
    boolean held = backlog.oldest().isPresent();
    long seconds = held ? 0 : rhythm.poll().toSeconds();
    long offset = offset();
    backlog.forgetBefore(offset);
    switch (api.poll(new PollUpdates(offset, BATCH, seconds))) {
      case Answer.Yes<RawUpdates> yes -> {
        troubles.over();
        take(yes.value().elements(), held);
      }
      case Answer.No<RawUpdates> no -> troubles.met(no);
      case Answer.Silence<RawUpdates> silence -> troubles.met(silence);
    }
  }

  private long offset() {
    return full ? next : backlog.oldest().orElse(next);
  }

  private void take(JsonNode batch, boolean held) throws InterruptedException {
    boolean news = false;
    for (JsonNode element : batch) {
      news |= take(element);
    }
    full = !news && batch.size() >= BATCH;
    if (batch.isEmpty() && !held) {
      // After a quiet week Telegram starts over with a random id: what was seen says nothing then.
      next = 0;
    }
    backlog.rest(LONGEST_REST);
    if (!news && !full && (held || !batch.isEmpty())) {
      stop.pause(rhythm.pause(2));
    }
  }

  /// Whether it was new.
  private boolean take(JsonNode element) {
    if (!element.path("update_id").isIntegralNumber()) {
      reception.unreadable();
      return false;
    }
    long id = element.path("update_id").asLong();
    if (backlog.knows(id)) {
      return false;
    }
    boolean news = id >= next;
    next = Math.max(next, id + 1);
    UpdateReader.read(element)
        .flatMap(updates::read)
        .ifPresentOrElse(this::take, reception::unreadable);
    return news;
  }

  private void take(Reading reading) {
    switch (reading) {
      case Reading.Heard heard -> {
        backlog.offer(heard.incoming());
        heard.query().ifPresent(reception::answer);
      }
      case Reading.Leave leave -> reception.leave(leave.chat());
      case Reading.Ignored ignored -> {
        reception.ignored();
        ignored.query().ifPresent(reception::answer);
      }
    }
  }

  private void finish() {
    try {
      backlog.rest(LONGEST_REST);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (next > 0 && !troubles.fatal()) {
      api.poll(new PollUpdates(offset(), 1, 0));
    }
  }
}
