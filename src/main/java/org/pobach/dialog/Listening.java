package org.pobach.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pobach.dialog.Phrasebook.Command;
import org.pobach.terms.Language;
import org.pobach.terms.Topic;
import org.pobach.terms.Understood;
import org.pobach.terms.Urgency;

/// Takes an event and decides what it is. Words are tried in this order: erase and stop, life in
/// danger, commands, the step's buttons, a correction of the last value, the value it hears, a
/// country, a topic, the menu.
final class Listening {
  /// The language of words that sure is followed until the person chooses one.
  private static final double LANGUAGE_SURE = 0.8;

  private final Walk walk;
  private final Draft draft;
  private final Saying saying;
  private final Phrasebook phrasebook;
  private final Circumstances now;
  private final Heard heard;
  private final Gate gate;
  private final Moves moves;
  private final Guessing guessing;
  private final Relaying relaying;

  Listening(
      Scripts scripts,
      Phrasebook phrasebook,
      Walk walk,
      Circumstances now,
      Heard heard,
      Session from) {
    this.walk = walk;
    this.draft = walk.draft;
    this.saying = walk.saying;
    this.phrasebook = phrasebook;
    this.now = now;
    this.heard = heard;
    this.gate = new Gate(walk, now);
    this.moves = new Moves(scripts, phrasebook, walk);
    this.guessing = new Guessing(scripts, walk, moves, from.place().isEmpty());
    this.relaying = new Relaying(walk, gate, moves, now.desk());
  }

  /// Moves the conversation.
  ///
  /// @return whether the answer may wait for more words of the same thought
  boolean take(Event event) {
    return switch (event) {
      case Event.Text text -> text(text);
      case Event.Tap(String data) -> tap(data);
      case Event.Started(String code) -> done(() -> guessing.started(code));
      case Event.Media media -> done(() -> media(media));
      case Event.Placed(String script, String step) -> done(() -> walk.place(script, step));
      case Event.Noticed(var notice) -> done(() -> relaying.notice(notice));
    };
  }

  private boolean text(Event.Text text) {
    Understood understood = heard.with(text.understood());
    Command command = phrasebook.command(text.words()).orElse(null);
    // Commands sound alike in several languages, and what an operator reads is theirs to answer.
    boolean other =
        (command == null || draft.place == null)
            && !now.desk().connected()
            && follow(text.words(), understood);
    if (understood.ukrainian() && draft.values(Draft.UKRAINIAN).isEmpty()) {
      draft.put(Draft.UKRAINIAN, List.of(Draft.HEARD));
    }
    if (command == Command.EXIT && !moves.mayAnswer(text.words())) {
      return done(this::erase);
    }
    if (command == Command.STOP) {
      return done(this::pause);
    }
    if (relaying.text(text, Optional.ofNullable(command))) {
      return false;
    }
    if (understood.urgency() == Urgency.NOW
        && command == null
        && !answers(text)
        && !moves.plain(text.words())) {
      return done(() -> danger(text.words(), understood.best().topic()));
    }
    if (text.edited()) {
      return done(this::silence);
    }
    if (command == Command.HELP) {
      return done(() -> gate.card(Scripts.Role.DANGER));
    }
    if (gate.closed()) {
      return false;
    }
    if (command == null) {
      walk.raise(understood.urgency());
    }
    if (understood.ukrainian()) {
      tellLanguages();
    } else if (other) {
      askLanguage(understood.language());
    }
    if (command != null) {
      return done(() -> command(command));
    }
    return !moves.button(text.words())
        && !moves.correction(text.words())
        && !moves.value(text.words())
        && !moves.country(text.words())
        && guessing.topic(text.words(), understood);
  }

  /// Whether words are nothing but an answer to the present question. Somebody else may be asked no
  /// question: behind the gate only the words themselves count.
  private boolean answers(Event.Text text) {
    return !text.edited() && !gate.strange() && !draft.gated && moves.names(text.words());
  }

  private void danger(String words, Topic topic) {
    moves.mention(moves.named(words), topic);
    walk.raise(Urgency.NOW);
    gate.card(topic == Topic.SELF_HARM ? Scripts.Role.SELF_HARM : Scripts.Role.DANGER);
  }

