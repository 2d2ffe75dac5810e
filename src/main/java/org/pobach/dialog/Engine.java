package org.pobach.dialog;

import java.util.Optional;
import java.util.function.Consumer;
import org.pobach.dialog.Session.Burst;
import org.pobach.dialog.Session.Place;

/// Decides what is said next: a pure function of session, event and circumstances.
public final class Engine {
  private final Scripts scripts;
  private final Phrasebook phrasebook;

  public Engine(Scripts scripts, Phrasebook phrasebook) {
    this.scripts = scripts;
    this.phrasebook = phrasebook;
  }

  /// Whether a button's data mean that everything is to be erased.
  public static boolean erases(String data) {
    return data.equals(Keys.ERASE);
  }

  /// Computes a turn. Never throws on anything a person does.
  public Turn advance(Session session, Event event, Circumstances now) {
    return advance(session, event, now, _ -> {});
  }

  /// The same, and tells of every step arrived at, those that are passed through as well.
  public Turn advance(
      Session session, Event event, Circumstances now, Consumer<Place> arrivals) {
    Optional<Burst> earlier = now.amends() ? session.burst() : Optional.empty();
    Session from = earlier.map(Burst::before).orElse(session);
    Walk walk = new Walk(scripts, now, new Draft(from), arrivals);
    earlier.ifPresent(burst -> walk.raise(burst.urgency()));
    Heard heard = new Heard(earlier);
    boolean patient = new Listening(scripts, phrasebook, walk, now, heard, from).take(event);
    Session after =
        walk.draft.session(
            patient
                ? Optional.of(new Burst(from.withoutBurst(), heard.topics(), walk.draft.urgency))
                : Optional.empty());
    return new Turn(
        after,
        walk.saying.effects(Keys.of(walk)),
        Tally.difference(from, after),
        walk.saying.delivered(),
        patient);
  }
}
