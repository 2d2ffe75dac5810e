package org.pobach.telegram;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.pobach.channel.Address;
import org.pobach.channel.Incoming;
import org.pobach.channel.Incoming.Happening;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;
import org.telegram.telegrambots.meta.api.objects.message.MaybeInaccessibleMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/// Tells what an update means: only people in private chats are heard.
final class Updates {
  private static final Reading IGNORED = new Reading.Ignored(Optional.empty());

  /// Longer than any IETF tag in use.
  private static final int LONGEST_TAG = 35;

  private final String channel;
  private final InstantSource clock;

  /// @param botId the bot that the updates are for
  Updates(long botId, InstantSource clock) {
    this.channel = channel(botId);
    this.clock = clock;
  }

  /// The name of a bot in addresses.
  static String channel(long botId) {
    return "telegram:" + botId;
  }

  /// What the update means; empty if it lacks what the Bot API promises.
  Optional<Reading> read(Update update) {
    try {
      return Optional.of(meaning(update));
    } catch (NullPointerException e) {
      // The library reads objects without their required parts; asking for each would fill a page.
      return Optional.empty();
    }
  }

  private Reading meaning(Update update) {
    if (update.getMessage() != null) {
      return message(update.getUpdateId(), update.getMessage());
    }
    if (update.getEditedMessage() != null) {
      return edited(update.getUpdateId(), update.getEditedMessage());
    }
    if (update.getCallbackQuery() != null) {
      return tap(update.getUpdateId(), update.getCallbackQuery());
    }
    if (update.getMyChatMember() != null) {
      return member(update.getUpdateId(), update.getMyChatMember());
    }
    return IGNORED;
  }

  private Reading message(long id, Message message) {
    if (foreign(message.getChat())) {
      return new Reading.Leave(Long.toString(message.getChatId()));
    }
    if (!human(message.getFrom())) {
      return IGNORED;
    }
    return heard(id, message, message.getDate(), what(message));
  }

  /// Words that another bot has chosen are not the person's.
  private static Happening what(Message message) {
    return message.getViaBot() == null
        ? Messages.what(message).orElseGet(Happening.Noted::new)
        : new Happening.Noted();
  }

  private Reading edited(long id, Message message) {
    if (foreign(message.getChat())) {
      return new Reading.Leave(Long.toString(message.getChatId()));
    }
    if (!human(message.getFrom()) || message.getViaBot() != null || message.getText() == null) {
      return IGNORED;
    }
    var what = new Happening.Edited(Messages.clean(message.getText()));
    return heard(id, message, message.getEditDate(), what);
  }

  private Reading heard(long id, Message message, @Nullable Integer date, Happening what) {
    return new Reading.Heard(
        new Incoming(
            address(message.getChatId()),
            id,
            at(date),
            language(message.getFrom()),
            OptionalLong.of(message.getMessageId()),
            what),
        Optional.empty());
  }

  private Reading tap(long id, CallbackQuery query) {
    Optional<String> answer = Optional.of(query.getId());
    MaybeInaccessibleMessage under = query.getMessage();
    if (under != null && foreign(under.getChat())) {
      return new Reading.Leave(Long.toString(under.getChatId()));
    }
    if (!human(query.getFrom()) || query.getData() == null || query.getInlineMessageId() != null) {
      return new Reading.Ignored(answer);
    }
    // Telegram may omit the message of an old button; in a private chat chat and person are one id.
    long chat = under == null ? query.getFrom().getId() : under.getChatId();
    OptionalLong tapped =
        under == null ? OptionalLong.empty() : OptionalLong.of(under.getMessageId());
    return new Reading.Heard(
        new Incoming(
            address(chat),
            id,
            clock.instant(),
            language(query.getFrom()),
            OptionalLong.empty(),
            new Happening.Tap(query.getData(), tapped)),
        answer);
  }

  private Reading member(long id, ChatMemberUpdated change) {
    String now = change.getNewChatMember().getStatus();
    boolean out = "kicked".equals(now) || "left".equals(now);
    if (foreign(change.getChat())) {
      return out ? IGNORED : new Reading.Leave(Long.toString(change.getChat().getId()));
    }
    if (!human(change.getFrom())) {
      return IGNORED;
    }
    return new Reading.Heard(
        new Incoming(
            address(change.getChat().getId()),
            id,
            at(change.getDate()),
            language(change.getFrom()),
            OptionalLong.empty(),
            out ? new Happening.Blocked() : new Happening.Unblocked()),
        Optional.empty());
  }

  private Address address(long chat) {
    return new Address(channel, Long.toString(chat));
  }

  private Instant at(@Nullable Integer seconds) {
    return seconds == null || seconds == 0 ? clock.instant() : Instant.ofEpochSecond(seconds);
  }

  private static boolean foreign(Chat chat) {
    return !"private".equals(chat.getType());
  }

  private static boolean human(@Nullable User from) {
    return from != null && !Boolean.TRUE.equals(from.getIsBot());
  }

  private static Optional<String> language(User from) {
    return Optional.ofNullable(from.getLanguageCode())
        .filter(tag -> !tag.isEmpty() && tag.length() <= LONGEST_TAG);
  }
}
