package org.pobach.terms;

import java.util.Locale;

/// What came of turning to a contact that was shown. With the contact's id before it
/// (`by-police.no_answer`) it is a value of [FactName#WORKED].
public enum Attempt {
  /// The question was put, and no answer came to it.
  ASKED,
  REACHED,
  NO_ANSWER,
  WRONG,
  NOT_TRIED;

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Whether somebody should call the contact and see.
  public boolean bad() {
    return this == NO_ANSWER || this == WRONG;
  }

  /// The value that is counted.
  public String of(String contact) {
    return contact + "." + id();
  }
}
