package org.pobach.dialog;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.pobach.dialog.Effect.Message;
import org.pobach.dialog.Effect.Paragraph;
import org.pobach.dialog.Session.Burst;
import org.pobach.dialog.Session.Place;
import org.pobach.dialog.Session.Undo;
import org.pobach.terms.Language;
import org.pobach.terms.Topic;
import org.pobach.terms.Understood;
import org.pobach.terms.Urgency;

/// Decides what is said next: a pure function of session, event and circumstances.
///
/// Words are tried in this order: erase and stop, life in danger, commands, the step's buttons, the
/// value it hears, a correction of the last value, a topic, the menu.
public final class Engine {
  /// A topic understood with at least this confidence leads to its script.
  static final double SURE = 0.6;

  /// With at least this, the person is asked which of two it is.
  static final double LIKELY = 0.3;

  /// The language of words that sure is followed until the person chooses one.
  static final double LANGUAGE_SURE = 0.8;

  private final Scripts scripts;
  private final Phrasebook phrasebook;

  public Engine(Scripts scripts, Phrasebook phrasebook) {
    this.scripts = scripts;
    this.phrasebook = phrasebook;
  }

  /// Computes a turn. Never throws on anything a person does.
  public Turn advance(Session session, Event event, Circumstances now) {
    Session from = now.amends() ? session.burst().map(Burst::before).orElse(session) : session;
    Optional<Burst> earlier = now.amends() ? session.burst() : Optional.empty();
    Walk walk = new Walk(scripts, now, new Draft(from));
    earlier.ifPresent(burst -> walk.raise(burst.urgency()));
    return new Turning(from, event, now, earlier, walk).turn();
  }

  /// One turn being computed.
  private final class Turning {
    private final Session from;
    private final Event event;
    private final Circumstances now;
    private final Optional<Burst> earlier;
    private final Walk walk;
    private final Draft draft;
    private Map<Topic, Double> topics = Map.of();
    private boolean patient;
    private boolean quiet;
    private boolean revise;
    private List<List<Effect.Button>> keys = List.of();

    Turning(Session from, Event event, Circumstances now, Optional<Burst> earlier, Walk walk) {
      this.from = from;
      this.event = event;
      this.now = now;
      this.earlier = earlier;
      this.walk = walk;
      this.draft = walk.draft;
    }

    Turn turn() {
      switch (event) {
        case Event.Text text -> text(text);
        case Event.Tap tap -> tap(tap.data());
        case Event.Started started -> started(started.code());
        case Event.Media media -> media(media);
      }
      return finish();
    }

    private Turn finish() {
      Session session =
          draft.session(
              patient
                  ? Optional.of(new Burst(from.withoutBurst(), topics, draft.urgency))
                  : Optional.empty());
      if (!walk.paragraphs.isEmpty() && !quiet) {
        Message message = message();
        walk.before.add(revise ? new Effect.Revise(message) : new Effect.Say(message));
      }
      return new Turn(
          session, walk.before, Tally.difference(from, session), walk.delivered, patient);
    }

    private Message message() {
      boolean urgent =
          draft.place != null && Walk.emergency(draft.place.script()) && keys.isEmpty();
      return new Message(
          draft.language,
          draft.child(),
          urgent,
          walk.paragraphs,
          keys.isEmpty() ? Keys.of(walk) : keys);
    }

    private void text(Event.Text text) {
      Understood understood = merged(text.understood());
      Optional<Phrasebook.Command> command = phrasebook.command(text.words());
      follow(understood);
      if (command.filter(Phrasebook.Command.EXIT::equals).isPresent() && !digitAnswers(text.words())) {
        erase();
      } else if (command.filter(Phrasebook.Command.STOP::equals).isPresent()) {
        overlay("stop.offer", Keys.pause());
      } else if (understood.urgency() == Urgency.NOW) {
        walk.raise(Urgency.NOW);
        card(
            understood.best().topic() == Topic.SELF_HARM
                ? Scripts.Role.SELF_HARM
                : Scripts.Role.DANGER);
      } else if (text.edited()) {
        quiet = true;
      } else if (command.filter(Phrasebook.Command.HELP::equals).isPresent()) {
        card(Scripts.Role.DANGER);
      } else if (!gate()) {
        walk.raise(understood.urgency());
        if (command.isPresent()) {
          command(command.get());
        } else if (!button(text.words()) && !value(text.words()) && !correction(text.words())) {
          topic(understood);
        }
      }
    }

