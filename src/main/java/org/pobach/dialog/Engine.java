package org.pobach.dialog;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.pobach.dialog.Session.Burst;
import org.pobach.dialog.Session.Place;

/// Decides what is said next: a pure function of session, event and circumstances.
public final class Engine {
  private final Scripts scripts;
  private final Phrasebook phrasebook;
  private final Predicate<String> contacts;

  public Engine(Scripts scripts, Phrasebook phrasebook) {
    this(scripts, phrasebook, _ -> true);
  }

  /// @param contacts whether there is a contact of that id: nothing is asked about others
  public Engine(Scripts scripts, Phrasebook phrasebook, Predicate<String> contacts) {
    this.scripts = scripts;
    this.phrasebook = phrasebook;
    this.contacts = contacts;
  }

  /// Whether a button's data mean that everything is to be erased.
  public static boolean erases(String data) {
    return data.equals(Keys.ERASE);
  }

  /// The buttons under what an operator wrote: help, more, erase.
  public static List<List<Effect.Button>> ways() {
    return List.of(Keys.ways());
  }

  /// Computes a turn. Never throws on anything a person does.
  public Turn advance(Session session, Event event, Circumstances now) {
    return advance(session, event, now, _ -> {});
  }

  /// The same, and tells of every step arrived at, those that are passed through as well.
  public Turn advance(Session session, Event event, Circumstances now, Consumer<Place> arrivals) {
    Optional<Burst> earlier =
        now.amends() ? session.burst().filter(burst -> amends(event, burst)) : Optional.empty();
    boolean amends = earlier.isPresent();
    Session from = earlier.map(Burst::before).orElse(session);
    Walk walk = new Walk(scripts, contacts, now, new Draft(from), arrivals);
    earlier.ifPresent(burst -> walk.raise(burst.urgency()));
    Heard heard = new Heard(earlier, amends && session.ukrainian());
    boolean patient = new Listening(scripts, phrasebook, walk, now, heard, from).take(event);
    List<Effect> effects = walk.saying.effects(Keys.of(walk));
    Session after = walk.draft.session(burst(session, now, from, walk, heard, patient, effects));
    Session counted = walk.anew() ? Session.fresh(from.language()) : from;
    return new Turn(
        after, effects, Tally.difference(counted, after), walk.saying.delivered(), patient, amends);
  }

  /// More words belong to the same thought, and a tap on the question that is on the screen is the
  /// better answer; whatever else happens lets the waiting answer stand.
  private static boolean amends(Event event, Burst burst) {
    return switch (event) {
      case Event.Text(var _, var _, boolean edited) -> !edited;
      case Event.Tap(String data) -> Keys.number(data, burst.before().epoch()).isPresent();
      case Event.Started _, Event.Media _, Event.Placed _, Event.Noticed _ -> false;
    };
  }

  /// What is waiting for more words after the turn. An event that says nothing leaves it as it was.
  private static Optional<Burst> burst(
      Session session,
      Circumstances now,
      Session from,
      Walk walk,
      Heard heard,
      boolean patient,
      List<Effect> effects) {
    if (patient) {
      return Optional.of(new Burst(from.withoutBurst(), heard.topics(), walk.draft.urgency));
    }
    return effects.isEmpty() && now.amends() ? session.burst() : Optional.empty();
  }
}