  /// Keeps the language of words, and follows it: the first one, one that comes again, and that of
  /// a cry for help. A single message in another may be a quotation or a name.
  ///
  /// @return whether to ask which it shall be
  private boolean follow(String words, Understood understood) {
    Language language = understood.language();
    if (draft.languageChosen
        || understood.languageConfidence() < LANGUAGE_SURE
        || (draft.place != null && moves.place(words))) {
      return false;
    }
    List<String> written = new ArrayList<>(draft.values(Draft.LANGUAGES));
    boolean known = written.isEmpty() || written.contains(language.code());
    if (!written.contains(language.code())) {
      written.add(language.code());
      draft.put(Draft.LANGUAGES, written);
    }
    if (known || understood.urgency() == Urgency.NOW) {
      draft.language = language;
    }
    return draft.language != language;
  }

  private void askLanguage(Language other) {
    saying.words("language.on." + other.code());
    saying.offer(Keys.languages(other, draft.language));
  }

  /// Ukrainian is understood in part and not spoken: that is said once, above the answer.
  private void tellLanguages() {
    if (!draft.values(Draft.UKRAINIAN).contains(Draft.TOLD)) {
      draft.put(Draft.UKRAINIAN, List.of(Draft.TOLD));
      saying.words("ukrainian.own");
      saying.offer(Keys.languages(Language.RU, Language.EN));
    }
  }

  private void command(Command command) {
    switch (command) {
      case EXIT -> erase();
      case STOP -> pause();
      case HELP -> gate.card(Scripts.Role.DANGER);
      case MENU -> walk.open(Scripts.Role.MENU.script());
      case BACK -> moves.back();
      case PERSON -> moves.aside(Scripts.Role.PERSON.script(), Optional.of(Topic.HUMAN));
      case CONTINUE -> moves.resume();
    }
  }

  private boolean tap(String data) {
    draft.puzzled = 0;
    if (data.equals(Keys.ERASE)) {
      erase();
    } else if (data.equals(Keys.HELP)) {
      gate.card(Scripts.Role.DANGER);
    } else if (data.equals(Keys.SHOW)) {
      relaying.show();
    } else if (data.startsWith(Keys.REMOVE)) {
      remove(data.substring(Keys.REMOVE.length()));
    } else if (data.equals(Keys.CONTINUE) && draft.gated && !now.late()) {
      walk.pass();
    } else if (!gate.closed(data)) {
      key(data);
    }
    return false;
  }

  private void key(String data) {
    switch (data) {
      case Keys.CONTINUE -> moves.resumeHere();
      case Keys.MORE -> moves.beside("more.title", Keys.more(now.desk()));
      case Keys.WORD -> relaying.agree();
      case Keys.TAKE_BACK -> relaying.takeBack();
      case Keys.HANG_UP -> relaying.hangUp();
      case Keys.MENU -> walk.open(Scripts.Role.MENU.script());
      case Keys.BACK -> moves.back();
      case Keys.PERSON -> moves.aside(Scripts.Role.PERSON.script(), Optional.empty());
      case Keys.PRIVACY -> moves.aside(Scripts.Role.PRIVACY.script(), Optional.empty());
      default -> {
        if (data.startsWith(Keys.LANGUAGE)) {
          Language.of(data.substring(Keys.LANGUAGE.length())).ifPresent(moves::speak);
          moves.resumeHere();
        } else if (data.startsWith(Keys.TOPIC)) {
          guessing.offered(data.substring(Keys.TOPIC.length()));
        } else {
          moves.answer(data);
        }
      }
    }
  }

  private void media(Event.Media media) {
    if (!gate.closed()) {
      switch (media.kind()) {
        case PICTURE -> moves.beside("media.picture", Keys.remove(media.messageId()));
        case VOICE -> moves.beside("media.voice", Keys.resume());
        case LOCATION -> moves.beside("media.location", Keys.resume());
        case PHONE_CONTACT -> moves.beside("media.contact", Keys.resume());
        case OTHER -> moves.beside("media.other", Keys.resume());
      }
    }
  }

  private void remove(String id) {
    if (id.matches("[0-9]{1,18}")) {
      saying.effect(new Effect.Remove(Long.parseLong(id)));
    }
    silence();
  }

  /// Says nothing; a silence before it stays one.
  private void silence() {
    gate.veil();
    saying.silence();
  }

  private void pause() {
    gate.veil();
    moves.beside("stop.offer", Keys.pause());
  }

  private void erase() {
    saying.effect(new Effect.Erase());
    saying.silence();
  }

  private static boolean done(Runnable move) {
    move.run();
    return false;
  }
}
