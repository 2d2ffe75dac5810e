package org.pobach.dialog;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.pobach.dialog.Session.Place;
import org.pobach.terms.Attempt;
import org.pobach.terms.FactName;
import org.pobach.terms.Urgency;

/// One turn's way through the scripts: moves the draft from step to step until one waits, and
/// gathers what is said on the way.
final class Walk {
  /// More steps in one turn than any sound script passes through.
  private static final int MOST_STEPS = 200;

  private final Scripts scripts;
  private final Predicate<String> contacts;
  private final Circumstances now;
  private final Consumer<Place> arrivals;
  final Draft draft;
  final Saying saying;
  private int steps;
  private boolean anew;
  private boolean asked;

  /// @param contacts whether there is a contact of that id
  /// @param arrivals told of every step arrived at
  Walk(
      Scripts scripts,
      Predicate<String> contacts,
      Circumstances now,
      Draft draft,
      Consumer<Place> arrivals) {
    this.scripts = scripts;
    this.contacts = contacts;
    this.now = now;
    this.arrivals = arrivals;
    this.draft = draft;
    this.saying = new Saying(draft);
  }

  /// Whether somebody who did not say that it is still them began anew.
  boolean anew() {
    return anew;
  }

  /// Leaves for a script for good. Whoever does so in front of the gate sees nothing of what was
  /// said behind it.
  void open(String name) {
    forget();
    draft.drop(0);
    draft.history.clear();
    begin(name);
  }

  /// In front of the gate, drops what was said behind it.
  void forget() {
    if (draft.gated) {
      draft.forget();
      anew = true;
    }
  }

  /// Puts the conversation at a step, as if it had led there, with nothing to come back to. The
  /// script's own slots stay where the person is in it already.
  void place(String name, String step) {
    draft.gated = false;
    draft.drop(0);
    draft.history.clear();
    Place here = draft.place;
    if (here == null || !here.script().equals(name)) {
      scripts.find(name).ifPresent(draft::begin);
    }
    settle(new Place(name, step, Place.ON_ARRIVAL));
  }

  /// Goes through a script and comes back to `home`.
  void call(String name, Place home) {
    draft.leave(home);
    begin(name);
  }

  /// Leads away from where the person is, once: from there "end" leads back.
  void interrupt(Scripts.Role role) {
    Place here = draft.place;
    if (here == null || here.script().equals(Scripts.Role.MENU.script())) {
      open(role.script());
    } else if (emergency(here.script())) {
      begin(role.script());
    } else {
      call(role.script(), here);
    }
  }

  /// Shows the neutral first message in front of where the person was.
  void gate() {
    veil();
    begin(Scripts.Role.FIRST.script());
  }

  /// Puts the first message in front of where the person was, without saying it.
  void veil() {
    Place here = draft.place;
    if (here != null && !draft.gated && !neutral(here.script())) {
      draft.gated = true;
      draft.leave(here);
      Script first = scripts.find(Scripts.Role.FIRST.script()).orElseThrow();
      draft.place = new Place(first.name(), first.start(), 0);
    }
  }

  /// Returns to where the person was before the gate, after a word about contacts shown there.
  void pass() {
    draft.gated = false;
    if (asks() && !draft.frames.isEmpty() && calm(draft.frames.getLast().place())) {
      begin(Scripts.Role.WORKED.script());
    } else {
      end();
    }
  }

  /// Whether the person may be asked about contacts: somebody in danger may not.
  private boolean asks() {
    return !asked && !draft.gated && draft.urgency != Urgency.NOW && Contacted.due(draft, contacts);
  }

  /// Whether a question in front of a place disturbs nobody there.
  private boolean calm(Place place) {
    boolean operator =
        scripts
            .find(place.script())
            .flatMap(script -> script.step(place.step()))
            .filter(step -> step.way() instanceof Way.Handoff)
            .isPresent();
    return !operator
        && !neutral(place.script())
        && !emergency(place.script())
        && !engines(place.script());
  }

