package org.pobach.handoff;

import java.time.Instant;
import java.util.OptionalLong;

/// One entry of a case's transcript.
///
/// @param messageId the message in the person's chat, if it is one
/// @param fence of the claim under which an operator wrote it; 0 for others
/// @param mark what became of it
public record Line(
    Author author, String words, Instant at, OptionalLong messageId, long fence, Mark mark) {
  /// Who speaks.
  public enum Author {
    PERSON,
    OPERATOR,
    /// An operator to those who take the case after them; never shown to the person.
    NOTE,
    /// The desk: what happened, as a word of our own.
    DESK
  }

  /// What became of it.
  public enum Mark {
    NONE,
    /// The person changed it since.
    EDITED,
    /// The person took it back; its words are gone.
    REMOVED,
    /// Waits until the person comes.
    WITHHELD
  }

  /// The same with other words, as the person changed them.
  public Line edited(String other) {
    return new Line(author, other, at, messageId, fence, Mark.EDITED);
  }

  /// The same without its words.
  public Line removed() {
    return new Line(author, "", at, messageId, fence, Mark.REMOVED);
  }

  /// The same, waiting until the person comes.
  public Line withheld() {
    return new Line(author, words, at, messageId, fence, Mark.WITHHELD);
  }

  /// The same, on its way to the person.
  public Line shown() {
    return new Line(author, words, at, messageId, fence, Mark.NONE);
  }

  @Override
  public String toString() {
    return "[line]";
  }
}
