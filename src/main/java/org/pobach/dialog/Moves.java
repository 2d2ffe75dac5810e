package org.pobach.dialog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.pobach.dialog.Session.Place;
import org.pobach.dialog.Session.Undo;
import org.pobach.terms.Attempt;
import org.pobach.terms.Country;
import org.pobach.terms.Language;
import org.pobach.terms.Topic;

/// Answers to the present step, and the moves that work in every step.
final class Moves {
  private static final String COUNTRY = "country";

  private final Scripts scripts;
  private final Phrasebook phrasebook;
  private final Walk walk;
  private final Draft draft;

  Moves(Scripts scripts, Phrasebook phrasebook, Walk walk) {
    this.scripts = scripts;
    this.phrasebook = phrasebook;
    this.walk = walk;
    this.draft = walk.draft;
  }

  /// Whether words that would erase are a number that the present step takes for an answer.
  boolean mayAnswer(String words) {
    return words.strip().equals("0")
        && walk.present().flatMap(Moves::hear).flatMap(hear -> named(hear, words)).isPresent();
  }

  /// Takes words as a button of the step, if they are one.
  boolean button(String words) {
    Optional<Step> step = walk.present();
    OptionalInt choice = choice(words);
    if (draft.place != null && step.isPresent() && choice.isPresent()) {
      answer(
          step.get(), Option.of(step.get().way(), draft.place.at()).get(choice.getAsInt()), false);
      return true;
    }
    return false;
  }

  /// Whether words are a button of the step.
  boolean names(String words) {
    return choice(words).isPresent();
  }

  /// Whether words are nothing but a value that the step hears, or a country.
  boolean plain(String words) {
    return walk.present().flatMap(Moves::hear).filter(hear -> only(hear.slot(), words)).isPresent()
        || place(words);
  }

  /// Whether words are nothing but a country. That tells nothing of a language: names are alike,
  /// and Ukrainian ones look Belarusian.
  boolean place(String words) {
    return only(COUNTRY, words);
  }

  private boolean only(String name, String words) {
    return slot(name)
        .filter(slot -> phrasebook.only(name, slot.values(), draft.language, words))
        .isPresent();
  }

  /// Takes a country that words of distress name for where the person is, unless that is known.
  void mention(Optional<String> country, Topic topic) {
    if (topic.here() && !draft.slots.containsKey(COUNTRY)) {
      country
          .filter(code -> slot(COUNTRY).filter(slot -> slot.values().contains(code)).isPresent())
          .ifPresent(code -> draft.put(COUNTRY, List.of(code)));
    }
  }

  /// The country that words name.
  Optional<String> named(String words) {
    return slot(COUNTRY)
        .flatMap(slot -> phrasebook.value(COUNTRY, slot.values(), draft.language, words));
  }

  /// Takes words that are nothing but a country, though nobody asked, for where the person is. A
  /// question that is open stays so.
  boolean country(String words) {
    Optional<String> value = place(words) ? named(words) : Optional.empty();
    value.ifPresent(country -> {
      draft.put(COUNTRY, List.of(country));
      draft.puzzled = 0;
      if (draft.place == null) {
        resumeHere();
      } else if (draft.askedBefore.isEmpty()) {
        placed(country);
      } else {
        walk.saying.place(country);
        which(draft.askedBefore, value);
      }
    });
    return value.isPresent();
  }

  /// Tells that a place is known now, with whom to turn to there where the step says so.
  private void placed(String country) {
    walk.saying.place(country);
    walk.briefly(true);
  }

  private OptionalInt choice(String words) {
    Optional<Step> step = walk.present();
    if (draft.place == null || step.isEmpty()) {
      return OptionalInt.empty();
    }
    List<Option> options = Option.of(step.get().way(), draft.place.at());
    return phrasebook.choice(draft.language, options.stream().map(Option::label).toList(), words);
  }

  /// Takes words as the value that the step hears, if they name one.
  boolean value(String words) {
    Place place = draft.place;
    Optional<Way.Hear> hear = walk.present().flatMap(Moves::hear);
    if (place == null || hear.isEmpty()) {
      return false;
    }
    Optional<String> value = named(hear.get(), words);
    if (value.isPresent()) {
      heard(place, hear.get(), value.get());
      return true;
    }
    Optional<String> otherwise =
        hear.get().otherwise().filter(_ -> !phrasebook.corrects(draft.language, words));
    otherwise.ifPresent(walk::go);
    return otherwise.isPresent();
  }