  /// Ends a script: back to the one that called it, or to the menu.
  void end() {
    Place left = draft.place;
    asked |= left != null && engines(left.script());
    if (draft.frames.isEmpty()) {
      open(Scripts.Role.MENU.script());
    } else {
      Place home = draft.comeBack();
      if (home.at() != Place.ON_ARRIVAL && left != null && emergency(left.script())) {
        saying.words("back.here");
      }
      settle(home);
    }
  }

  /// Arrives at a place, or says it again where the person has been.
  void settle(Place place) {
    Optional<Script> script = scripts.find(place.script());
    Optional<Step> step = script.flatMap(s -> s.step(place.step()));
    if (script.isEmpty() || step.isEmpty()) {
      gone();
    } else if (place.at() == Place.ON_ARRIVAL) {
      arrive(script.get(), step.get());
    } else {
      draft.place = new Place(place.script(), step.get().name(), place.at());
      again();
    }
  }

  /// Says the present step again; nothing is done anew.
  void again() {
    Optional<Step> step = present();
    if (draft.place == null || step.isEmpty()) {
      gone();
      return;
    }
    Script script = scripts.find(draft.place.script()).orElseThrow();
    for (Act act : step.get().acts()) {
      saying.speak(script, act);
    }
    if (!waits(step.get().way())) {
      proceed(script, step.get());
    } else {
      ask(step.get().way());
    }
  }

  /// Says of the present step what it takes to understand its buttons: a question again, other
  /// words not. An emergency card is said whole.
  ///
  /// @param elsewhere whether the person is elsewhere than before, so that others help there
  void briefly(boolean elsewhere) {
    Optional<Step> step = present().filter(s -> waits(s.way()));
    if (draft.place == null || step.isEmpty() || emergency(draft.place.script())) {
      again();
      return;
    }
    Script script = scripts.find(draft.place.script()).orElseThrow();
    boolean question = Option.question(step.get().way(), draft.place.at());
    for (Act act : step.get().acts()) {
      boolean needed =
          switch (act) {
            case Act.Say _ -> question && step.get().way() instanceof Way.Ask;
            case Act.Contacts contacts -> elsewhere && contacts.country().isPresent();
            case Act.Emergency emergency -> elsewhere && emergency.country().isPresent();
            case Act.Copy _ -> true;
            case Act.Card _, Act.Put _, Act.Add _, Act.Unset _, Act.Count _ -> false;
          };
      if (needed) {
        saying.speak(script, act);
      }
    }
    ask(step.get().way());
  }

  /// The step where the person is, if it still exists.
  Optional<Step> present() {
    return Optional.ofNullable(draft.place)
        .flatMap(place -> scripts.find(place.script()).flatMap(s -> s.step(place.step())));
  }

  /// Arrives at a step of the present script.
  void go(String step) {
    Place place = draft.place;
    if (place == null) {
      throw new IllegalStateException("nowhere");
    }
    settle(new Place(place.script(), step, Place.ON_ARRIVAL));
  }

  /// The full name of a slot as written in the present script.
  String slot(String name) {
    return Optional.ofNullable(draft.place)
        .flatMap(place -> scripts.find(place.script()))
        .map(script -> Draft.slot(script, name))
        .orElse(name);
  }

  boolean holds(Condition condition) {
    return new Conditions(name -> draft.values(slot(name)), now.desk().open(), draft.urgency)
        .hold(condition);
  }

  void act(Act act) {
    switch (act) {
      case Act.Put put -> draft.put(slot(put.slot()), List.of(put.value()));
      case Act.Add add -> add.values().forEach(value -> draft.add(slot(add.slot()), value));
      case Act.Unset unset -> draft.put(slot(unset.slot()), List.of());
      case Act.Count count -> saying.count(new Tally.Mark(count.name(), count.value()));
      case Act.Say _, Act.Contacts _, Act.Emergency _, Act.Card _, Act.Copy _ -> {}
    }
  }

