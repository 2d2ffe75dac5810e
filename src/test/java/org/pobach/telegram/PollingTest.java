package org.pobach.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pobach.channel.Inbox.Receipt;
import org.pobach.channel.Incoming;
import org.slf4j.LoggerFactory;

class PollingTest {
  private final FakeTelegram telegram = FakeTelegram.start();
  private final FakePerson olga = telegram.person(1001);
  private final FakePerson anton = telegram.person(1002);
  private final RecordingInbox inbox = new RecordingInbox();
  private final TelegramSettings settings =
      TelegramSettings.read(telegram.token(), telegram.url(), null, null, null);
  private final Tally tally = new Tally();
  private final BotApi api = new BotApi(settings, tally);
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Logger logger = (Logger) LoggerFactory.getLogger("org.pobach.telegram");
  private final Polling polling = polling(Clock.systemUTC());

  @BeforeEach
  void listen() {
    log.start();
    logger.addAppender(log);
  }

  @AfterEach
  void close() throws InterruptedException {
    polling.stop();
    api.close();
    telegram.close();
    logger.detachAppender(log);
  }

  @Test
  void messagesOfOnePersonComeInOrderAndAreConfirmed() {
    polling.start();
    List<String> words = IntStream.range(0, 250).mapToObj(i -> "m" + i).toList();
    words.forEach(olga::write);

    await().until(() -> inbox.words().size() == 250);
    assertThat(inbox.words()).isEqualTo(words);
    await().until(() -> telegram.pending() == 0);
    assertThat(tally.counts().taken()).isEqualTo(250);
  }

  @Test
  void nothingIsConfirmedBeforeItIsTaken() throws InterruptedException {
    CountDownLatch commit = new CountDownLatch(1);
    CountDownLatch reached = new CountDownLatch(1);
    inbox.answer(_ -> {
      reached.countDown();
      join(commit);
      return Receipt.TAKEN;
    });
    polling.start();
    olga.write("a");
    reached.await();

    assertThat(telegram.pending()).isEqualTo(1);
    commit.countDown();
    await().until(() -> telegram.pending() == 0);
    assertThat(inbox.words()).containsExactly("a");
  }

  @Test
  void oneStrangeElementDoesNotStopTheOthers() {
    telegram.failAlways("getUpdates", new Fault.Html(502));
    olga.write("before");
    telegram.pushPoison(TextNode.valueOf("not an update"));
    telegram.push("{\"message\": {\"chat\": \"nowhere\"}}");
    telegram.push("{\"message\": 7}");
    telegram.push("{\"something_of_next_year\": {\"a\": []}}");
    olga.write("after");
    telegram.heal("getUpdates");

    polling.start();

    await().until(() -> inbox.words().equals(List.of("before", "after")));
    await().until(() -> telegram.pending() == 0);
    assertThat(tally.counts().unreadable()).isGreaterThanOrEqualTo(1);
    assertThat(tally.counts().ignored()).isGreaterThanOrEqualTo(1);
    assertThat(lines()).noneMatch(line -> line.contains("stumbled"));
  }

  @Test
  void whatCannotBeTakenHoldsUpNobodyElse() {
    inbox.answer(in -> chat(in).equals("1001") ? Receipt.LATER : Receipt.TAKEN);
    polling.start();
    olga.write("first");
    olga.write("second");
    anton.write("hello");

    await().until(() -> inbox.words().contains("hello"));
    anton.write("again");
    await().until(() -> inbox.words().contains("again"));
    assertThat(inbox.words()).containsExactly("hello", "again");
    assertThat(telegram.pending()).isGreaterThanOrEqualTo(2);

    inbox.answer(_ -> Receipt.TAKEN);
    await().until(() -> inbox.words().size() == 4);
    assertThat(inbox.words()).containsSubsequence("first", "second");
    await().until(() -> telegram.pending() == 0);
    assertThat(tally.counts().later()).isGreaterThanOrEqualTo(1);
  }

  @Test
  void moreThanABatchThatMustWaitLetsOthersThroughAndIsNotForgotten() {
    inbox.answer(in -> chat(in).equals("1001") ? Receipt.LATER : Receipt.TAKEN);
    polling.start();
    for (int i = 0; i < 150; i++) {
      olga.write("w" + i);
    }
    anton.write("hello");

    await().until(() -> inbox.words().contains("hello"));
    inbox.answer(_ -> Receipt.TAKEN);
    await().until(() -> inbox.words().size() >= 151);
    await().until(() -> telegram.pending() == 0);
    assertThat(inbox.words()).hasSize(151);
    assertThat(inbox.words().subList(1, 151))
        .isEqualTo(IntStream.range(0, 150).mapToObj(i -> "w" + i).toList());
  }

  @Test
  void whatWaitedADayIsGivenUp() throws InterruptedException {
    MovingClock clock = new MovingClock();
    Polling other = polling(clock);
    inbox.answer(_ -> Receipt.LATER);
    other.start();
    olga.write("a");
    await().until(() -> tally.counts().later() > 0);

    clock.now = clock.now.plus(Duration.ofHours(25));

    await().until(() -> tally.counts().dropped() == 1);
    await().until(() -> telegram.pending() == 0);
    other.stop();
  }

  @Test
  void anInboxThatThrowsIsCountedAndStopsNothing() {
    inbox.answer(in -> {
      if (in.what() instanceof Incoming.Happening.Text text && text.words().equals("bad")) {
        throw new IllegalStateException("markword");
      }
      return Receipt.TAKEN;
    });
    polling.start();
    olga.write("bad");
    olga.write("good");

    await().until(() -> inbox.words().equals(List.of("good")));
    assertThat(tally.counts().broken()).isEqualTo(1);
    assertThat(lines()).noneMatch(line -> line.contains("markword"));
  }

