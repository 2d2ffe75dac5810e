package org.pobach.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.pobach.dialog.Effect.Button;
import org.pobach.dialog.Phrasebook.Command;
import org.pobach.dialog.Stimulus.Kind;
import org.pobach.terms.Language;
import org.pobach.terms.Topic;
import org.pobach.terms.Understood;
import org.pobach.terms.Urgency;

/// What is tried in a state: taps, words of each meaning, silences. What words mean is the
/// phrasebook's affair, so here they are written as what they mean.
final class Stimuli {
  private static final Circumstances QUIET =
      new Circumstances(Desk.CLOSED, true, false, false, false);
  private static final Circumstances EXPIRED =
      new Circumstances(Desk.CLOSED, false, false, true, false);

  /// Says the present step again, whatever it is.
  static final Stimulus AGAIN =
      new Stimulus("(again)", words("", Topic.OTHER, Urgency.NONE), EXPIRED, Kind.OTHER);

  private final Scripts scripts;

  Stimuli(Scripts scripts) {
    this.scripts = scripts;
  }

  /// What can be tried everywhere, once in each state.
  List<Stimulus> everywhere() {
    List<Stimulus> all = new ArrayList<>();
    all.add(tap("ways.more", Keys.MORE, Kind.WAY));
    all.add(tap("ways.more → ways.continue", Keys.CONTINUE, Kind.MORE));
    all.add(tap("ways.more → ways.person", Keys.PERSON, Kind.MORE));
    all.add(tap("ways.more → ways.privacy", Keys.PRIVACY, Kind.MORE));
    all.add(tap("ways.more → ways.menu", Keys.MENU, Kind.MORE));
    all.add(tap("ways.more → language.en", Keys.LANGUAGE + "en", Kind.MORE));
    all.add(tap("(an old button)", "0.0", Kind.OTHER));
    all.add(tap("ways.help", Keys.HELP, Kind.CARD));
    all.add(command(Command.EXIT, Kind.EXIT));
    all.add(command(Command.HELP, Kind.CARD));
    all.add(command(Command.STOP, Kind.OTHER));
    all.add(command(Command.MENU, Kind.OTHER));
    all.add(command(Command.PERSON, Kind.OTHER));
    all.add(command(Command.CONTINUE, Kind.OTHER));
    all.add(said("(words: danger)", words("", Topic.EMERGENCY, Urgency.NOW), Kind.CARD));
    all.add(said("(words: self-harm)", words("", Topic.SELF_HARM, Urgency.NOW), Kind.CARD));
    all.add(said("(words: urgent)", words("", Topic.OTHER, Urgency.SOON), Kind.OTHER));
    all.add(said("(words: anything)", words("", Topic.OTHER, Urgency.NONE), Kind.OTHER));
    all.add(said("(words: a greeting)", words("", Topic.GREETING, Urgency.NONE), Kind.OTHER));
    all.add(said("(a picture)", new Event.Media(Event.Kind.PICTURE, 1), Kind.OTHER));
    all.add(quiet(tap("ways.continue", Keys.CONTINUE, Kind.OTHER)));
    all.add(quiet(tap("ways.help", Keys.HELP, Kind.CARD)));
    all.add(quiet(command(Command.STOP, Kind.OTHER)));
    all.add(quiet(command(Command.EXIT, Kind.EXIT)));
    all.add(AGAIN);
    return all;
  }

  /// What leads away to another script in the same manner from wherever somebody stands.
  List<Stimulus> away() {
    List<Stimulus> away = new ArrayList<>();
    away.add(said("/start", new Event.Started(""), Kind.OTHER));
    for (Topic topic : Topic.values()) {
      if (leads(topic)) {
        away.add(tap("(asked) topic." + topic.id(), Keys.TOPIC + topic.id(), Kind.OTHER));
        away.add(said("(words: " + topic.id() + ")", words("", topic, Urgency.NONE), Kind.OTHER));
      }
    }
    new TreeMap<>(scripts.starts())
        .keySet()
        .forEach(code -> away.add(said("/start " + code, new Event.Started(code), Kind.OTHER)));
    return away;
  }

  /// One topic for each script is enough.
  private boolean leads(Topic topic) {
    return scripts
        .about(topic)
        .filter(script -> first(script).equals(Optional.of(topic)))
        .isPresent();
  }

  private Optional<Topic> first(Script script) {
    return script.topics().stream()
        .filter(topic -> scripts.about(topic).equals(Optional.of(script)))
        .findFirst();
  }

  /// Words about the very script somebody is in: it begins again.
  List<Stimulus> anew(Session session) {
    return session
        .place()
        .flatMap(place -> scripts.find(place.script()))
        .flatMap(this::first)
        .map(topic ->
            said("(words: " + topic.id() + ")", words("", topic, Urgency.NONE), Kind.OTHER))
        .stream()
        .toList();
  }

  /// The buttons under a message. What erases ends everything and is looked at apart.
  static List<Stimulus> buttons(Effect.Message message) {
    List<Stimulus> taps = new ArrayList<>();
    message.buttons().stream()
        .flatMap(List::stream)
        .forEach(button -> {
          if (button instanceof Button.Answer(String label, boolean _, String data)
              && !data.equals(Keys.ERASE)
              && !data.equals(Keys.MORE)) {
            boolean way = data.startsWith("!") && label.startsWith("ways.");
            taps.add(tap(label, data, way ? Kind.WAY : Kind.ANSWER));
          }
        });
    return taps;
  }

  static Stimulus value(String slot, String value) {
    return said("(words: " + slot + " " + value + ")", heard(Meanings.VALUE + value), Kind.OTHER);
  }

  static Stimulus correction(String slot, String value) {
    return said(
        "(words: no, " + slot + " " + value + ")",
        heard(Meanings.NO + Meanings.VALUE + value),
        Kind.UNDO);
  }

  static Stimulus back() {
    return tap("ways.more → ways.back", Keys.BACK, Kind.UNDO);
  }

  private static Event.Text heard(String words) {
    return words(words, Topic.OTHER, Urgency.NONE);
  }

  private static Event.Text words(String words, Topic topic, Urgency urgency) {
    List<Understood.Guess> guesses = List.of(new Understood.Guess(topic, 1));
    return new Event.Text(words, new Understood(Language.EN, 0, guesses, urgency, 1), false);
  }

  private static Stimulus command(Command command, Kind kind) {
    String name = command.name().toLowerCase(java.util.Locale.ROOT);
    return said("(word: " + name + ")", heard(Meanings.COMMAND + command), kind);
  }

  private static Stimulus tap(String label, String data, Kind kind) {
    return said(label, new Event.Tap(data), kind);
  }

  private static Stimulus said(String label, Event event, Kind kind) {
    return new Stimulus(label, event, Circumstances.USUAL, kind);
  }

  private static Stimulus quiet(Stimulus stimulus) {
    return new Stimulus(
        "(30 quiet minutes) " + stimulus.label(), stimulus.event(), QUIET, stimulus.kind());
  }
}