  /// Goes on after a question of an `askUntil` step was answered.
  void next(Way.AskUntil way) {
    Place place = draft.place;
    if (place == null) {
      throw new IllegalStateException("nowhere");
    }
    int next = place.at() + 1;
    if (next >= way.questions().size() || holds(way.stop())) {
      go(way.go());
    } else {
      draft.place = new Place(place.script(), place.step(), next);
      draft.epoch++;
      ask(way);
    }
  }

  /// Goes on after a contact was asked about.
  void next(Way.Worked way) {
    draft.epoch++;
    question(way, draft.place == null ? 0 : draft.place.at() + 1);
  }

  /// Asks about the next contact, or goes on where there is none. Who wants to tell of contacts may
  /// tell of those shown a moment ago; the engine asks by itself only after a while.
  private void question(Way.Worked way, int at) {
    Place place = draft.place;
    if (place == null) {
      throw new IllegalStateException("nowhere");
    }
    Optional<String> next =
        at < Contacted.TOGETHER
            ? Contacted.take(draft, contacts, !engines(place.script()))
            : Optional.empty();
    draft.put(Contacted.ASKED, next.stream().toList());
    if (next.isEmpty()) {
      go(at == 0 ? way.none() : way.then());
    } else {
      draft.place = new Place(place.script(), place.step(), at);
      attempted(Attempt.ASKED);
      ask(way);
    }
  }

  /// Counts what came of turning to the contact that the present question is about.
  void attempted(Attempt attempt) {
    Contacted.present(draft, contacts)
        .ifPresent(id -> saying.count(new Tally.Mark(FactName.WORKED, attempt.of(id))));
  }

  private void begin(String name) {
    Optional<Script> found = scripts.find(name);
    if (found.isEmpty()) {
      gone();
      return;
    }
    Script script = found.get();
    draft.begin(script);
    if (!neutral(name) && !engines(name)) {
      saying.count(new Tally.Mark(FactName.SCRIPT, name));
    }
    arrive(script, script.step(script.start()).orElseThrow());
  }

  private void arrive(Script script, Step step) {
    if (++steps > MOST_STEPS) {
      throw new IllegalStateException("loop at " + script.name() + "." + step.name());
    }
    if (step.way() instanceof Way.Rate && asks()) {
      call(Scripts.Role.WORKED.script(), new Place(script.name(), step.name(), Place.ON_ARRIVAL));
      return;
    }
    Place place = new Place(script.name(), step.name(), 0);
    draft.place = place;
    draft.epoch++;
    arrivals.accept(place);
    for (Act act : step.acts()) {
      act(act);
      saying.speak(script, act);
    }
    proceed(script, step);
  }

  private void proceed(Script script, Step step) {
    switch (step.way()) {
      case Way.Go way -> go(way.step());
      case Way.When way -> go(branch(way));
      case Way.Open way -> open(way.script());
      case Way.Call way ->
          call(way.script(), new Place(script.name(), way.then(), Place.ON_ARRIVAL));
      case Way.End _ -> end();
      case Way.Handoff way when now.desk().connected() -> connected(way);
      case Way.Handoff way when way.message() && now.desk().leave() -> ask(way);
      case Way.Handoff way when way.message() -> go(way.closed());
      case Way.Handoff way when !now.desk().open() -> {
        saying.count(new Tally.Mark(FactName.HANDED_OVER, "closed"));
        draft.urgency = draft.urgency.or(way.urgency());
        go(way.closed());
      }
      // Who is in danger is asked nothing.
      case Way.Handoff way when way.urgency() == Urgency.NOW -> callOperator(way, Wish.UNSAID);
      case Way.Handoff way -> ask(way);
      case Way.AskUntil way when holds(way.stop()) -> go(way.go());
      case Way.AskUntil way -> ask(way);
      case Way.Ask way -> ask(way);
      case Way.Rate way -> ask(way);
      case Way.Worked way -> question(way, 0);
    }
  }

