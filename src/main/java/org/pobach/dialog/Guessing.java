package org.pobach.dialog;

import java.util.List;
import java.util.Optional;
import org.pobach.terms.Topic;
import org.pobach.terms.Understood;

/// Follows words that are no button and no value: what are they about, and does that lead anywhere?
final class Guessing {
  /// A topic understood with at least this confidence leads to its script.
  static final double SURE = 0.6;

  /// With at least this, the person is asked which of two it is.
  static final double LIKELY = 0.3;

  /// Less likely topics are not asked about.
  static final double POSSIBLE = 0.1;

  /// Said every other time from the third on: the same words again are no answer.
  private static final String STILL = "puzzled.still";

  private final Scripts scripts;
  private final Walk walk;
  private final Draft draft;
  private final Moves moves;
  private final boolean fresh;

  Guessing(Scripts scripts, Walk walk, Moves moves, boolean fresh) {
    this.scripts = scripts;
    this.walk = walk;
    this.draft = walk.draft;
    this.moves = moves;
    this.fresh = fresh;
  }

  /// Opens the script of a poster's code, or the first message.
  void started(String code) {
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

  /// Goes where the words lead.
  ///
  /// @return true: the answer may wait for more words
  boolean topic(String words, Understood understood) {
    Understood.Guess best = understood.best();
    boolean mayLead = walk.present().map(Step::digress).orElse(true);
    if (!mayLead) {
      puzzled();
    } else if (best.topic() == Topic.GREETING && best.confidence() >= LIKELY) {
      greet();
    } else if (best.confidence() >= SURE && leads(best.topic())) {
      introduce();
      moves.mention(moves.named(words), best.topic());
      follow(best.topic());
    } else if (best.confidence() >= LIKELY && candidates(understood).size() == 2) {
      introduce();
      moves.which(candidates(understood), moves.named(words));
    } else {
      puzzled();
    }
    return true;
  }

  /// Goes where a topic that was offered leads.
  ///
  /// @param data its id; behind a dot the country that was named with it
  void offered(String data) {
    int dot = data.indexOf('.');
    String id = dot < 0 ? data : data.substring(0, dot);
    Optional<Topic> topic = Topic.of(id).filter(t -> scripts.about(t).isPresent());
    if (dot >= 0) {
      topic.ifPresent(t -> moves.mention(Optional.of(data.substring(dot + 1)), t));
    }
    topic.ifPresentOrElse(this::follow, walk::again);
  }

  private void follow(Topic topic) {
    moves.aside(scripts.about(topic).orElseThrow().name(), Optional.of(topic));
  }

  private List<Topic> candidates(Understood understood) {
    return understood.topics().stream()
        .filter(guess -> guess.confidence() >= POSSIBLE)
        .map(Understood.Guess::topic)
        .filter(this::leads)
        .limit(2)
        .toList();
  }

  /// Whether a topic leads somewhere the person is not.
  private boolean leads(Topic topic) {
    return scripts
        .about(topic)
        .filter(script -> !here(script) || !draft.topic.equals(Optional.of(topic)))
        .isPresent();
  }

  private boolean here(Script script) {
    return draft.place != null && script.name().equals(draft.place.script());
  }

  /// Says in one line who answers, when the answer comes before the first message. The line about
  /// languages says it, too.
  private void introduce() {
    if (fresh && !walk.saying.offersLanguages()) {
      walk.saying.words("first.short");
    }
  }

  private void greet() {
    if (draft.place == null || Walk.neutral(draft.place.script())) {
      draft.puzzled = 0;
      walk.open(Scripts.Role.FIRST.script());
    } else {
      walk.again();
    }
  }

  private void puzzled() {
    if (fresh) {
      walk.open(Scripts.Role.FIRST.script());
      return;
    }
    boolean again = draft.puzzled++ > 0;
    boolean still = again && draft.puzzled % 2 == 1;
    if (draft.place == null || Walk.neutral(draft.place.script())) {
      walk.saying.words(still ? STILL : again ? "puzzled.again" : "puzzled.once");
      walk.open(Scripts.Role.MENU.script());
    } else if (Walk.emergency(draft.place.script())) {
      if (!again) {
        walk.saying.words("puzzled.danger");
      }
      walk.again();
    } else if (again) {
      moves.beside(still ? STILL : "puzzled.ways", Keys.puzzled());
    } else {
      walk.saying.words("puzzled.here");
      walk.briefly(false);
    }
  }
}
