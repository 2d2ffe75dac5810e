package org.pobach.dialog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
  static List<Place> calls(Session session) {
    List<Place> calls = new ArrayList<>();
    for (Place frame : session.frames().reversed()) {
      if (frame.at() != Place.ON_ARRIVAL) {
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
    List<Place> calls = calls(session);
    boolean away = calls.size() < session.frames().size();
    return calls + (away ? "away" : "") + (session.gated() ? "gated" : "");
  }

  /// What still matters of the slots.
  Map<String, Lens> lenses(Session session) {
    List<Place> places = new ArrayList<>(calls(session));
    session.place().ifPresent(places::addFirst);
    return known.computeIfAbsent(places, this::together);
  }

  private Map<String, Lens> together(List<Place> places) {
    Map<String, Lens> together = new TreeMap<>();
    for (Place place : places) {
      foresight.from(place).forEach((slot, lens) -> together.merge(slot, lens, Lens::with));
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
    return hash(look);
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