  private boolean waits(Way way) {
    return switch (way) {
      case Way.Ask _, Way.AskUntil _, Way.Rate _ -> true;
      case Way.Handoff handoff ->
          now.desk().connected() || (handoff.message() ? now.desk().leave() : now.desk().open());
      case Way.Worked _ -> Contacted.present(draft, contacts).isPresent();
      case Way.Go _, Way.When _, Way.Open _, Way.Call _, Way.End _ -> false;
    };
  }

  /// Says what a waiting step itself asks.
  private void ask(Way way) {
    int at = draft.place == null ? 0 : draft.place.at();
    switch (way) {
      case Way.AskUntil until ->
          saying.words(
              until.questions().get(Math.clamp(at, 0, until.questions().size() - 1)).say());
      case Way.Handoff handoff when at == 0 ->
          saying.words(handoff.message() ? "handoff.leave" : "handoff.consent");
      case Way.Handoff _ -> saying.words(line());
      case Way.Rate _ -> saying.words("rate.ask");
      case Way.Worked _ ->
          Contacted.present(draft, contacts).ifPresent(id -> saying.about("worked.ask", id));
      case Way.Ask _ when draft.gated && first() -> saying.words("gate.continue");
      case Way.Ask _, Way.Go _, Way.When _, Way.Open _, Way.Call _, Way.End _ -> {}
    }
  }

  /// What is said where the person waits for an operator, or has one.
  private String line() {
    if (now.desk().withheld()) {
      return "handoff.knock";
    }
    return switch (now.desk().line()) {
      case NONE, WAITING -> "handoff.waiting";
      case WITH -> "handoff.with";
      case LEAVING -> "handoff.leaving";
    };
  }

  /// The person has an operator already, or waits for one.
  private void connected(Way.Handoff way) {
    Place place = draft.place;
    if (place != null) {
      draft.place = new Place(place.script(), place.step(), 1);
    }
    ask(way);
  }

  /// Puts the person into the queue.
  void callOperator(Way.Handoff way, Wish wish) {
    Place place = draft.place;
    if (place == null) {
      throw new IllegalStateException("nowhere");
    }
    raise(way.urgency());
    saying.count(new Tally.Mark(FactName.HANDED_OVER, way.message() ? "left" : "open"));
    saying.effect(new Effect.CallOperator(draft.urgency, wish, way.message()));
    draft.place = new Place(place.script(), place.step(), 1);
    draft.epoch++;
    boolean danger = draft.urgency == Urgency.NOW;
    saying.words(
        way.message() ? "handoff.leaving" : danger ? "handoff.waiting-now" : "handoff.waiting");
  }

  /// How things stand between the person and the operators.
  Desk desk() {
    return now.desk();
  }

  private boolean first() {
    return draft.place != null && draft.place.script().equals(Scripts.Role.FIRST.script());
  }

  private String branch(Way.When way) {
    return way.branches().stream()
        .filter(branch -> holds(branch.condition()))
        .findFirst()
        .orElseThrow()
        .go();
  }

  /// The place is no more: a kind word and the menu.
  private void gone() {
    saying.afresh();
    saying.words("gone.step");
    open(Scripts.Role.MENU.script());
  }

  static boolean emergency(String script) {
    return script.equals(Scripts.Role.DANGER.script())
        || script.equals(Scripts.Role.SELF_HARM.script());
  }

  static boolean neutral(String script) {
    return script.equals(Scripts.Role.FIRST.script()) || script.equals(Scripts.Role.MENU.script());
  }

  /// Whether the engine leads to a script by itself to ask about contacts.
  private static boolean engines(String script) {
    return script.equals(Scripts.Role.WORKED.script());
  }

  /// Raises how urgent the conversation is; it never falls.
  void raise(Urgency urgency) {
    draft.urgency = draft.urgency.or(urgency);
  }
}
