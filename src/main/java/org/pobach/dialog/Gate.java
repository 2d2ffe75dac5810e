package org.pobach.dialog;

/// Stands between a silence and what was said before it: somebody else may hold the phone by now.
/// Help and erase pass it.
final class Gate {
  private final Walk walk;
  private final Circumstances now;

  Gate(Walk walk, Circumstances now) {
    this.walk = walk;
    this.now = now;
  }

  /// Whether something has to be said before the answer; then it has been said.
  boolean closed() {
    if (strange()) {
      walk.gate();
    } else if (now.expired() && walk.draft.place != null) {
      walk.saying.words("expired.first");
      walk.again();
    } else {
      return false;
    }
    return true;
  }

  /// The same for a tap: behind the gate only the first message's own buttons do anything.
  boolean closed(String data) {
    if (!walk.draft.gated || strange()) {
      return closed();
    }
    boolean neutral =
        Keys.number(data, walk.draft.epoch).isPresent()
            || data.equals(Keys.MENU)
            || data.equals(Keys.MORE)
            || data.startsWith(Keys.LANGUAGE);
    if (!neutral) {
      walk.gate();
    }
    return !neutral;
  }

  /// Shows an emergency card; where somebody else may hold the phone, the way back from it is the
  /// first message.
  void card(Scripts.Role role) {
    veil();
    walk.interrupt(role);
  }

  /// Puts the first message in front of where the person was, if somebody else may hold the phone.
  void veil() {
    if (strange()) {
      walk.veil();
    }
  }

  /// Whether somebody else may hold the phone by now.
  boolean strange() {
    return now.late() || (now.quiet() && walk.draft.place != null);
  }
}
