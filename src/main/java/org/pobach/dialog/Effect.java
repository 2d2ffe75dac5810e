package org.pobach.dialog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pobach.terms.Country;
import org.pobach.terms.Language;
import org.pobach.terms.Need;
import org.pobach.terms.Tongue;
import org.pobach.terms.Topic;
import org.pobach.terms.Urgency;

/// Something to be done in the world after a turn is saved. Holds keys, no prose.
public sealed interface Effect {
  /// Says something: one message.
  record Say(Message message) implements Effect {}

  /// Says it in place of the message that was tapped.
  record Revise(Message message) implements Effect {}

  /// Removes one message of the person from the chat.
  record Remove(long messageId) implements Effect {}

  /// Removes what the person just wrote from the chat.
  record Unsay() implements Effect {}

  /// Something for the desk.
  sealed interface AtDesk extends Effect {}

  /// Puts the person into the queue for an operator.
  ///
  /// @param message whether they leave a message for when one is back
  record CallOperator(Urgency urgency, Wish wish, boolean message) implements AtDesk {}

  /// Hands on to the desk what the person wrote.
  ///
  /// @param danger whether the words say that life or body is in danger now
  record Pass(boolean danger) implements AtDesk {}

  /// Shows the person what waits for them from an operator.
  record Show() implements AtDesk {}

  /// Takes what the person wrote as the word by which they will be known.
  record Agree() implements AtDesk {}

  /// Takes what the person handed on last out of their case and out of the chat.
  record TakeBack() implements AtDesk {}

  /// Ends the person's case.
  record Withdraw() implements AtDesk {}

  /// Erases the chat and everything that is kept of the person. Nothing follows it.
  record Erase() implements Effect {}

  /// A message, to be rendered when it is sent.
  ///
  /// @param child whether the child forms of texts are used
  /// @param urgent goes first, silently, and stays sendable for hours: an emergency card
  record Message(
      Language language,
      boolean child,
      boolean urgent,
      List<Paragraph> paragraphs,
      List<List<Button>> buttons) {
    public Message {
      paragraphs = List.copyOf(paragraphs);
      buttons = buttons.stream().map(List::copyOf).toList();
    }
  }

  /// A part of a message.
  sealed interface Paragraph {
    /// A text with arguments; each argument is a value of a list and is said in the language of the
    /// message (`country`, `PL`).
    record Words(String key, Map<String, Value> with) implements Paragraph {
      public Words {
        with = Map.copyOf(with);
      }
    }

    /// Whom to turn to.
    ///
    /// @param written only those that can be written to
    /// @param ukrainian whether the person writes Ukrainian
    record Contacts(
        List<Topic> topics,
        Optional<Country> country,
        int most,
        boolean child,
        boolean written,
        boolean ukrainian)
        implements Paragraph {
      public Contacts {
        topics = List.copyOf(topics);
      }
    }

    /// Emergency numbers, of a country or the usual ones.
    record Emergency(Optional<Country> country) implements Paragraph {}

    /// What an operator wrote, marked as a person's words.
    record Human(String words) implements Paragraph {
      @Override
      public String toString() {
        return "Human[…]";
      }
    }

    /// Sentences to show to people on the spot: their meaning, then they themselves.
    record Card(Need need, Tongue tongue) implements Paragraph {}
  }

  /// A value of a closed list.
  record Value(String list, String value) {}

  /// Something to tap.
  sealed interface Button {
    String label();

    /// Comes back as a tap.
    ///
    /// @param label key of a text
    /// @param ticked whether it is marked as chosen
    /// @param data what comes back, at most 64 bytes
    record Answer(String label, boolean ticked, String data) implements Button {}

    /// Copies the text of a key.
    record Copy(String label, String key) implements Button {}
  }
}
