package org.pobach.app;

import java.time.Duration;
import java.util.List;
import org.pobach.channel.Incoming;
import org.pobach.terms.Language;

/// A conversation as its author expects it, kept as a file beside the scripts.
///
/// @param file as its author knows it
/// @param language of the person's app
/// @param deskOpen whether an operator is there
record Transcript(String file, Language language, boolean deskOpen, List<Exchange> exchanges) {
  Transcript {
    exchanges = List.copyOf(exchanges);
  }

  /// Something the person does, and what is expected of it.
  ///
  /// @param line where it begins, from 1
  /// @param after how long after the exchange before it
  /// @param late how long it was under way
  record Exchange(
      int line, Doing doing, Duration after, Duration late, List<Expectation> expectations) {
    Exchange {
      expectations = List.copyOf(expectations);
    }
  }

  /// What the person does.
  sealed interface Doing {
    /// As its author wrote it.
    String written();

    /// Writes; `/start code` opens the bot.
    record Says(String words) implements Doing {
      @Override
      public String written() {
        return "person says: " + words;
      }
    }

    /// Changes what they had written.
    record Edits(String words) implements Doing {
      @Override
      public String written() {
        return "person edits: " + words;
      }
    }

    /// Taps the button with that label.
    ///
    /// @param ago how many messages the bot has sent since the one with the button
    record Taps(String label, int ago) implements Doing {
      @Override
      public String written() {
        return "person taps: " + label;
      }
    }

    /// Sends something that is not text.
    record Sends(Incoming.Kind kind) implements Doing {
      @Override
      public String written() {
        return "person sends: " + kind.name().toLowerCase(java.util.Locale.ROOT);
      }
    }
  }

  /// One thing that is to be seen after an exchange.
  ///
  /// @param line where it stands; that of the exchange if it goes without saying
  /// @param what `bot says`, `step`, `slot country`
  /// @param wanted as [TranscriptStand] would tell it
  record Expectation(int line, String what, String wanted) {}
}
