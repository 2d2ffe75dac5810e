package org.pobach.dialog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pobach.dialog.Session.Frame;
import org.pobach.dialog.Session.Place;

/// How a session looks to whoever only asks how it can go on: the place, the way back, and what the
/// slots that are read later still tell.
final class Outlook {
  private final Foresight foresight;
  private final Map<List<Place>, Map<String, Lens>> known = new HashMap<>();

  Outlook(Foresight foresight) {
    this.foresight = foresight;
  }

  /// The way back that still matters: scripts that were called, until one that the person was led
  /// away from.
  static List<Frame> calls(Session session) {
    List<Frame> calls = new ArrayList<>();
    for (Frame frame : session.frames().reversed()) {
      if (frame.place().at() != Place.ON_ARRIVAL) {
        break;
      }
      calls.add(frame);
    }
    return calls;
  }

  /// Where the session stands, apart from its slots.
  static String stand(Session session) {
    return session.place() + manner(session);
  }

  /// How the person came there: what it leads back to, and whether in front of the gate.
  static String manner(Session session) {
    List<Place> calls = places(session);
    boolean away = calls.size() < session.frames().size();
    return calls + (away ? "away" : "") + (session.gated() ? "gated" : "");
  }

  private static List<Place> places(Session session) {
    return calls(session).stream().map(Frame::place).toList();
  }

  /// What still matters of the person's slots and of those of the present run.
  Map<String, Lens> lenses(Session session) {
    List<Place> places = new ArrayList<>(places(session));
    session.place().ifPresent(places::addFirst);
    return known.computeIfAbsent(places, this::together);
  }

  private Map<String, Lens> together(List<Place> places) {
    Map<String, Lens> together = new TreeMap<>();
    for (int i = 0; i < places.size(); i++) {
      boolean present = i == 0;
      foresight
          .from(places.get(i))
          .forEach((slot, lens) -> {
            if (present || !own(slot)) {
              together.merge(slot, lens, Lens::with);
            }
          });
    }
    together.values().removeIf(lens -> !lens.reads());
    return together;
  }

  /// The same number for sessions that lead on alike. Among five million of them two others share
  /// one with a chance below one in a million.
  long key(Session session) {
    StringBuilder look = new StringBuilder(stand(session));
    lenses(session)
        .forEach((slot, lens) -> look.append('|').append(slot).append(see(session, slot, lens)));
    calls(session).forEach(frame -> look.append('/').append(waiting(frame)));
    return hash(look);
  }

  /// How the own slots of a run look that is come back to.
  private String waiting(Frame frame) {
    StringBuilder look = new StringBuilder();
    foresight
        .from(frame.place())
        .forEach((slot, lens) -> {
          if (own(slot) && lens.reads()) {
            look.append('|')
                .append(slot)
                .append(lens.look(frame.slots().getOrDefault(slot, List.of())));
          }
        });
    return look.toString();
  }

  /// Whether a slot is a script's own.
  private static boolean own(String slot) {
    return slot.contains(".");
  }

  private static String see(Session session, String slot, Lens lens) {
    return slot.equals(Foresight.URGENCY)
        ? session.urgency().id()
        : lens.look(session.slots().getOrDefault(slot, List.of()));
  }

  /// The same number for sessions from which "back" leads to the same place in the same way.
  static long trail(Session session) {
    return session.history().isEmpty()
        ? 0
        : hash(
            session.history().getLast().place()
                + new TreeMap<>(session.history().getLast().slots()).toString());
  }

  private static long hash(CharSequence text) {
    long hash = 0x9E3779B97F4A7C15L;
    for (int i = 0; i < text.length(); i++) {
      hash = mix(hash ^ text.charAt(i));
    }
    return hash;
  }

  /// The finalizer of SplitMix64 (Steele, Lea, Flood 2014).
  static long mix(long bits) {
    long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return (z ^ (z >>> 31)) + 0x9E3779B97F4A7C15L;
  }
}
