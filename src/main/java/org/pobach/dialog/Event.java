package org.pobach.dialog;

import org.pobach.terms.Understood;

/// What the engine is told of.
public sealed interface Event {
  /// The person wrote; or changed what they had written.
  record Text(String words, Understood understood, boolean edited) implements Event {
    @Override
    public String toString() {
      return "Text[…]";
    }
  }

  /// The person tapped a button.
  record Tap(String data) implements Event {}

  /// The person opened the bot, by a link with a code or without (empty).
  record Started(String code) implements Event {}

  /// The person sent something that is not text, as message `messageId`.
  record Media(Kind kind, long messageId) implements Event {}

  /// An author put the conversation at a step, to see it. What the person belongs to stays; there
  /// is nothing to come back to.
  record Placed(String script, String step) implements Event {}

  /// Something happened at the desk.
  record Noticed(Notice notice) implements Event {}

  /// What the person is told of the desk.
  enum Notice {
    /// An operator is there.
    TAKEN,
    /// The operator is not there any more; another will come.
    RETURNED,
    /// Nobody is free yet.
    NOBODY,
    /// Words of danger are not answered yet: the card.
    CARD,
    /// Something waits for them. Says nothing of what.
    KNOCK,
    /// The operator ended it.
    CLOSED
  }

  /// What it was.
  enum Kind {
    PICTURE,
    VOICE,
    LOCATION,
    PHONE_CONTACT,
    OTHER
  }
}