    /// Whether the whole message is a number that the present step takes as an answer.
    private boolean digitAnswers(String words) {
      return words.strip().equals("0")
          && walk.present()
              .filter(step -> step.way() instanceof Way.Ask(var _, var _, var hear) && hear.isPresent())
              .isPresent();
    }

    /// What this and the fragments before it mean together.
    private Understood merged(Understood understood) {
      Map<Topic, Double> together = new EnumMap<>(Topic.class);
      earlier.ifPresent(burst -> together.putAll(burst.topics()));
      understood.topics().forEach(guess -> together.merge(guess.topic(), guess.confidence(), Math::max));
      topics = together;
      List<Understood.Guess> guesses =
          together.entrySet().stream()
              .map(entry -> new Understood.Guess(entry.getKey(), entry.getValue()))
              .sorted(java.util.Comparator.comparingDouble(Understood.Guess::confidence).reversed())
              .toList();
      Urgency urgency = earlier.map(Burst::urgency).orElse(Urgency.NONE);
      return new Understood(
          understood.language(),
          understood.languageConfidence(),
          guesses,
          understood.urgency().or(urgency == Urgency.NOW ? Urgency.NONE : urgency),
          understood.urgencyConfidence());
    }

    private void follow(Understood understood) {
      if (!draft.languageChosen && understood.languageConfidence() >= LANGUAGE_SURE) {
        draft.language = understood.language();
      }
    }

    private void command(Phrasebook.Command command) {
      switch (command) {
        case EXIT -> erase();
        case STOP -> overlay("stop.offer", Keys.pause());
        case MENU -> walk.open(Scripts.Role.MENU.script());
        case BACK -> back();
        case HELP -> card(Scripts.Role.DANGER);
        case PERSON -> aside(Scripts.Role.PERSON.script(), Optional.of(Topic.HUMAN));
        case CONTINUE -> resume();
      }
    }

    private boolean button(String words) {
      Place place = draft.place;
      Optional<Step> step = walk.present();
      if (place == null || step.isEmpty()) {
        return false;
      }
      List<Option> options = Option.of(step.get().way(), place.at());
      OptionalInt choice =
          phrasebook.choice(draft.language, options.stream().map(Option::label).toList(), words);
      choice.ifPresent(index -> answer(step.get(), options.get(index)));
      return choice.isPresent();
    }

    private boolean value(String words) {
      Place place = draft.place;
      Optional<Way.Hear> hear = walk.present().flatMap(Turning::hear);
      if (place == null || hear.isEmpty()) {
        return false;
      }
      Optional<String> value = named(hear.get(), words);
      if (value.isPresent()) {
        heard(place, hear.get(), value.get());
        return true;
      }
      if (hear.get().otherwise().isPresent() && !phrasebook.corrects(draft.language, words)) {
        walk.go(hear.get().otherwise().get());
        return true;
      }
      return false;
    }

    private static Optional<Way.Hear> hear(Step step) {
      return step.way() instanceof Way.Ask(var _, var _, var hear) ? hear : Optional.empty();
    }

    private Optional<String> named(Way.Hear hear, String words) {
      Place place = draft.place;
      if (place == null) {
        return Optional.empty();
      }
      Slot slot =
          scripts
              .find(place.script())
              .map(script -> script.slots().get(hear.slot()))
              .orElse(scripts.person().get(hear.slot()));
      return slot == null
          ? Optional.empty()
          : phrasebook.value(hear.slot(), slot.values(), draft.language, words);
    }

