package org.pobach.dialog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pobach.dialog.Session.Place;

/// Tries things in the engine itself, and counts how often.
final class Trial {
  /// What came of something that was tried.
  ///
  /// @param arrivals the steps that were come to, in order
  record Tried(Turn turn, List<Place> arrivals) {
    boolean erased() {
      return turn.effects().stream().anyMatch(Effect.Erase.class::isInstance);
    }

    List<Effect.Message> messages() {
      List<Effect.Message> messages = new ArrayList<>();
      for (Effect effect : turn.effects()) {
        switch (effect) {
          case Effect.Say(Effect.Message message) -> messages.add(message);
          case Effect.Revise(Effect.Message message) -> messages.add(message);
          case Effect.Remove _, Effect.Unsay _, Effect.AtDesk _, Effect.Erase _ -> {}
        }
      }
      return messages;
    }
  }

  private final Engine engine;
  private final Set<String> desks = new HashSet<>();
  private long turns;

  Trial(Scripts scripts) {
    engine = new Engine(scripts, new Meanings());
    for (Script script : scripts.scripts().values()) {
      for (Step step : script.steps().values()) {
        if (step.way() instanceof Way.Handoff
            || SlotUse.conditions(step.way()).stream().anyMatch(Trial::desk)) {
          desks.add(script.name() + "." + step.name());
        }
      }
    }
  }

  private static boolean desk(Condition condition) {
    return switch (condition) {
      case Condition.Desk _ -> true;
      case Condition.All all -> all.of().stream().anyMatch(Trial::desk);
      case Condition.Any any -> any.of().stream().anyMatch(Trial::desk);
      case Condition.Not not -> desk(not.of());
      case Condition.Holds _,
          Condition.Known _,
          Condition.Count _,
          Condition.Weight _,
          Condition.Strong _,
          Condition.Urgent _,
          Condition.Else _ ->
          false;
    };
  }

  long turns() {
    return turns;
  }

  /// @throws RuntimeException whatever the engine throws
  Tried run(Session session, Stimulus stimulus) {
    turns++;
    List<Place> arrivals = new ArrayList<>();
    Turn turn = engine.advance(session, stimulus.event(), stimulus.now(), arrivals::add);
    return new Tried(turn, arrivals);
  }

  /// Whether it may come otherwise while the desk is open.
  boolean deskMatters(Session before, Tried tried) {
    return tried.arrivals().stream().anyMatch(this::asksDesk)
        || before.frames().stream().anyMatch(frame -> asksDesk(frame.place()))
        || before.place().filter(this::asksDesk).isPresent()
        || before.history().stream().anyMatch(undo -> asksDesk(undo.place()));
  }

  private boolean asksDesk(Place place) {
    return desks.contains(place.script() + "." + place.step());
  }

  /// What the person sees there: the step said again, if the same place says it.
  Optional<Effect.Message> seen(Session session, Outlook outlook) {
    long key = outlook.key(session);
    for (Stimulus again : List.of(Stimuli.AGAIN, Stimuli.AGAIN.open())) {
      Tried tried = run(session, again);
      if (!tried.messages().isEmpty() && outlook.key(tried.turn().session()) == key) {
        return Optional.of(tried.messages().getLast());
      }
    }
    return Optional.empty();
  }
}
