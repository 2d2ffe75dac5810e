package org.pobach.dialog;

import java.util.Optional;
import org.pobach.dialog.Session.Place;

/// How many taps it takes from each state, at the best, to help, to contacts, to the first message
/// or the menu, and whether answers alone lead out of the script.
final class Distances {
  /// The most taps to the emergency card, and to somebody to turn to.
  static final int MOST = 2;

  private static final int NEVER = 1_000;

  private final States states;
  private final Findings findings;
  private int help;
  private int contacts;

  Distances(States states, Findings findings) {
    this.states = states;
    this.findings = findings;
  }

  int help() {
    return help;
  }

  int contacts() {
    return contacts;
  }

  void prove() {
    for (int desk : new int[] {Taps.SHUT, Taps.OPEN}) {
      int[] toHelp = taps(desk, Taps.HELP, Taps.HELP_NEXT * desk, false);
      int[] toContacts = taps(desk, Taps.CONTACTS, Taps.CONTACTS_NEXT * desk, false);
      help = Math.max(help, near(toHelp, "the emergency card"));
      contacts = Math.max(contacts, near(toContacts, "somebody to turn to"));
      trap(
          taps(desk, Taps.HOME, 0, false),
          "from here no tap leads to the first message or the menu");
      trap(
          taps(desk, 0, Taps.OUT * desk, true),
          "a trap: the answers from here on lead in a circle, none leaves the script");
    }
  }

  /// Taps from each state to where a mark stands.
  ///
  /// @param here a mark of the state itself
  /// @param next a mark of what one tap leads to
  /// @param own whether only answers of the step count
  private int[] taps(int desk, int here, int next, boolean own) {
    int[] taps = new int[states.size()];
    for (int state = 0; state < taps.length; state++) {
      int marks = states.marks(state);
      taps[state] = (marks & here) != 0 ? 0 : (marks & next) != 0 ? 1 : NEVER;
    }
    boolean nearer = true;
    while (nearer) {
      nearer = false;
      for (int state = taps.length - 1; state >= 0; state--) {
        nearer |= nearer(taps, state, desk, own);
      }
    }
    return taps;
  }

  private boolean nearer(int[] taps, int state, int desk, boolean own) {
    int best = taps[state];
    for (int i = states.firstEdge(state); i < states.endOfEdges(state); i++) {
      int edge = states.edge(i);
      if (Taps.on(edge, desk) && (!own || Taps.own(edge))) {
        best = Math.min(best, taps[Taps.target(edge)] + Taps.cost(edge));
      }
    }
    boolean nearer = best < taps[state];
    taps[state] = best;
    return nearer;
  }

  /// @return the longest way there is
  private int near(int[] taps, String what) {
    int longest = 0;
    for (int state = 0; state < taps.length; state++) {
      if (spoken(state)) {
        longest = Math.max(longest, taps[state]);
        if (taps[state] > MOST) {
          String far = taps[state] >= NEVER ? "no tap leads" : "it takes " + taps[state] + " taps";
          tell(state, far + " from here to " + what + ", " + MOST + " are the most");
        }
      }
    }
    return longest;
  }

  private void trap(int[] taps, String message) {
    for (int state = 0; state < taps.length; state++) {
      if (spoken(state) && taps[state] >= NEVER) {
        tell(state, message);
      }
    }
  }

  private boolean spoken(int state) {
    return (states.marks(state) & Taps.SPOKEN) != 0;
  }

  private void tell(int state, String message) {
    Optional<Place> place = states.place(state);
    findings.add(place, message, () -> states.path(state));
  }
}