    private void heard(Place place, Way.Hear hear, String value) {
      Map<String, List<String>> before = new java.util.TreeMap<>(draft.slots);
      draft.put(walk.slot(hear.slot()), List.of(value));
      draft.remember(place, before);
      draft.puzzled = 0;
      walk.go(hear.go());
    }

    /// "No, Poland": the value heard last is heard anew.
    private boolean correction(String words) {
      Undo last = draft.history.isEmpty() ? null : draft.history.getLast();
      if (last == null
          || draft.place == null
          || !last.place().script().equals(draft.place.script())
          || !phrasebook.corrects(draft.language, words)) {
        return false;
      }
      Optional<Way.Hear> hear =
          scripts.find(last.place().script()).flatMap(s -> s.step(last.place().step())).flatMap(Turning::hear);
      Optional<String> value = hear.flatMap(h -> named(h, words));
      if (hear.isEmpty() || value.isEmpty()) {
        return false;
      }
      undo();
      heard(last.place(), hear.get(), value.get());
      return true;
    }

    private void topic(Understood understood) {
      Understood.Guess best = understood.best();
      boolean mayLead = walk.present().map(Step::digress).orElse(true);
      if (!mayLead) {
        puzzled();
      } else if (best.topic() == Topic.GREETING && best.confidence() >= LIKELY) {
        greet();
      } else if (best.confidence() >= SURE && leads(best.topic())) {
        introduce();
        aside(scripts.about(best.topic()).orElseThrow().name(), Optional.of(best.topic()));
        patient = true;
      } else if (best.confidence() >= LIKELY && candidates(understood).size() == 2) {
        introduce();
        overlay("ask.which", Keys.which(candidates(understood)));
        patient = true;
      } else {
        puzzled();
      }
    }

    private List<Topic> candidates(Understood understood) {
      return understood.topics().stream()
          .map(Understood.Guess::topic)
          .filter(this::leads)
          .limit(2)
          .toList();
    }

    /// Whether a topic leads to a script other than the present one.
    private boolean leads(Topic topic) {
      return scripts
          .about(topic)
          .filter(script -> draft.place == null || !script.name().equals(draft.place.script()) || script.topics().size() > 1)
          .isPresent();
    }

    /// Says in one line who answers, when the answer comes before the first message.
    private void introduce() {
      if (from.place().isEmpty()) {
        walk.say("first.short");
      }
    }

    private void greet() {
      if (draft.place == null || Walk.neutral(draft.place.script())) {
        draft.puzzled = 0;
        walk.open(Scripts.Role.FIRST.script());
      } else {
        walk.again();
      }
      patient = true;
    }

    private void puzzled() {
      if (from.place().isEmpty()) {
        walk.open(Scripts.Role.FIRST.script());
      } else {
        walk.say(draft.puzzled == 0 ? "puzzled.once" : "puzzled.again");
        draft.puzzled++;
        if (draft.place == null || Walk.neutral(draft.place.script())) {
          walk.open(Scripts.Role.MENU.script());
        } else {
          walk.again();
        }
      }
      patient = true;
    }

    /// Goes to a script and keeps the place to come back to.
    private void aside(String script, Optional<Topic> topic) {
      Place here = draft.place;
      topic.filter(t -> t != Topic.HUMAN && t != Topic.PRIVACY).ifPresent(t -> draft.topic = Optional.of(t));
      draft.puzzled = 0;
      if (here == null || (Walk.neutral(here.script()) && draft.frames.isEmpty())) {
        walk.open(script);
      } else if (here.script().equals(script)) {
        walk.go(scripts.find(script).orElseThrow().start());
      } else {
        walk.call(script, here);
      }
    }

    private void tap(String data) {
      switch (data) {
        case Keys.ERASE -> erase();
        case Keys.HELP -> card(Scripts.Role.DANGER);
        default -> {
          if (data.startsWith(Keys.REMOVE)) {
            remove(data.substring(Keys.REMOVE.length()));
          } else if (data.equals(Keys.CONTINUE) && !now.late()) {
            resume();
          } else if (!gate(data)) {
            choose(data);
          }
        }
      }
    }