  /// "No, Poland": the value heard last is heard anew.
  boolean correction(String words) {
    Undo last = draft.history.isEmpty() ? null : draft.history.getLast();
    if (last == null || !inPlace(last) || !phrasebook.corrects(draft.language, words)) {
      return false;
    }
    Optional<Way.Hear> hear =
        scripts
            .find(last.place().script())
            .flatMap(script -> script.step(last.place().step()))
            .flatMap(Moves::hear);
    Optional<String> value = hear.flatMap(h -> named(h, words));
    if (hear.isEmpty() || value.isEmpty()) {
      return false;
    }
    undo();
    heard(last.place(), hear.get(), value.get());
    return true;
  }

  /// A button of the step; one of an earlier question only shows where the person is.
  void answer(String data) {
    Optional<Step> step = walk.present();
    OptionalInt number = Keys.number(data, draft.epoch);
    boolean twice = draft.tappedBefore.filter(data::equals).isPresent();
    draft.tapped = Optional.of(data).filter(_ -> twice || number.isPresent());
    if (draft.place == null) {
      walk.open(Scripts.Role.FIRST.script());
    } else if (twice && number.isEmpty()) {
      // A finger that taps twice means it once; the answer to the first tap stands below.
      walk.saying.silence();
    } else if (step.isEmpty() || number.isEmpty()) {
      walk.saying.words("stale.tap");
      walk.again();
    } else {
      List<Option> options = Option.of(step.get().way(), draft.place.at());
      if (number.getAsInt() < options.size()) {
        answer(step.get(), options.get(number.getAsInt()), true);
      } else {
        walk.again();
      }
    }
  }

  /// Undoes the last answer with its slots; where there is none, goes back to where a script was
  /// called from.
  void back() {
    if (!draft.history.isEmpty() && inPlace(draft.history.getLast())) {
      walk.settle(undo().place());
      draft.epoch++;
    } else if (!draft.frames.isEmpty() && !draft.gated) {
      walk.end();
    } else {
      walk.saying.words("back.none");
      walk.open(Scripts.Role.MENU.script());
    }
  }

  /// Goes on where the person was.
  void resume() {
    if (draft.gated) {
      walk.pass();
    } else {
      resumeHere();
    }
  }

  /// Says the present step again.
  void resumeHere() {
    if (draft.place == null) {
      walk.open(Scripts.Role.FIRST.script());
    } else {
      walk.again();
    }
  }

  void speak(Language language) {
    draft.language = language;
    draft.languageChosen = true;
  }

  /// Goes to a script and keeps the place to come back to.
  void aside(String script, Optional<Topic> topic) {
    Place here = draft.place;
    if (topic.filter(t -> !t.wish() || draft.topic.isEmpty()).isPresent()) {
      draft.topic = topic;
    }
    draft.puzzled = 0;
    if (here == null || (Walk.neutral(here.script()) && draft.frames.isEmpty())) {
      walk.open(script);
    } else if (here.script().equals(script)) {
      anew(here, scripts.find(script).orElseThrow());
    } else if (!draft.gated && left(script)) {
      walk.end();
    } else {
      walk.call(script, here);
    }
  }

  /// Drops what lies above a script that the person was led away from, so that it is the next to
  /// come back to; there its answers still are.
  private boolean left(String script) {
    for (int i = draft.frames.size() - 1; i >= 0; i--) {
      Place frame = draft.frames.get(i).place();
      if (frame.script().equals(script) && frame.at() != Place.ON_ARRIVAL) {
        draft.drop(i + 1);
        return true;
      }
    }
    return false;
  }

  /// Begins the present script anew, without the answers given so far; "back" brings them back.
  private void anew(Place here, Script script) {
    Map<String, List<String>> before = new TreeMap<>(draft.slots);
    draft.begin(script);
    draft.remember(here, before);
    walk.go(script.start());
  }

  /// Asks which of these topics the words are about, and keeps the country they name.
  void which(List<Topic> topics, Optional<String> country) {
    draft.asked = topics;
    beside("ask.which", Keys.which(topics, country));
  }

  /// Says something beside the step; the step stays where it is.
  void beside(String key, List<List<Effect.Button>> buttons) {
    walk.saying.words(key);
    walk.saying.under(buttons);
    if (draft.place == null) {
      Script first = scripts.find(Scripts.Role.FIRST.script()).orElseThrow();
      draft.place = new Place(first.name(), first.start(), 0);
    }
  }

