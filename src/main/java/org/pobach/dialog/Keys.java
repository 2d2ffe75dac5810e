package org.pobach.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.pobach.dialog.Effect.Button;
import org.pobach.dialog.Session.Place;
import org.pobach.terms.Language;
import org.pobach.terms.Topic;

/// The buttons under a message, and what their data mean when they come back.
///
/// Data of a step's own buttons begin with the epoch (`3.1`), so that an older button is known as
/// such; the ways out begin with `!` and work from any message.
final class Keys {
  static final String HELP = "!h";
  static final String MORE = "!m";
  static final String ERASE = "!x";
  static final String CONTINUE = "!c";
  static final String MENU = "!n";
  static final String BACK = "!b";
  static final String PERSON = "!p";
  static final String PRIVACY = "!v";
  static final String SHOW = "!s";
  static final String WORD = "!w";
  static final String TAKE_BACK = "!u";
  static final String HANG_UP = "!e";
  static final String LANGUAGE = "!l.";
  static final String REMOVE = "!d.";
  static final String TOPIC = "!t.";

  private Keys() {}

  /// The buttons of the present step, with the ways out below.
  static List<List<Button>> of(Walk walk) {
    List<List<Button>> rows = new ArrayList<>();
    walk.saying.copies().forEach(copy -> rows.add(List.of(copy)));
    Place place = walk.draft.place;
    Step step = walk.present().orElse(null);
    if (place == null || step == null) {
      rows.add(ways());
      return rows;
    }
    if (walk.desk().withheld() && step.way() instanceof Way.Handoff) {
      rows.add(List.of(key("handoff.show", SHOW)));
    }
    if (walk.draft.gated && place.script().equals(Scripts.Role.FIRST.script())) {
      rows.add(List.of(key("ways.continue", CONTINUE)));
    }
    List<Option> options = Option.of(step.way(), place.at());
    int next = 0;
    for (int width : Option.rows(step.way(), place.at())) {
      List<Button> row = new ArrayList<>();
      for (int i = 0; i < width; i++, next++) {
        Option option = options.get(next);
        row.add(
            new Button.Answer(
                option.label(), ticked(walk, step, option), data(walk, option, next)));
      }
      rows.add(row);
    }
    List<Button> ways = lacking(place.script(), options);
    if (!ways.isEmpty()) {
      rows.add(ways);
    }
    return rows;
  }

  /// The number of the step's button that the data mean, if they are of this epoch.
  static OptionalInt number(String data, int epoch) {
    String prefix = Integer.toString(epoch, Character.MAX_RADIX) + ".";
    String rest = data.startsWith(prefix) ? data.substring(prefix.length()) : "";
    return rest.matches("[0-9]{1,2}")
        ? OptionalInt.of(Integer.parseInt(rest))
        : OptionalInt.empty();
  }

  /// Erasing and help are the ways out wherever they stand: they work from old messages, pass the
  /// gate, and are known without Redis.
  private static String data(Walk walk, Option option, int number) {
    if (option.move().equals(new Option.Move.To(new Way.Target.Erase()))) {
      return ERASE;
    }
    if (option.move().equals(new Option.Move.To(new Way.Target.Open(Scripts.Role.DANGER.script())))
        && option.acts().isEmpty()) {
      return HELP;
    }
    return Integer.toString(walk.draft.epoch, Character.MAX_RADIX) + "." + number;
  }

  private static boolean ticked(Walk walk, Step step, Option option) {
    return step.way() instanceof Way.Ask(var _, var several, var _)
        && several.isPresent()
        && option.move() instanceof Option.Move.To(Way.Target.Tick(String value))
        && walk.draft.values(walk.slot(several.get())).contains(value);
  }

  /// The ways out that a step's own answers do not already offer.
  private static List<Button> lacking(String script, List<Option> options) {
    if (script.equals(Scripts.Role.FIRST.script())) {
      return List.of();
    }
    List<Button> ways = new ArrayList<>();
    if (!Walk.emergency(script)) {
      ways.add(key("ways.help", HELP));
    }
    ways.add(key("ways.more", MORE));
    if (options.stream()
        .noneMatch(o -> o.move().equals(new Option.Move.To(new Way.Target.Erase())))) {
      ways.add(key("ways.erase", ERASE));
    }
    return ways;
  }

  /// Help, more, erase: the row under every message.
  static List<Button> ways() {
    return List.of(key("ways.help", HELP), key("ways.more", MORE), key("ways.erase", ERASE));
  }

  /// What opens behind ⋯.
  static List<List<Button>> more(Desk desk) {
    List<List<Button>> rows = new ArrayList<>();
    rows.add(List.of(key("ways.continue", CONTINUE)));
    if (desk.connected()) {
      rows.add(List.of(key("handoff.word", WORD)));
      rows.add(List.of(key("handoff.take-back", TAKE_BACK)));
      rows.add(List.of(key("handoff.end", HANG_UP)));
    } else {
      rows.add(List.of(key("ways.person", PERSON)));
    }
    rows.add(List.of(key("ways.privacy", PRIVACY)));
    rows.add(List.of(key("ways.back", BACK), key("ways.menu", MENU)));
    rows.add(languages(Language.values()));
    rows.add(List.of(key("ways.help", HELP), key("ways.erase", ERASE)));
    return rows;
  }

  /// Under the line that says that something waits, and nothing else.
  static List<List<Button>> knock() {
    return List.of(List.of(key("handoff.show", SHOW)), List.of(key("ways.erase", ERASE)));
  }

  /// Where to turn when words were not understood again.
  static List<List<Button>> puzzled() {
    return List.of(
        List.of(key("ways.continue", CONTINUE)),
        List.of(key("ways.person", PERSON)),
        List.of(key("ways.menu", MENU)),
        ways());
  }

  static List<List<Button>> pause() {
    return List.of(
        List.of(key("ways.erase", ERASE), key("ways.help", HELP)),
        List.of(key("ways.continue", CONTINUE)));
  }

  /// The two topics that words may mean.
  ///
  /// @param country that the words name: for a topic of which that tells where the person is, its
  ///   button tells so too
  static List<List<Button>> which(List<Topic> topics, Optional<String> country) {
    List<List<Button>> rows = new ArrayList<>();
    for (Topic topic : topics) {
      String where = country.filter(_ -> topic.here()).map(code -> "." + code).orElse("");
      rows.add(List.of(key("topic." + topic.id(), TOPIC + topic.id() + where)));
    }
    rows.add(List.of(key("ask.neither", MENU)));
    rows.add(ways());
    return rows;
  }

  static List<List<Button>> remove(long messageId) {
    return List.of(
        List.of(key("media.remove", REMOVE + messageId)),
        List.of(key("ways.continue", CONTINUE)),
        ways());
  }

  static List<List<Button>> resume() {
    return List.of(List.of(key("ways.continue", CONTINUE)), ways());
  }

  static List<Button> languages(Language... spoken) {
    List<Button> row = new ArrayList<>();
    for (Language language : spoken) {
      row.add(key("language." + language.code(), LANGUAGE + language.code()));
    }
    return row;
  }

  private static Button key(String label, String data) {
    return new Button.Answer(label, false, data);
  }
}
