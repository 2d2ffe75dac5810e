package org.pobach.channel;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/// Something a person did in their messenger.
///
/// @param from where to answer
/// @param updateId grows with every event of one bot; the same event delivered again has the same
/// @param at when the person did it, by the messenger's clock
/// @param languageCode the IETF tag of the person's app, if known
/// @param messageId the message that the event *is*, so that it can be erased later
public record Incoming(
    Address from,
    long updateId,
    Instant at,
    Optional<String> languageCode,
    OptionalLong messageId,
    Happening what) {

  /// What happened. Texts are never printed.
  public sealed interface Happening {
    /// A person wrote.
    record Text(String words) implements Happening {
      @Override
      public String toString() {
        return "Text[…]";
      }
    }

    /// A person changed a message they had written.
    record Edited(String words) implements Happening {
      @Override
      public String toString() {
        return "Edited[…]";
      }
    }

    /// A person tapped a button under message `messageId`.
    record Tap(String data, OptionalLong messageId) implements Happening {}

    /// A person opened the bot, perhaps by a link with a code (empty if none).
    record Started(String code) implements Happening {}

    /// A person sent something that is not text. It is never downloaded.
    ///
    /// @param words what they wrote under it, or nothing
    record Media(Kind kind, String words) implements Happening {
      @Override
      public String toString() {
        return "Media[" + kind + "]";
      }
    }

    /// An author of scripts put the conversation at a step, in the preview. No messenger has this.
    record Placed(String script, String step) implements Happening {}

    /// Something stands in the chat that says nothing to anybody, such as "message pinned".
    record Noted() implements Happening {}

    /// A person blocked the bot.
    record Blocked() implements Happening {}

    /// A person unblocked the bot.
    record Unblocked() implements Happening {}
  }

  /// Kinds of things that are not text.
  public enum Kind {
    PICTURE,
    VOICE,
    LOCATION,
    PHONE_CONTACT,
    OTHER
  }
}
