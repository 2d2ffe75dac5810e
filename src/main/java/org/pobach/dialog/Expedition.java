package org.pobach.dialog;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import org.pobach.dialog.Session.Place;
import org.pobach.dialog.Trial.Tried;
import org.pobach.terms.Language;
import org.pobach.terms.Urgency;

/// Walks from state to state, the nearest first, and tries in each what may happen there.
final class Expedition {
  private static final int REPORT = 1024;

  /// Something to be tried out: a state, or a second way to one by which "back" leads elsewhere.
  ///
  /// @param parent the state before it, and `label` what led from there
  private record Visit(int state, int parent, String label, Session session, boolean whole) {}

  private final Scripts scripts;
  private final Foresight foresight;
  private final Outlook outlook;
  private final Fillings fillings;
  private final Hearing hearing;
  private final Stimuli stimuli;
  private final Trial trial;
  private final Inspection inspection;
  private final Findings findings;
  private final List<Stimulus> everywhere;
  private final List<Stimulus> away;
  private final States states = new States();
  private final Deque<Visit> visits = new ArrayDeque<>();
  private final Set<Long> trails = new HashSet<>();
  private final Set<String> stands = new HashSet<>();
  private final Set<String> entries = new HashSet<>();
  private Taps taps = new Taps();

  Expedition(Scripts scripts, Findings findings) {
    this.scripts = scripts;
    this.findings = findings;
    foresight = new Foresight(scripts);
    outlook = new Outlook(foresight);
    fillings = new Fillings(scripts);
    hearing = new Hearing(scripts, fillings);
    stimuli = new Stimuli(scripts);
    trial = new Trial(scripts);
    inspection = new Inspection(scripts);
    everywhere = stimuli.everywhere();
    away = stimuli.away();
  }

  States states() {
    return states;
  }

  long turns() {
    return trial.turns();
  }

  /// Goes everywhere.
  ///
  /// @param most states at the most
  /// @param progress told the number of states from time to time
  /// @return whether there are no more than that
  boolean run(int most, IntConsumer progress) {
    offer(Session.fresh(Language.EN), -1, "");
    for (int done = 1; !visits.isEmpty(); done++) {
      Visit visit = visits.remove();
      tryOut(visit);
      if (states.size() > most) {
        return false;
      }
      if (done % REPORT == 0) {
        progress.accept(states.size());
      }
    }
    return true;
  }

  private void tryOut(Visit visit) {
    if (visit.whole) {
      taps = new Taps();
      taps.stands(visit.session, scripts);
      see(visit);
      if (stands.add(Outlook.stand(visit.session))) {
        away.forEach(each -> attempt(visit, each));
      }
      everywhere.forEach(each -> attempt(visit, each));
      visit
          .session
          .place()
          .ifPresent(here -> hearing.at(here).forEach(each -> attempt(visit, each)));
      stimuli.anew(visit.session).forEach(each -> attempt(visit, each));
      detour(visit);
    }
    undo(visit);
    if (visit.whole) {
      taps.settle(states, visit.state);
    }
  }

  private void see(Visit visit) {
    try {
      trial
          .seen(visit.session, outlook)
          .ifPresent(message -> {
            taps.sees(message);
            Stimuli.buttons(message).forEach(tap -> attempt(visit, tap));
          });
    } catch (RuntimeException e) {
      thrown(visit, Stimuli.AGAIN, e);
    }
  }

  /// The person may go elsewhere at any time and come back with other slots of theirs; the run that
  /// waits keeps its own.
  private void detour(Visit visit) {
    Set<String> slots = outlook.lenses(visit.session).keySet();
    for (Fillings.Filled filled : fillings.each(visit.session, slots)) {
      offer(filled.session(), visit.state, filled.label());
    }
  }

  /// Going back and correcting depend on the way by which somebody came.
  private void undo(Visit visit) {
    attempt(visit, Stimuli.back());
    if (!visit.session.history().isEmpty()) {
      Place before = visit.session.history().getLast().place();
      hearing.again(before).forEach(each -> attempt(visit, each));
    }
  }

