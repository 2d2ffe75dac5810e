package org.pobach.dialog;

import java.util.List;
import java.util.Optional;
import org.pobach.terms.Language;
import org.pobach.terms.Urgency;

/// How a step goes on.
public sealed interface Way {
  /// Waits for a tap, for words that mean a button, or for a value.
  ///
  /// @param rows buttons from top to bottom
  /// @param several a slot that answers leading to [Target.Tick] mark in and out, until one is
  ///   tapped that goes on
  /// @param hear a value that may be written instead
  record Ask(List<List<Answer>> rows, Optional<String> several, Optional<Hear> hear)
      implements Way {
    public Ask {
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /// Asks questions in turn until enough is known. Each is answered by yes, no, not sure, skip.
  ///
  /// @param signs the slot that collects the signs of questions answered by yes
  /// @param doubts the slot for those answered by "not sure" or skipped
  /// @param stop when no further question is needed
  record AskUntil(List<Question> questions, String signs, String doubts, Condition stop, String go)
      implements Way {
    public AskUntil {
      questions = List.copyOf(questions);
    }
  }

  /// Goes to the first branch whose condition holds. The last one always does.
  record When(List<Branch> branches) implements Way {
    public When {
      branches = List.copyOf(branches);
    }
  }

  /// Goes to another step of this script.
  record Go(String step) implements Way {}

  /// Leaves for another script for good.
  record Open(String script) implements Way {}

  /// Goes through another script, then to a step of this one.
  record Call(String script, String then) implements Way {}

  /// Offers an operator: consent, then the queue. Without an open desk it goes to `closed`.
  ///
  /// @param message whether a message is left for when somebody is back; it goes to `closed` where
  ///   none may be left
  record Handoff(Urgency urgency, boolean message, String refused, String closed, String left)
      implements Way {}

  /// Asks how it was, 1 to 5, skippable.
  record Rate(String go) implements Way {}

  /// Asks of contacts that were shown whether they worked, each once and two at the most.
  ///
  /// @param then where it goes on after that
  /// @param none where there is nothing to ask
  record Worked(String then, String none) implements Way {}

  /// Returns to the script that called this one, or to the menu.
  record End() implements Way {}

  /// A button.
  ///
  /// @param say key of its label
  /// @param acts what it does
  /// @param to where it leads
  record Answer(String say, List<Act> acts, Target to) {
    public Answer {
      acts = List.copyOf(acts);
    }
  }

  /// Where an answer leads.
  sealed interface Target {
    record Step(String name) implements Target {}

    /// Marks a value of the step's `several` slot in or out and stays.
    record Tick(String value) implements Target {}

    record Open(String script) implements Target {}

    record Call(String script, String then) implements Target {}

    record Speak(Language language) implements Target {}

    /// Erases the chat and everything kept.
    record Erase() implements Target {}

    record Back() implements Target {}

    record End() implements Target {}
  }

  /// Hears a value of a slot from words.
  ///
  /// @param otherwise where words lead that name no value; empty: they are understood as a topic
  record Hear(String slot, String go, Optional<String> otherwise) {}

  /// One question of [AskUntil].
  record Question(String say, String sign) {}

  /// A condition and the step it leads to.
  record Branch(Condition condition, String go) {}
}