    private void choose(String data) {
      switch (data) {
        case Keys.MORE -> overlay("more.title", Keys.more());
        case Keys.MENU -> walk.open(Scripts.Role.MENU.script());
        case Keys.BACK -> back();
        case Keys.PERSON -> aside(Scripts.Role.PERSON.script(), Optional.empty());
        case Keys.PRIVACY -> aside(Scripts.Role.PRIVACY.script(), Optional.empty());
        default -> {
          if (data.startsWith(Keys.LANGUAGE)) {
            Language.of(data.substring(Keys.LANGUAGE.length())).ifPresent(this::speak);
            walk.again();
          } else if (data.startsWith(Keys.TOPIC)) {
            offered(data.substring(Keys.TOPIC.length()));
          } else {
            answer(data);
          }
        }
      }
    }

    private void offered(String id) {
      Optional<Topic> topic = Topic.of(id).filter(t -> scripts.about(t).isPresent());
      if (topic.isPresent()) {
        aside(scripts.about(topic.get()).orElseThrow().name(), topic);
      } else {
        walk.again();
      }
    }

    /// A step's own button; one of an earlier question only shows where the person is.
    private void answer(String data) {
      Place place = draft.place;
      Optional<Step> step = walk.present();
      Optional<Integer> option = step.isEmpty() ? Optional.empty() : number(data);
      if (place == null) {
        walk.open(Scripts.Role.FIRST.script());
      } else if (option.isEmpty()) {
        walk.say("stale.tap");
        walk.again();
      } else {
        List<Option> options = Option.of(step.orElseThrow().way(), place.at());
        if (option.get() < options.size()) {
          answer(step.get(), options.get(option.get()));
        } else {
          walk.again();
        }
      }
    }

    /// The number of the option, if the data are of the present epoch.
    private Optional<Integer> number(String data) {
      String prefix = Integer.toString(draft.epoch, Character.MAX_RADIX) + ".";
      String rest = data.startsWith(prefix) ? data.substring(prefix.length()) : "";
      return rest.matches("[0-9]{1,2}") ? Optional.of(Integer.valueOf(rest)) : Optional.empty();
    }

    private void answer(Step step, Option option) {
      Place place = draft.place;
      if (place == null) {
        throw new IllegalStateException("nowhere");
      }
      Map<String, List<String>> before = new java.util.TreeMap<>(draft.slots);
      draft.puzzled = 0;
      option.acts().forEach(walk::act);
      switch (option.move()) {
        case Option.Move.Next(Way.AskUntil way) -> {
          draft.remember(place, before);
          walk.next(way);
        }
        case Option.Move.Call(Way.Handoff way) -> operator(place, way);
        case Option.Move.To(Way.Target target) -> move(step, place, before, target);
      }
    }

    private void operator(Place place, Way.Handoff way) {
      walk.raise(way.urgency());
      walk.count(new Tally.Mark(org.pobach.terms.FactName.HANDED_OVER, "open"));
      walk.before.add(new Effect.CallOperator(draft.urgency));
      draft.place = new Place(place.script(), place.step(), 1);
      draft.epoch++;
      walk.say("handoff.waiting");
    }

    private void move(Step step, Place place, Map<String, List<String>> before, Way.Target target) {
      switch (target) {
        case Way.Target.Step(String name) -> {
          draft.remember(place, before);
          walk.go(name);
        }
        case Way.Target.Tick(String value) -> {
          if (step.way() instanceof Way.Ask(var _, var several, var _) && several.isPresent()) {
            draft.toggle(walk.slot(several.get()), value);
          }
          revise = event instanceof Event.Tap;
          walk.again();
        }
        case Way.Target.Open(String script) when script.equals(Scripts.Role.DANGER.script()) ->
            walk.interrupt(Scripts.Role.DANGER);
        case Way.Target.Open(String script) -> walk.open(script);
        case Way.Target.Call(String script, String then) ->
            walk.call(script, new Place(place.script(), then, Place.ON_ARRIVAL));
        case Way.Target.Speak(Language language) -> {
          speak(language);
          walk.again();
        }
        case Way.Target.Erase _ -> erase();
        case Way.Target.Back _ -> back();
        case Way.Target.End _ -> walk.end();
      }
    }

