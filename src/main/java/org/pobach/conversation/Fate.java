package org.pobach.conversation;

/// What became of an entry of what is attached that was sent on.
public enum Fate {
  SENT('s'),
  /// It came too late to be sent.
  EXPIRED('e'),
  /// The messenger refused it.
  REFUSED('r');

  private final char letter;

  Fate(char letter) {
    this.letter = letter;
  }

  char letter() {
    return letter;
  }

  static Fate of(byte letter) {
    for (Fate fate : values()) {
      if (fate.letter == letter) {
        return fate;
      }
    }
    return REFUSED;
  }
}