  private boolean inPlace(Undo undo) {
    return draft.place != null && undo.place().script().equals(draft.place.script());
  }

  private static Optional<Way.Hear> hear(Step step) {
    return step.way() instanceof Way.Ask(var _, var _, var hear) ? hear : Optional.empty();
  }

  private Optional<String> named(Way.Hear hear, String words) {
    return slot(hear.slot())
        .flatMap(slot -> phrasebook.value(hear.slot(), slot.values(), draft.language, words));
  }

  /// A slot of the present script, or of the person.
  private Optional<Slot> slot(String name) {
    return Optional.ofNullable(draft.place)
        .flatMap(place -> scripts.find(place.script()))
        .map(script -> script.slots().get(name))
        .or(() -> Optional.ofNullable(scripts.person().get(name)));
  }

  private void heard(Place place, Way.Hear hear, String value) {
    Map<String, List<String>> before = new TreeMap<>(draft.slots);
    draft.put(walk.slot(hear.slot()), List.of(value));
    draft.remember(place, before);
    draft.puzzled = 0;
    if (hear.go().equals(place.step()) && Country.of(value).isPresent()) {
      placed(value);
    } else {
      walk.go(hear.go());
    }
  }

  private Undo undo() {
    Undo last = draft.history.removeLast();
    last.slots().forEach(draft::put);
    return last;
  }

  private void answer(Step step, Option option, boolean tapped) {
    Place place = draft.place;
    if (place == null) {
      throw new IllegalStateException("nowhere");
    }
    Map<String, List<String>> before = new TreeMap<>(draft.slots);
    draft.puzzled = 0;
    if (option.move() instanceof Option.Move.To(Way.Target.Open _)) {
      walk.forget();
    }
    option.acts().forEach(walk::act);
    switch (option.move()) {
      case Option.Move.Next(Way.AskUntil way) -> {
        draft.remember(place, before);
        walk.next(way);
      }
      case Option.Move.Worked(Way.Worked way, Attempt attempt) -> {
        attempted(attempt);
        walk.next(way);
        Optional.ofNullable(draft.place)
            .filter(here -> here.script().equals(place.script()))
            .ifPresent(_ -> draft.remember(place, before));
      }
      case Option.Move.Call(Way.Handoff way, Wish wish) -> walk.callOperator(way, wish);
      case Option.Move.HangUp(Way.Handoff way) -> {
        if (walk.desk().connected()) {
          walk.saying.effect(new Effect.Withdraw());
        }
        walk.go(way.left());
      }
      case Option.Move.To(Way.Target.Step(String name)) -> {
        draft.remember(place, before);
        walk.go(name);
      }
      case Option.Move.To(Way.Target.Tick(String value)) -> tick(step, value, tapped);
      case Option.Move.To(Way.Target target) -> leave(place, target);
    }
  }

  private void attempted(Attempt attempt) {
    walk.attempted(attempt);
    switch (attempt) {
      case REACHED -> walk.saying.words("worked.good");
      case NO_ANSWER, WRONG -> walk.saying.words("worked.sorry");
      case NOT_TRIED -> walk.saying.words("worked.later");
      case ASKED -> {}
    }
  }

  private void tick(Step step, String value, boolean tapped) {
    if (step.way() instanceof Way.Ask(var _, var several, var _) && several.isPresent()) {
      draft.toggle(walk.slot(several.get()), value);
    }
    if (tapped) {
      walk.saying.revise();
    }
    walk.again();
  }

  private void leave(Place place, Way.Target target) {
    switch (target) {
      case Way.Target.Open(String script) when script.equals(Scripts.Role.DANGER.script()) ->
          walk.interrupt(Scripts.Role.DANGER);
      case Way.Target.Open(String script) -> walk.open(script);
      case Way.Target.Call(String script, String then) ->
          walk.call(script, new Place(place.script(), then, Place.ON_ARRIVAL));
      case Way.Target.Speak(Language language) -> {
        speak(language);
        walk.again();
      }
      case Way.Target.Erase _ -> {
        walk.saying.effect(new Effect.Erase());
        walk.saying.silence();
      }
      case Way.Target.Back _ -> back();
      case Way.Target.End _ -> walk.end();
      case Way.Target.Step _, Way.Target.Tick _ -> throw new IllegalStateException("not a way out");
    }
  }
}
