package org.pobach.dialog;

import java.util.Arrays;
import org.pobach.dialog.Session.Place;
import org.pobach.dialog.Trial.Tried;

/// Where taps lead from one state, packed into numbers: for each tap the state it leads to, while
/// the desk is open or closed, whether it is an answer of the step, whether it stands behind ⋯.
final class Taps {
  /// Marks of a state: what is on the screen, what one tap shows, whether an answer leaves the
  /// script. The last two stand for each desk.
  static final int HELP = 1;

  static final int CONTACTS = 2;
  static final int HOME = 4;
  static final int SPOKEN = 8;
  static final int HELP_NEXT = 16;
  static final int CONTACTS_NEXT = 64;
  static final int OUT = 256;

  /// When a tap leads there.
  static final int SHUT = 1;

  static final int OPEN = 2;

  private int[] edges = new int[32];
  private int count;
  private int marks;
  private boolean more;

  /// A tap that was packed.
  static int target(int edge) {
    return edge >>> 4;
  }

  static boolean on(int edge, int desk) {
    return (edge >>> 2 & desk) != 0;
  }

  static boolean own(int edge) {
    return (edge & 1) != 0;
  }

  static int cost(int edge) {
    return (edge & 2) != 0 ? 2 : 1;
  }

  void stands(Session session, Scripts scripts) {
    if (session.place().filter(place -> Walk.neutral(place.script())).isPresent()) {
      marks |= HOME;
    }
  }

  void sees(Effect.Message message) {
    marks |= SPOKEN;
    more = Inspection.buttons(message).anyMatch(Keys.MORE::equals);
    marks |= Inspection.helps(message) ? HELP : 0;
    marks |= Inspection.refers(message) ? CONTACTS : 0;
  }

  /// Notes a tap. One that leads back to where the person was led away from is no proof: that place
  /// may have been any.
  void add(Session before, Stimulus stimulus, Tried tried, int target, int desks) {
    boolean own = stimulus.kind() == Stimulus.Kind.ANSWER;
    if (own && leaves(before, tried.turn().session())) {
      marks |= OUT * desks;
    }
    boolean behind = stimulus.kind() == Stimulus.Kind.MORE;
    if (comesBack(before, tried) || (behind && !more)) {
      return;
    }
    if (!behind) {
      boolean helps = tried.messages().stream().anyMatch(Inspection::helps);
      boolean refers = tried.messages().stream().anyMatch(Inspection::refers);
      marks |= helps ? HELP_NEXT * desks : 0;
      marks |= refers ? CONTACTS_NEXT * desks : 0;
    }
    if (count == edges.length) {
      edges = Arrays.copyOf(edges, count * 2);
    }
    edges[count++] = target << 4 | desks << 2 | (behind ? 2 : 0) | (own ? 1 : 0);
  }

  void settle(States states, int state) {
    states.settle(state, marks, edges, count);
  }

  private static boolean leaves(Session before, Session after) {
    return after.frames().size() < before.frames().size()
        || !after.place().map(Place::script).equals(before.place().map(Place::script));
  }

  private static boolean comesBack(Session before, Tried tried) {
    int above = Outlook.calls(before).size();
    Session after = tried.turn().session();
    boolean gone = after.frames().size() < before.frames().size() - above;
    return gone
        && (tried.arrivals().isEmpty()
            || !after.place().equals(java.util.Optional.of(tried.arrivals().getLast())));
  }
}
