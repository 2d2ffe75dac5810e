package org.pobach.dialog;

/// How things stand between a person and the operators.
///
/// @param open whether one is there and has room
/// @param line whether the person has a case
/// @param leave whether a message may be left for when one is back
/// @param withheld whether words of an operator wait for the person to come
/// @param proof whether what they just wrote shows that it is still them
public record Desk(boolean open, boolean leave, Line line, boolean withheld, Proof proof) {
  /// Nobody there, nothing asked.
  public static final Desk CLOSED = new Desk(false, true, Line.NONE, false, Proof.FREE);

  /// Somebody there, nothing asked.
  public static final Desk OPEN = new Desk(true, true, Line.NONE, false, Proof.FREE);

  /// Whether the person has a case.
  public enum Line {
    NONE,
    /// They wait for an operator.
    WAITING,
    /// An operator reads and writes.
    WITH,
    /// They leave a message for when somebody is back.
    LEAVING
  }

  /// Whether it is still them.
  public enum Proof {
    /// No word was agreed on: a tap is enough.
    FREE,
    /// There is a word, and this is not it.
    LACKING,
    /// This is the word.
    GIVEN
  }

  /// Whether what the person writes goes to the desk.
  boolean connected() {
    return line != Line.NONE;
  }
}
