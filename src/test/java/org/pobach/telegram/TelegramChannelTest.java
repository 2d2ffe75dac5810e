package org.pobach.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pobach.channel.Address;
import org.pobach.channel.Delivery;
import org.pobach.channel.Outgoing;
import org.pobach.channel.Outgoing.Button;
import org.slf4j.LoggerFactory;

class TelegramChannelTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final FakeTelegram telegram = FakeTelegram.start();
  private final FakePerson person = telegram.person(1001);
  private final Address address = new Address("telegram:7000000", "1001");
  private final TelegramSettings settings =
      TelegramSettings.read(telegram.token(), telegram.url(), null, null, null);
  private final Tally tally = new Tally();
  private final BotApi api = new BotApi(settings, tally);
  private Instant now = Instant.EPOCH;
  private final Pace pace = new Pace(() -> now);
  private final TelegramChannel channel = new TelegramChannel(settings, api, pace, tally);

  @AfterEach
  void close() {
    api.close();
    telegram.close();
  }

  @Test
  void servesItsOwnBotAlone() {
    assertThat(channel.serves(address)).isTrue();
    assertThat(channel.serves(new Address("telegram:8", "1001"))).isFalse();
    assertThat(channel.serves(new Address("preview", "1001"))).isFalse();
  }

  @Test
  void aMessageArrivesAsPlainTextWithButtons() {
    Outgoing message =
        new Outgoing(
            "*Не* <b>один</b>",
            List.of(
                List.of(new Button.Answer("Да", "e1:yes"), new Button.Answer("Нет", "e1:no")),
                List.of(new Button.Copy("Скопировать", "+375 8 0100")),
                List.of(new Button.Link("Сайт", "https://example.org/"))),
            false,
            false,
            false);

    assertThat(channel.send(address, message)).isEqualTo(done(person.last().id()));

    assertThat(person.last().text()).isEqualTo("*Не* <b>один</b>");
    assertThat(person.last().labels()).containsExactly("Да", "Нет", "Скопировать", "Сайт");
    assertThat(person.last().buttons().getFirst()).hasSize(2);
    assertThat(person.last().button("Да").orElseThrow().data()).isEqualTo("e1:yes");
    assertThat(person.last().button("Скопировать").orElseThrow().copies()).isEqualTo("+375 8 0100");
    assertThat(person.last().button("Сайт").orElseThrow().url()).isEqualTo("https://example.org/");
    var sent = telegram.calls("sendMessage").getFirst().parameters();
    assertThat(sent.has("parse_mode")).isFalse();
    assertThat(sent.path("link_preview_options").path("is_disabled").asBoolean()).isTrue();
    assertThat(person.last().silent()).isFalse();
    assertThat(person.last().guarded()).isFalse();
  }

  @Test
  void silentAndQuotingMessagesSaySo() {
    channel.send(address, new Outgoing("a", List.of(), true, false, true));

    assertThat(person.last().silent()).isTrue();
    assertThat(person.last().guarded()).isTrue();
  }

  @Test
  void aLongTextArrivesInPiecesWithTheButtonsUnderTheLast() {
    String text = "a".repeat(4000) + "\n\n" + "b".repeat(4000);

    Delivery delivery =
        channel.send(address, message(text, List.of(List.of(new Button.Answer("Да", "d")))));

    assertThat(person.answers()).hasSize(2);
    assertThat(delivery)
        .isEqualTo(new Delivery.Done(person.answers().stream().map(FakeMessage::id).toList()));
    assertThat(person.answers().getFirst().buttons()).isEmpty();
    assertThat(person.last().labels()).containsExactly("Да");
  }

  @Test
  void halfAMessageIsTakenBack() {
    telegram.fail("sendMessage", new Fault.Slow(Duration.ZERO), new Fault.TooMany(3));

    assertThat(channel.send(address, message("a".repeat(5000))))
        .isEqualTo(new Delivery.TryLater(Duration.ofSeconds(3), false));
    assertThat(person.messages()).isEmpty();
  }

  @Test
  void halfAMessageThatStaysIsSaidToPerhapsBeThere() {
    telegram.fail("sendMessage", new Fault.Slow(Duration.ZERO), new Fault.TooMany(3));
    telegram.fail("deleteMessages", Fault.serverError());

    assertThat(channel.send(address, message("a".repeat(5000))))
        .isEqualTo(new Delivery.TryLater(Duration.ofSeconds(3), true));
  }

  static Stream<Arguments> answers() {
    Delivery gone = new Delivery.Gone();
    Delivery perhaps = new Delivery.TryLater(SECOND, true);
    Delivery repair = new Delivery.TryLater(Duration.ofSeconds(30), false);
    return Stream.of(
        Arguments.of(new Fault.TooMany(7), new Delivery.TryLater(Duration.ofSeconds(7), false)),
        Arguments.of(new Fault.TooMany(0), new Delivery.TryLater(SECOND, false)),
        Arguments.of(Fault.serverError(), perhaps),
        Arguments.of(new Fault.Refusal(502, "Bad Gateway"), perhaps),
        Arguments.of(new Fault.Html(502), perhaps),
        Arguments.of(new Fault.Html(200), perhaps),
        Arguments.of(new Fault.Garbage(), perhaps),
        Arguments.of(new Fault.Reset(), perhaps),
        Arguments.of(new Fault.AnswerLost(), perhaps),
        Arguments.of(Fault.blocked(), gone),
        Arguments.of(Fault.deactivated(), gone),
        Arguments.of(new Fault.Refusal(403, "Forbidden: of next year"), gone),
        Arguments.of(Fault.bad("chat not found"), gone),
        Arguments.of(Fault.bad("PEER_ID_INVALID"), gone),
        Arguments.of(Fault.bad("message is too long"), new Delivery.Refused("text-too-long")),
        Arguments.of(Fault.bad("message text is empty"), new Delivery.Refused("text-empty")),
        Arguments.of(Fault.bad("BUTTON_DATA_INVALID"), new Delivery.Refused("button")),
        Arguments.of(
            Fault.bad("can't parse entities: Unsupported start tag"),
            new Delivery.Refused("markup")),
        Arguments.of(Fault.bad("of next year"), new Delivery.Refused("other")),
        Arguments.of(new Fault.Refusal(413, "Too Large"), new Delivery.Refused("http-413")),
        Arguments.of(Fault.unauthorized(), repair),
        Arguments.of(new Fault.Refusal(404, "Not Found"), repair));
  }

  @ParameterizedTest
  @MethodSource("answers")
  void everyAnswerOfTelegramHasItsMeaning(Fault fault, Delivery meaning) {
    telegram.fail("sendMessage", fault);

    assertThat(channel.send(address, message("a"))).isEqualTo(meaning);
    assertThat(telegram.calls("sendMessage")).hasSize(1);
  }

  @Test
  void refusalsAreCountedByCause() {
    telegram.fail("sendMessage", Fault.bad("of next year"), Fault.blocked(), new Fault.Garbage());
    for (int i = 0; i < 3; i++) {
      channel.send(address, message("a"));
    }

    assertThat(tally.counts().refused()).containsEntry("other", 1L).containsEntry("http-403", 1L);
    assertThat(tally.counts().silent()).isEqualTo(1);
  }

  @Test
  void anUnreachableTelegramDidNothingAndNoTokenIsSaidAnywhere() {
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    Level before = root.getLevel();
    ListAppender<ILoggingEvent> lines = new ListAppender<>();
    lines.start();
    root.setLevel(Level.TRACE);
    root.addAppender(lines);
    telegram.close();
    try {
      assertThat(channel.send(address, message("a")))
          .isEqualTo(new Delivery.TryLater(SECOND, false));
      assertThat(
              api.ask(new org.telegram.telegrambots.meta.api.methods.updates.GetWebhookInfo())
                  .toString())
          .doesNotContain("fake-token");
    } finally {
      root.detachAppender(lines);
      root.setLevel(before);
    }
    assertThat(lines.list).noneMatch(line -> line.getFormattedMessage().contains("fake-token"));
  }

  @Test
  void manyMessagesGoAtOnce() throws InterruptedException {
    telegram.failAlways("sendMessage", new Fault.Slow(Duration.ofMillis(300)));
    List<Thread> senders = new ArrayList<>();
    for (long id = 1; id <= 40; id++) {
      telegram.person(id);
      Address to = new Address("telegram:7000000", Long.toString(id));
      senders.add(Thread.ofVirtual().start(() -> channel.send(to, message("a"))));
    }

    // With OkHttp's five calls per host, eight rounds would be needed before the last one comes in.
    await().atMost(Duration.ofSeconds(20)).until(() -> telegram.calls("sendMessage").size() == 40);
    for (Thread sender : senders) {
      sender.join();
    }
    assertThat(LongStream.rangeClosed(1, 40))
        .allMatch(id -> telegram.person(id).answers().size() == 1);
  }

  @Test
  void theFifthMessageAtOnceWaitsWithoutAskingTelegram() {
    for (int i = 0; i < Pace.BURST; i++) {
      assertThat(channel.send(address, message("a"))).isInstanceOf(Delivery.Done.class);
    }

    assertThat(channel.send(address, message("a"))).isEqualTo(new Delivery.TryLater(SECOND, false));
    assertThat(telegram.calls("sendMessage")).hasSize(Pace.BURST);
    assertThat(tally.counts().paced()).isEqualTo(1);
    assertThat(channel.send(address, new Outgoing("!", List.of(), false, true, false)))
        .isInstanceOf(Delivery.Done.class);
  }

  @Test
  void aChatThatTelegramSlowsDownIsLeftAloneForThatLong() {
    telegram.fail("sendMessage", new Fault.TooMany(5));
    channel.send(address, message("a"));

    assertThat(channel.send(address, message("a")))
        .isEqualTo(new Delivery.TryLater(Duration.ofSeconds(5), false));
    assertThat(telegram.calls("sendMessage")).hasSize(1);
    now = now.plusSeconds(5);
    assertThat(channel.send(address, message("a"))).isInstanceOf(Delivery.Done.class);
  }

  @Test
  void aMessageIsRevised() {
    long id = sent("a");

    assertThat(channel.revise(address, id, message("b"))).isEqualTo(done(id));
    assertThat(person.answers()).extracting(FakeMessage::text).containsExactly("b");
  }

  @Test
  void aRevisionThatChangesNothingIsDone() {
    long id = sent("a");

    assertThat(channel.revise(address, id, message("a"))).isEqualTo(done(id));
  }

  @Test
  void aRevisionOfAMessageThatIsGoneIsSent() {
    assertThat(channel.revise(address, 5, message("b"))).isEqualTo(done(person.last().id()));
    assertThat(person.last().text()).isEqualTo("b");
  }

  @Test
  void aRevisionThatCannotBeAnEditReplacesTheMessage() {
    long id = sent("a");
    telegram.fail("editMessageText", Fault.bad("message can't be edited"));

    channel.revise(address, id, message("b"));
    assertThat(person.answers()).extracting(FakeMessage::text).containsExactly("b");

    channel.revise(address, person.last().id(), message("c".repeat(5000)));
    assertThat(person.answers()).hasSize(2).noneMatch(message -> message.text().equals("b"));
  }

  @Test
  void aRevisionWithoutAnAnswerMayBeRepeatedWithoutHarm() {
    long id = sent("a");
    telegram.fail("editMessageText", new Fault.AnswerLost());

    assertThat(channel.revise(address, id, message("b")))
        .isEqualTo(new Delivery.TryLater(SECOND, false));
    assertThat(channel.revise(address, id, message("b"))).isEqualTo(done(id));
  }

  @Test
  void bothSidesAreErasedInBatches() {
    List<Long> ids = new ArrayList<>();
    for (int i = 0; i < 250; i++) {
      ids.add(person.write("a"));
    }

    assertThat(channel.erase(address, ids)).isEqualTo(new Delivery.Done(List.of()));

    assertThat(person.messages()).isEmpty();
    assertThat(telegram.calls("deleteMessages"))
        .extracting(call -> call.parameters().path("message_ids").size())
        .containsExactly(100, 100, 50);
    assertThat(
            telegram
                .calls("deleteMessages")
                .getFirst()
                .parameters()
                .path("message_ids")
                .get(0)
                .asLong())
        .isEqualTo(ids.getFirst());
  }

  @Test
  void aRefusedBatchIsErasedOneByOne() {
    long first = person.write("a");
    long second = person.write("b");
    long third = sent("c");
    telegram.fail("deleteMessages", Fault.bad("message can't be deleted for everyone"));
    telegram.fail(
        "deleteMessage",
        Fault.bad("message to delete not found"),
        Fault.bad("message can't be deleted"));

    assertThat(channel.erase(address, List.of(first, second, third)))
        .isEqualTo(new Delivery.Done(List.of()));
    assertThat(telegram.calls("deleteMessage")).hasSize(3);
    assertThat(person.answers()).isEmpty();
  }

  @Test
  void erasingGoesOnLaterWhereTelegramStoppedIt() {
    long id = person.write("a");
    telegram.fail("deleteMessages", new Fault.TooMany(4));

    assertThat(channel.erase(address, List.of(id)))
        .isEqualTo(new Delivery.TryLater(Duration.ofSeconds(4), false));
    assertThat(channel.erase(address, List.of(id))).isEqualTo(new Delivery.Done(List.of()));
    assertThat(channel.erase(address, List.of(id))).isEqualTo(new Delivery.Done(List.of()));
  }

  @Test
  void aBrokenBatchOfDeletionsIsNotTakenForDone() {
    long id = person.write("a");
    telegram.fail("deleteMessages", Fault.bad("message can't be deleted"));
    telegram.fail("deleteMessage", Fault.serverError());

    assertThat(channel.erase(address, List.of(id))).isInstanceOf(Delivery.TryLater.class);
  }

  @Test
  void nothingToEraseAsksNobody() {
    assertThat(channel.erase(address, List.of())).isEqualTo(new Delivery.Done(List.of()));
    assertThat(channel.erase(address, List.of(-1L, Long.MAX_VALUE)))
        .isEqualTo(new Delivery.Done(List.of()));
    assertThat(telegram.calls()).isEmpty();
  }

  @Test
  void somebodyWhoBlockedTheBotIsGone() {
    person.block();

    assertThat(channel.send(address, message("a"))).isEqualTo(new Delivery.Gone());
  }

  @Test
  void typingIsShownAndItsFailureIsNobodysBusiness() {
    telegram.fail("sendChatAction", Fault.serverError());

    channel.typing(address);
    channel.typing(address);

    await().until(() -> telegram.calls("sendChatAction").size() == 2);
    assertThat(telegram.calls("sendChatAction").getFirst().parameters().path("action").asText())
        .isEqualTo("typing");
  }

  @Test
  void oddTextsAreAnAnswerNeverAnException() {
    assertThat(channel.send(address, message(""))).isInstanceOf(Delivery.Refused.class);
    assertThat(channel.send(address, message("\u200B"))).isNotNull();
    assertThat(channel.send(address, message("a\uD83D"))).isInstanceOf(Delivery.Done.class);
    assertThat(
            channel.send(
                address, message("a", List.of(List.of(new Button.Answer("x", "ж".repeat(33)))))))
        .isEqualTo(new Delivery.Refused("button"));
    assertThat(channel.send(new Address("telegram:7000000", "5"), message("a")))
        .isEqualTo(new Delivery.Gone());
  }

  private long sent(String text) {
    assertThat(channel.send(address, message(text))).isInstanceOf(Delivery.Done.class);
    return person.last().id();
  }

  private static Delivery done(long id) {
    return new Delivery.Done(List.of(id));
  }

  private static Outgoing message(String text) {
    return message(text, List.of());
  }

  private static Outgoing message(String text, List<List<Button>> buttons) {
    return new Outgoing(text, buttons, false, false, false);
  }
}