  private void attempt(Visit visit, Stimulus stimulus) {
    try {
      Tried shut = trial.run(visit.session, stimulus);
      boolean matters = trial.deskMatters(visit.session, shut);
      take(visit, stimulus, shut, matters ? Taps.SHUT : Taps.SHUT | Taps.OPEN);
      if (matters) {
        take(visit, stimulus, trial.run(visit.session, stimulus.open()), Taps.OPEN);
      }
    } catch (RuntimeException e) {
      thrown(visit, stimulus, e);
    }
  }

  private void thrown(Visit visit, Stimulus stimulus, RuntimeException e) {
    findings.add(
        visit.session.place(),
        "the engine throws " + e.getClass().getSimpleName() + " here",
        () -> path(visit, stimulus.label()));
  }

  private void take(Visit visit, Stimulus stimulus, Tried tried, int desks) {
    for (String wrong : inspection.of(stimulus, tried)) {
      findings.add(visit.session.place(), wrong, () -> path(visit, stimulus.label()));
    }
    if (!tried.erased()) {
      String label = visit.whole ? stimulus.label() : visit.label + " → " + stimulus.label();
      int parent = visit.whole ? visit.state : visit.parent;
      int target = offer(tried.turn().session(), parent, label);
      if (visit.whole && stimulus.tap()) {
        taps.add(visit.session, stimulus, tried, target, desks);
      }
      enter(visit, stimulus, tried);
      ask(visit, stimulus, tried);
    }
  }

  /// Before a rating and behind the gate the person may be asked about contacts shown elsewhere.
  private void ask(Visit visit, Stimulus stimulus, Tried tried) {
    Session after = tried.turn().session();
    boolean passes = visit.session.gated() && !after.gated();
    if ((passes || tried.arrivals().stream().anyMatch(this::rates))
        && entries.add("contacts " + Outlook.stand(after))) {
      Draft draft = new Draft(visit.session);
      draft.put(Contacted.DUE, Contacted.SOME);
      draft.urgency = Urgency.NONE;
      Session shown = draft.session(Optional.empty());
      attempt(
          new Visit(visit.state, visit.parent, visit.label, shown, false),
          stimulus.after("(elsewhere: contacts)"));
    }
  }

  private boolean rates(Place place) {
    return scripts
        .find(place.script())
        .flatMap(script -> script.step(place.step()))
        .filter(step -> step.way() instanceof Way.Rate)
        .isPresent();
  }

  /// Whoever comes to a script comes with any of the slots that it reads at once.
  private void enter(Visit visit, Stimulus stimulus, Tried tried) {
    Session after = tried.turn().session();
    Set<String> names = new TreeSet<>();
    Set<String> slots = new TreeSet<>();
    for (Place place : tried.arrivals()) {
      boolean start =
          scripts.find(place.script()).filter(s -> s.start().equals(place.step())).isPresent();
      if (start && visit.session.place().filter(p -> p.script().equals(place.script())).isEmpty()) {
        names.add(place.script());
        slots.addAll(foresight.from(place).keySet());
      }
    }
    if (!names.isEmpty() && entries.add(names + Outlook.manner(after))) {
      for (Fillings.Filled filled : fillings.all(visit.session, slots)) {
        Visit filledVisit =
            new Visit(visit.state, visit.parent, visit.label, filled.session(), false);
        attempt(filledVisit, stimulus.after(filled.label()));
      }
    }
  }

  private int offer(Session after, int parent, String label) {
    Session session = plain(after);
    long key = outlook.key(session);
    boolean otherTrail = trails.add(Outlook.mix(key) ^ Outlook.trail(session));
    int state = states.find(key);
    if (state < 0) {
      state = states.add(key, parent, label, session.place());
      visits.add(new Visit(state, parent, label, session, true));
    } else if (otherTrail) {
      visits.add(new Visit(state, parent, label, session, false));
    }
    return state;
  }

  /// Without what only counts or colours what is said.
  private static Session plain(Session session) {
    Draft draft = new Draft(session);
    draft.topic = Optional.empty();
    draft.counted.clear();
    draft.puzzled = 0;
    draft.asked = List.of();
    draft.source = "direct";
    return draft.session(Optional.empty());
  }

  private List<String> path(Visit visit, String last) {
    List<String> path = new ArrayList<>();
    if (visit.parent >= 0) {
      path.addAll(states.path(visit.parent));
      path.add(visit.label);
    }
    path.add(last);
    return path;
  }
}
