package org.pobach.console;

import org.pobach.handoff.Operator;
import org.pobach.terms.Language;

/// Somebody who is signed in, as their page knows them.
///
/// @param token of their session; never shown
/// @param demo whether they only try
record Seat(Operator operator, Language language, String token, boolean demo) {
  @Override
  public String toString() {
    return "[seat]";
  }
}
