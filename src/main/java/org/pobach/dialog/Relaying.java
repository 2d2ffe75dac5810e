package org.pobach.dialog;

import java.util.List;
import java.util.Optional;
import org.pobach.dialog.Phrasebook.Command;
import org.pobach.dialog.Session.Place;
import org.pobach.terms.Topic;
import org.pobach.terms.Urgency;

/// What passes between a person and an operator. The bot steps back but is never silenced: erasing,
/// help, menu and buttons go on working.
final class Relaying {
  /// The slot that keeps what the next words are: a word to agree on, or the proof of it.
  static final String WORD = "desk-word";

  private static final String NEW = "new";
  private static final String ASKED = "asked";

  /// Letters and digits that a word to agree on needs.
  private static final int SHORTEST = 3;

  private final Walk walk;
  private final Draft draft;
  private final Saying saying;
  private final Gate gate;
  private final Moves moves;
  private final Desk desk;

  Relaying(Walk walk, Gate gate, Moves moves, Desk desk) {
    this.walk = walk;
    this.draft = walk.draft;
    this.saying = walk.saying;
    this.gate = gate;
    this.moves = moves;
    this.desk = desk;
  }

  /// Takes words that an operator reads, or that prove who writes.
  ///
  /// @return whether they were taken; if not, the bot answers them
  boolean text(Event.Text text, Optional<Command> command) {
    if (!draft.values(WORD).isEmpty()) {
      word(text.words());
      return true;
    }
    if (!desk.connected() || gate.strange() || draft.gated || steers(command)) {
      return false;
    }
    boolean danger =
        text.understood().urgency() == Urgency.NOW || command.equals(Optional.of(Command.HELP));
    saying.effect(new Effect.Pass(danger));
    if (danger) {
      walk.raise(Urgency.NOW);
    }
    return switch (desk.line()) {
      case WITH -> {
        shown();
        yield command.isEmpty() || !danger;
      }
      case WAITING, LEAVING -> !danger && waits();
      case NONE -> false;
    };
  }

  /// Where the person only waits, words need no other answer than that they are kept.
  private boolean waits() {
    boolean here = here().isPresent();
    if (here) {
      saying.words(desk.line() == Desk.Line.LEAVING ? "handoff.left-noted" : "handoff.noted");
    }
    return here;
  }

  /// Whoever writes has come: what waited for them is shown, or the word asked for.
  private void shown() {
    if (!desk.withheld()) {
      saying.silence();
    } else if (desk.proof() == Desk.Proof.FREE) {
      saying.effect(new Effect.Show());
      saying.silence();
    } else {
      saying.words("handoff.knock");
      saying.under(Keys.knock());
    }
  }

  private static boolean steers(Optional<Command> command) {
    return command
        .filter(c -> c == Command.MENU || c == Command.BACK || c == Command.CONTINUE)
        .isPresent();
  }

  /// The person wants to see what waits for them. Where a word was agreed on, it is asked for.
  void show() {
    if (desk.proof() == Desk.Proof.FREE) {
      saying.effect(new Effect.Show());
      saying.silence();
    } else {
      draft.put(WORD, List.of(ASKED));
      moves.beside("handoff.word-ask", List.of(Keys.ways()));
    }
  }

  /// Offers to agree on a word.
  void agree() {
    if (desk.connected()) {
      draft.put(WORD, List.of(NEW));
      moves.beside("handoff.word-new", Keys.resume());
    } else {
      moves.resumeHere();
    }
  }

  /// The words themselves go from the chat in any case: nobody shall read them there.
  private void word(String words) {
    boolean agreeing = draft.values(WORD).contains(NEW);
    draft.put(WORD, List.of());
    saying.effect(new Effect.Unsay());
    if (agreeing) {
      boolean fits =
          desk.connected()
              && words.codePoints().filter(Character::isLetterOrDigit).count() >= SHORTEST;
      if (fits) {
        saying.effect(new Effect.Agree());
      }
      moves.beside(fits ? "handoff.word-set" : "handoff.word-short", Keys.resume());
    } else if (desk.proof() == Desk.Proof.GIVEN) {
      saying.effect(new Effect.Show());
      saying.silence();
    } else {
      walk.gate();
    }
  }

  /// The person takes back what they wrote last.
  void takeBack() {
    saying.effect(new Effect.TakeBack());
    moves.beside("handoff.taken-back", Keys.resume());
  }

  /// The person ends it.
  void hangUp() {
    if (desk.connected()) {
      saying.effect(new Effect.Withdraw());
    }
    Optional<Way.Handoff> way = here();
    if (way.isPresent()) {
      walk.go(way.get().left());
    } else {
      saying.words("handoff.ended");
      walk.briefly(false);
    }
  }

  /// What happened at the desk.
  void notice(Event.Notice notice) {
    switch (notice) {
      case TAKEN -> moves.beside("handoff.taken", List.of(Keys.ways()));
      case RETURNED -> moves.beside("handoff.returned", List.of(Keys.ways()));
      case NOBODY -> {
        saying.words("handoff.nobody");
        card();
      }
      case CARD -> card();
      case KNOCK -> {
        saying.words("handoff.knock");
        saying.under(Keys.knock());
      }
      case CLOSED -> closed();
    }
  }

  private void card() {
    boolean selfHarm = draft.topic.filter(Topic.SELF_HARM::equals).isPresent();
    walk.interrupt(selfHarm ? Scripts.Role.SELF_HARM : Scripts.Role.DANGER);
  }

  private void closed() {
    Optional<Way.Handoff> way = here();
    saying.words("handoff.closed");
    if (way.isPresent()) {
      walk.go(way.get().left());
    } else {
      saying.under(Keys.resume());
    }
  }

  /// The way of the present step, if the person waits or talks there.
  private Optional<Way.Handoff> here() {
    Place place = draft.place;
    return place == null || place.at() == 0
        ? Optional.empty()
        : walk.present()
            .map(Step::way)
            .filter(Way.Handoff.class::isInstance)
            .map(Way.Handoff.class::cast);
  }
}