  @Test
  void tapsAreAnsweredAndGroupsAreLeft() {
    polling.start();
    olga.tap(5, "e:yes");
    telegram.push(
        "{\"my_chat_member\":{\"date\":1,\"chat\":{\"id\":-5,\"type\":\"group\",\"title\":\"t\"},"
            + "\"from\":{\"id\":9,\"is_bot\":false,\"first_name\":\"n\"},"
            + "\"old_chat_member\":{\"status\":\"left\",\"user\":{\"id\":7,\"is_bot\":true,\"first_name\":\"b\"}},"
            + "\"new_chat_member\":{\"status\":\"member\",\"user\":{\"id\":7,\"is_bot\":true,\"first_name\":\"b\"}}}}");

    await().until(() -> telegram.calls("answerCallbackQuery").size() == 1);
    await().until(() -> telegram.calls("leaveChat").size() == 1);
    assertThat(inbox.taken()).hasSize(1);
    assertThat(telegram.calls("leaveChat").getFirst().parameters().path("chat_id").asText())
        .isEqualTo("-5");
  }

  @Test
  void aTapIsTakenEvenIfItsAnswerComesTooLate() {
    telegram.fail(
        "answerCallbackQuery",
        Fault.bad("query is too old and response timeout expired or query ID is invalid"));
    polling.start();
    olga.tap(5, "e:yes");

    await().until(() -> inbox.taken().size() == 1);
    await().until(() -> tally.counts().refused().containsKey("query-too-old"));
  }

  @Test
  void aWebhookLeftBehindIsRemovedAndWithoutOneNothingIs() {
    polling.start();
    await().until(() -> !telegram.calls("getUpdates").isEmpty());
    assertThat(telegram.calls("deleteWebhook")).isEmpty();
    assertThat(
            telegram.calls("getUpdates").getFirst().parameters().path("allowed_updates").toString())
        .isEqualTo("[\"message\",\"edited_message\",\"callback_query\",\"my_chat_member\"]");
  }

  @Test
  void aWebhookLeftBehindIsRemoved() throws Exception {
    api.ask(
        org.telegram.telegrambots.meta.api.methods.updates.SetWebhook.builder()
            .url("https://example.org/")
            .build());
    assertThat(telegram.webhook().path("url").asText()).isEqualTo("https://example.org/");
    polling.start();
    olga.write("a");

    await().until(() -> inbox.words().equals(List.of("a")));
    assertThat(telegram.calls("deleteWebhook")).hasSize(1);
  }

  @Test
  void anotherInstanceIsSaidOnceAndWaitedOut() {
    telegram.fail("getUpdates", Fault.conflict(), Fault.conflict(), Fault.conflict());
    polling.start();
    olga.write("a");

    await().until(() -> inbox.words().equals(List.of("a")));
    assertThat(lines())
        .filteredOn(line -> line.startsWith("Another instance or a webhook takes this bot's"))
        .hasSize(1);
  }

  @Test
  void aTokenThatIsNotAcceptedEndsPollingInPlainWords() {
    telegram.failAlways("getUpdates", Fault.unauthorized());
    polling.start();

    await().until(() -> lines().stream().anyMatch(line -> line.contains("TELEGRAM_BOT_TOKEN")));
    assertThat(lines().getLast()).startsWith("Telegram does not accept TELEGRAM_BOT_TOKEN");
    assertThat(lines()).noneMatch(line -> line.contains("fake-token"));
    assertThat(telegram.calls("getUpdates")).hasSize(1);
  }

  @Test
  void troubleOfEveryKindIsWaitedOut() {
    telegram.fail("getWebhookInfo", Fault.serverError());
    telegram.fail(
        "getUpdates",
        new Fault.Html(502),
        new Fault.Garbage(),
        new Fault.Reset(),
        new Fault.AnswerLost(),
        Fault.serverError(),
        new Fault.TooMany(1),
        Fault.bad("of next year"));
    polling.start();
    olga.write("a");

    await().until(() -> inbox.words().equals(List.of("a")));
    await().until(() -> telegram.pending() == 0);
    assertThat(lines()).contains("Telegram answers again.");
  }

  @Test
  void stoppingFinishesTheBatchInHandAndConfirmsIt() throws InterruptedException {
    CountDownLatch reached = new CountDownLatch(1);
    CountDownLatch commit = new CountDownLatch(1);
    inbox.answer(_ -> {
      reached.countDown();
      join(commit);
      return Receipt.TAKEN;
    });
    polling.start();
    olga.write("a");
    reached.await();

    Thread stopping = Thread.ofVirtual().start(this::stop);
    commit.countDown();
    stopping.join();

    assertThat(inbox.words()).containsExactly("a");
    assertThat(telegram.pending()).isZero();
  }

  @Test
  void aStopDuringALongPollIsQuickAndFinal() throws InterruptedException {
    polling.start();
    await().until(() -> telegram.calls("getUpdates").size() == 1);

    polling.stop();
    olga.write("later");

    assertThat(telegram.pending()).isEqualTo(1);
    assertThat(inbox.taken()).isEmpty();
  }

  private void stop() {
    try {
      polling.stop();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Polling polling(Clock clock) {
    Reception reception = new Reception(inbox, api, tally);
    Updates updates = new Updates(telegram.botId(), clock);
    return new Polling(settings, api, updates, reception, clock);
  }

  private List<String> lines() {
    return new ArrayList<>(log.list).stream().map(ILoggingEvent::getFormattedMessage).toList();
  }

  private static String chat(Incoming incoming) {
    return incoming.from().chat();
  }

  private static void join(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// A clock that a test moves.
  private static final class MovingClock extends Clock {
    private volatile Instant now = Instant.now();

    @Override
    public java.time.ZoneId getZone() {
      return java.time.ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