    private void speak(Language language) {
      draft.language = language;
      draft.languageChosen = true;
    }

    private void back() {
      Place place = draft.place;
      if (place != null
          && !draft.history.isEmpty()
          && draft.history.getLast().place().script().equals(place.script())) {
        walk.settle(undo().place());
        draft.epoch++;
      } else if (!draft.frames.isEmpty() && !draft.gated) {
        walk.end();
      } else {
        walk.say("back.none");
        walk.open(Scripts.Role.MENU.script());
      }
    }

    private Undo undo() {
      Undo last = draft.history.removeLast();
      last.slots().forEach(draft::put);
      return last;
    }

    private void resume() {
      if (draft.place == null) {
        walk.open(Scripts.Role.FIRST.script());
      } else if (draft.gated) {
        walk.pass();
      } else {
        walk.again();
      }
    }

    private void started(String code) {
      Optional<String> script = Optional.ofNullable(scripts.starts().get(code));
      if (script.isPresent()) {
        if (draft.place == null) {
          draft.source = code;
        }
        introduce();
        walk.open(script.get());
      } else {
        walk.gate();
      }
    }

    private void media(Event.Media media) {
      if (gate()) {
        return;
      }
      switch (media.kind()) {
        case PICTURE -> overlay("media.picture", Keys.remove(media.messageId()));
        case VOICE -> overlay("media.voice", Keys.resume());
        case LOCATION -> overlay("media.location", Keys.resume());
        case PHONE_CONTACT -> overlay("media.contact", Keys.resume());
        case OTHER -> overlay("media.other", Keys.resume());
      }
    }

    private void remove(String id) {
      if (id.matches("[0-9]{1,18}")) {
        walk.before.add(new Effect.Remove(Long.parseLong(id)));
      }
      quiet = true;
    }

    private void erase() {
      walk.before.add(new Effect.Erase());
      quiet = true;
    }

    /// Says something beside the step; the step stays where it is.
    private void overlay(String key, List<List<Effect.Button>> buttons) {
      walk.paragraphs.add(new Paragraph.Words(key, Map.of()));
      keys = buttons;
      if (draft.place == null) {
        draft.place = new Place(Scripts.Role.FIRST.script(), firstStep(), 0);
      }
    }

    private String firstStep() {
      return scripts.find(Scripts.Role.FIRST.script()).orElseThrow().start();
    }

    /// Whether the neutral first message has to come before the answer to a tap.
    private boolean gate(String data) {
      if (draft.gated && !strange()) {
        boolean neutral =
            number(data).isPresent()
                || data.equals(Keys.MENU)
                || data.equals(Keys.MORE)
                || data.startsWith(Keys.LANGUAGE);
        if (!neutral) {
          walk.gate();
        }
        return !neutral;
      }
      return gate();
    }

    /// Whether the neutral first message has to come before the answer.
    private boolean gate() {
      if (strange()) {
        walk.gate();
      } else if (now.expired() && draft.place != null) {
        walk.say("expired.first");
        walk.again();
      } else {
        return false;
      }
      return true;
    }

    /// Whether somebody else may be holding the phone by now.
    private boolean strange() {
      return now.late() || (now.quiet() && draft.place != null);
    }

    /// Shows an emergency card; where somebody else may hold the phone, the way back is the first
    /// message.
    private void card(Scripts.Role role) {
      if (strange()) {
        walk.veil();
      }
      walk.interrupt(role);
    }
  }
}
