package org.pobach.dialog;

/// Something that is tried in a state.
///
/// @param label what a path says of it: the key of a button that was tapped, words in brackets
record Stimulus(String label, Event event, Circumstances now, Kind kind) {
  enum Kind {
    /// A button of the step.
    ANSWER,
    /// One of the ways out under the message.
    WAY,
    /// A button behind ⋯, two taps away.
    MORE,
    /// Undoes or corrects what was answered.
    UNDO,
    /// Words that erase.
    EXIT,
    /// Asks for the emergency card.
    CARD,
    /// Anything else that may happen.
    OTHER
  }

  boolean tap() {
    return kind == Kind.ANSWER || kind == Kind.WAY || kind == Kind.MORE;
  }

  /// Whether it leaves a question open.
  boolean skips() {
    return kind == Kind.ANSWER && (label.equals("answer.skip") || label.equals("answer.unsure"));
  }

  Stimulus open() {
    Circumstances open =
        new Circumstances(Desk.OPEN, now.quiet(), now.late(), now.expired(), now.amends());
    return new Stimulus(label, event, open, kind);
  }

  Stimulus after(String before) {
    return new Stimulus(before + " " + label, event, now, kind);
  }
}
