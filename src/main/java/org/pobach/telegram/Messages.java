package org.pobach.telegram;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pobach.channel.Incoming.Happening;
import org.pobach.channel.Incoming.Kind;
import org.pobach.channel.Limits;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/// Tells what a person's message is: words, a start, or a kind of media.
final class Messages {
  /// A deep link's code is 1 to 64 of these. Source: Telegram, "Links", `start`.
  private static final Pattern START =
      Pattern.compile("/start(?:@\\w+)?(?:\\s+([A-Za-z0-9_-]{1,64}))?\\s*");

  private static final char REPLACEMENT = '\uFFFD';

  private Messages() {}

  /// What happened; empty for Telegram's service messages.
  static Optional<Happening> what(Message message) {
    return message.getText() == null
        ? kind(message).map(kind -> new Happening.Media(kind, caption(message)))
        : Optional.of(words(clean(message.getText())));
  }

  /// The text within Telegram's own limit, without halves of characters.
  static String clean(String text) {
    int end = Math.min(text.length(), Limits.TEXT);
    StringBuilder clean = new StringBuilder(end);
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < end
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        clean.append(c).append(text.charAt(++i));
      } else {
        clean.append(Character.isSurrogate(c) ? REPLACEMENT : c);
      }
    }
    return clean.toString();
  }

  private static String caption(Message message) {
    return message.getCaption() == null ? "" : clean(message.getCaption());
  }

  private static Happening words(String text) {
    Matcher start = START.matcher(text);
    if (!start.matches()) {
      return new Happening.Text(text);
    }
    return new Happening.Started(Optional.ofNullable(start.group(1)).orElse(""));
  }

  private static Optional<Kind> kind(Message message) {
    if (any(message.getPhoto(), message.getLivePhoto(), message.getVideo()) || pictured(message)) {
      return Optional.of(Kind.PICTURE);
    }
    if (any(message.getVoice(), message.getVideoNote(), message.getAudio())) {
      return Optional.of(Kind.VOICE);
    }
    if (any(message.getLocation(), message.getVenue())) {
      return Optional.of(Kind.LOCATION);
    }
    if (any(message.getContact())) {
      return Optional.of(Kind.PHONE_CONTACT);
    }
    return other(message) ? Optional.of(Kind.OTHER) : Optional.empty();
  }

  private static boolean other(Message message) {
    return any(
        message.getSticker(),
        message.getAnimation(),
        message.getDocument(),
        message.getPoll(),
        message.getDice(),
        message.getGame(),
        message.getStory(),
        message.getPaidMedia(),
        message.getChecklist(),
        message.getRichMessage(),
        message.getInvoice(),
        message.getGiveaway());
  }

  /// A picture sent as a file. Telegram sets `document` for an animation too.
  private static boolean pictured(Message message) {
    return message.getDocument() != null
        && message.getAnimation() == null
        && message.getDocument().getMimeType() != null
        && message.getDocument().getMimeType().startsWith("image/");
  }

  private static boolean any(@Nullable Object... things) {
    for (Object thing : things) {
      if (thing != null) {
        return true;
      }
    }
    return false;
  }
}
