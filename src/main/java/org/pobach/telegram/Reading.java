package org.pobach.telegram;

import java.util.Optional;
import org.pobach.channel.Incoming;

/// What an update means to us.
sealed interface Reading {
  /// A person did something.
  ///
  /// @param query the callback query that wants an answer, if any
  record Heard(Incoming incoming, Optional<String> query) implements Reading {}

  /// Somebody put the bot into a group or channel; it leaves.
  record Leave(String chat) implements Reading {
    @Override
    public String toString() {
      return "Leave[…]";
    }
  }

  /// Nobody's event.
  record Ignored(Optional<String> query) implements Reading {}
}
