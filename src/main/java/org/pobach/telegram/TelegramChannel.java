package org.pobach.telegram;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pobach.channel.Address;
import org.pobach.channel.Channel;
import org.pobach.channel.Delivery;
import org.pobach.channel.Outgoing;
import org.telegram.telegrambots.meta.api.methods.ActionType;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;

/// The bot's side of the conversations in Telegram: plain text without markup or link previews.
@Singleton
final class TelegramChannel implements Channel {
  private static final LinkPreviewOptions NO_PREVIEW =
      LinkPreviewOptions.builder().isDisabled(true).build();

  private final BotApi api;
  private final Pace pace;
  private final Tally tally;
  private final Eraser eraser;
  private final String name;

  TelegramChannel(TelegramSettings settings, BotApi api, Pace pace, Tally tally) {
    this.api = api;
    this.pace = pace;
    this.tally = tally;
    this.eraser = new Eraser(api, pace);
    this.name = Updates.channel(settings.botId());
  }

  @Override
  public boolean serves(Address address) {
    return address.channel().equals(name);
  }

  @Override
  public Delivery send(Address to, Outgoing message) {
    List<String> pieces = Pieces.of(message.text());
    return paced(to, pieces.size(), message.urgent()).orElseGet(() -> put(to, message, pieces));
  }

  @Override
  public Delivery revise(Address to, long messageId, Outgoing message) {
    List<String> pieces = Pieces.of(message.text());
    return paced(to, pieces.size(), message.urgent())
        .orElseGet(() -> change(to, messageId, message, pieces));
  }

  @Override
  public Delivery erase(Address to, List<Long> messageIds) {
    return eraser.erase(to, messageIds);
  }

  @Override
  public void typing(Address to) {
    if (pace.free(to.chat())) {
      var typing = new SendChatAction(to.chat(), ActionType.TYPING.toString());
      Thread.ofVirtual().name("telegram-typing").start(() -> api.ask(typing));
    }
  }

  private Optional<Delivery> paced(Address to, int messages, boolean urgent) {
    Optional<Delivery> wait =
        pace.take(to.chat(), messages, urgent).map(after -> new Delivery.TryLater(after, false));
    wait.ifPresent(_ -> tally.add(Tallied.PACED));
    return wait;
  }

  /// Sends all pieces or leaves none: the caller knows no ids of half a message.
  private Delivery put(Address to, Outgoing message, List<String> pieces) {
    List<Long> sent = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      boolean last = i == pieces.size() - 1;
      switch (api.ask(request(to, message, pieces.get(i), last))) {
        case Answer.Yes<Long> yes -> sent.add(yes.value());
        case Answer.No<Long> no -> {
          return undo(to, sent, refused(to, no, true));
        }
        case Answer.Silence<Long> silence -> {
          return undo(to, sent, Deliveries.of(silence, true));
        }
      }
    }
    return new Delivery.Done(sent);
  }

  private Delivery undo(Address to, List<Long> sent, Delivery failure) {
    boolean clean = sent.isEmpty() || erase(to, sent) instanceof Delivery.Done;
    return failure instanceof Delivery.TryLater later && !clean
        ? new Delivery.TryLater(later.after(), true)
        : failure;
  }

  private Delivery change(Address to, long messageId, Outgoing message, List<String> pieces) {
    if (pieces.size() > 1 || !Eraser.possible(messageId)) {
      return replace(to, messageId, message, pieces);
    }
    return switch (api.ask(revision(to, (int) messageId, message, pieces.getFirst()))) {
      case Answer.Yes<Long> _ -> new Delivery.Done(List.of(messageId));
      case Answer.No<Long> no ->
          switch (no.cause()) {
            case NOT_MODIFIED -> new Delivery.Done(List.of(messageId));
            case NOT_FOUND -> put(to, message, pieces);
            case NOT_EDITABLE -> replace(to, messageId, message, pieces);
            case GONE,
                NOT_DELETABLE,
                QUERY_TOO_OLD,
                TEXT_EMPTY,
                TEXT_TOO_LONG,
                BUTTON,
                MARKUP,
                OTHER ->
                refused(to, no, false);
          };
      case Answer.Silence<Long> silence -> Deliveries.of(silence, false);
    };
  }

  private Delivery replace(Address to, long messageId, Outgoing message, List<String> pieces) {
    Delivery sent = put(to, message, pieces);
    if (sent instanceof Delivery.Done) {
      erase(to, List.of(messageId));
    }
    return sent;
  }

  private Delivery refused(Address to, Answer.No<?> no, boolean sending) {
    if (no.code() == 429) {
      pace.refused(to.chat(), Deliveries.pause(no));
    }
    return Deliveries.of(no, sending);
  }

  private static Terse request(Address to, Outgoing message, String text, boolean last) {
    var request = SendMessage.builder().chatId(to.chat()).text(text).linkPreviewOptions(NO_PREVIEW);
    if (message.silent()) {
      request.disableNotification(true);
    }
    if (message.quoting()) {
      request.protectContent(true);
    }
    if (last) {
      Keyboard.of(message.buttons()).ifPresent(request::replyMarkup);
    }
    return new Terse(request.build());
  }

  private static Terse revision(Address to, int id, Outgoing message, String text) {
    var request =
        EditMessageText.builder()
            .chatId(to.chat())
            .messageId(id)
            .text(text)
            .linkPreviewOptions(NO_PREVIEW);
    Keyboard.of(message.buttons()).ifPresent(request::replyMarkup);
    return new Terse(request.build());
  }
}
