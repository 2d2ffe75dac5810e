package org.pobach.app;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pobach.channel.Address;
import org.pobach.channel.Incoming;
import org.pobach.channel.Incoming.Happening;
import org.pobach.conversation.Attached;
import org.pobach.conversation.Attachment;
import org.pobach.conversation.Entry;
import org.pobach.conversation.Loaded;
import org.pobach.conversation.RedisConversations;
import org.pobach.conversation.Task;
import org.pobach.dialog.Desk;
import org.pobach.dialog.Effect;
import org.pobach.dialog.Effect.Message;
import org.pobach.dialog.Effect.Paragraph;
import org.pobach.dialog.Session;
import org.pobach.dialog.Turn;
import org.pobach.dialog.Wish;
import org.pobach.handoff.Case;
import org.pobach.handoff.CaseFile;
import org.pobach.handoff.Cases;
import org.pobach.handoff.Deed;
import org.pobach.handoff.Line;
import org.pobach.handoff.Opening;
import org.pobach.handoff.Reach;
import org.pobach.handoff.Stage;
import org.pobach.handoff.Word;
import org.pobach.privacy.Pseudonym;

/// What a turn of a person means to the desk: their case after it, and what they are shown of it.
@Singleton
final class Handing {
  /// How long words of an operator are worth being sent.
  static final Duration WORTH = Duration.ofMinutes(10);

  /// So long after a change the queue is told of it again, should the first time have failed.
  private static final Duration AGAIN = Duration.ofSeconds(3);

  private final Cases cases;
  private final RedisConversations conversations;
  private final Duty duty;

  Handing(Cases cases, RedisConversations conversations, Duty duty) {
    this.cases = cases;
    this.conversations = conversations;
    this.duty = duty;
  }

  /// What is kept of a person for the desk.
  CaseFile file(Pseudonym who, Loaded loaded) {
    return cases.read(who, loaded.attached());
  }

  /// How things stand between a person and the operators, before they do something.
  Desk desk(CaseFile file, Incoming incoming, Instant now) {
    boolean may = file.mayCall(now);
    boolean open = may && duty.open(now);
    return file.present()
        .map(one ->
            new Desk(open, may, line(one), one.withheld() || one.knocked(), proof(one, incoming)))
        .orElseGet(() -> new Desk(open, may, Desk.Line.NONE, false, Desk.Proof.FREE));
  }

  static Desk.Line line(Case one) {
    return switch (one.stage()) {
      case Stage.Waiting _ -> Desk.Line.WAITING;
      case Stage.Held _ -> Desk.Line.WITH;
      case Stage.Left _ -> Desk.Line.LEAVING;
      case Stage.Closed _ -> Desk.Line.NONE;
    };
  }

  private static Desk.Proof proof(Case one, Incoming incoming) {
    if (one.word().isEmpty()) {
      return Desk.Proof.FREE;
    }
    return incoming.what() instanceof Happening.Text(String words) && Cases.proves(one, words)
        ? Desk.Proof.GIVEN
        : Desk.Proof.LACKING;
  }

  /// What became of the desk's side of a turn.
  ///
  /// @param entries besides those that the turn itself says
  /// @param removed messages of the person that go from the chat
  record Handed(
      CaseFile before,
      CaseFile after,
      Attachment attachment,
      List<Entry> entries,
      List<Long> removed) {
    Handed {
      entries = List.copyOf(entries);
      removed = List.copyOf(removed);
    }
  }

  /// What a turn means to the desk.
  Handed hand(Pseudonym who, Loaded loaded, Turn turn, Incoming incoming, Instant now) {
    CaseFile before = file(who, loaded);
    Hand hand = new Hand(who, loaded.attached(), before, incoming, now);
    if (before.present().filter(one -> !one.reachable()).isPresent()) {
      hand.deed(new Deed.Reachable(true));
    }
    for (Effect effect : turn.effects()) {
      if (effect instanceof Effect.AtDesk atDesk) {
        hand.take(atDesk, turn.session());
      }
    }
    return hand.handed();
  }

  /// What is written beside the conversation.
  ///
  /// @param length how many lines there are
  Attachment attachment(
      Pseudonym who,
      CaseFile before,
      CaseFile after,
      int length,
      List<Line> added,
      SortedMap<Integer, Line> changed,
      Instant now) {
    Attachment made = cases.write(who, after, before, length, added, changed, now);
    return made instanceof Attachment.Put put && moved(before, after)
        ? new Attachment.Put(
            put.value(),
            put.life(),
            Optional.of(now.plus(AGAIN)),
            put.fresh(),
            put.added(),
            put.changed())
        : made;
  }

  /// Whether the queue has to know.
  static boolean moved(CaseFile before, CaseFile after) {
    return !before.present().map(Handing::standing).equals(after.present().map(Handing::standing));
  }

  private static List<Object> standing(Case one) {
    return List.of(one.id(), one.stage(), one.priority(), one.since(), one.fence());
  }

  /// The lines of a transcript.
  SortedMap<Integer, Line> lines(Pseudonym who, Case one) {
    return cases.lines(one, 0, conversations.entries(who, 0));
  }

  /// Words of an operator on their way to a person.
  static Entry human(Session session, Address to, String words, int place, Instant now) {
    var message =
        new Message(
            session.language(),
            session.child(),
            false,
            List.of(new Paragraph.Human(words)),
            org.pobach.dialog.Engine.ways());
    return new Entry(new Task.Say(message), to, now.plus(WORTH), List.of(), OptionalInt.of(place));
  }

  /// One turn's dealings with the desk.
  private final class Hand {
    private final Pseudonym who;
    private final Attached attached;
    private final CaseFile before;
    private final Incoming incoming;
    private final Instant now;
    private final List<Line> added = new ArrayList<>();
    private final SortedMap<Integer, Line> changed = new TreeMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final List<Long> removed = new ArrayList<>();
    private CaseFile file;

    Hand(Pseudonym who, Attached attached, CaseFile before, Incoming incoming, Instant now) {
      this.who = who;
      this.attached = attached;
      this.before = before;
      this.incoming = incoming;
      this.now = now;
      this.file = before;
    }

    Handed handed() {
      boolean same = file.equals(before) && added.isEmpty() && changed.isEmpty();
      Attachment attachment =
          same
              ? new Attachment.Same()
              : attachment(who, before, file, attached.entries(), added, changed, now);
      return new Handed(before, file, attachment, entries, removed);
    }

    void deed(Deed deed) {
      file.present()
          .ifPresent(one -> file = file.after(Deed.apply(one, deed, false, now).next(), now));
    }

    void take(Effect.AtDesk effect, Session session) {
      switch (effect) {
        case Effect.CallOperator(var _, Wish wish, boolean message) -> call(session, wish, message);
        case Effect.Pass(boolean danger) -> pass(danger);
        case Effect.Show _ -> show(session);
        case Effect.Agree _ -> agree();
        case Effect.TakeBack _ -> takeBack();
        case Effect.Withdraw _ -> deed(new Deed.Ended());
      }
    }

    private void call(Session session, Wish wish, boolean message) {
      if (file.open().isEmpty() && file.present().isPresent()) {
        deed(new Deed.Reopened());
      } else if (file.open().isEmpty()) {
        file = file.with(cases.open(opening(session), now), now);
      }
      if (message) {
        deed(new Deed.Left(duty.reopens(now)));
      }
      reach(wish).ifPresent(reach -> deed(new Deed.Chose(reach)));
    }

    private Optional<Reach> reach(Wish wish) {
      return switch (wish) {
        case UNSAID -> Optional.empty();
        case HOUR -> Optional.of(new Reach.Here(now.plus(Duration.ofHours(1))));
        case DAY -> Optional.of(new Reach.Here(now.plus(Duration.ofHours(12))));
        case ASKS -> Optional.of(new Reach.Asks());
      };
    }

    private void pass(boolean danger) {
      switch (incoming.what()) {
        case Happening.Text(String words) -> {
          added.add(line(words));
          deed(new Deed.Wrote(danger));
        }
        case Happening.Media(var _, String words) -> {
          added.add(line(words));
          deed(new Deed.Wrote(danger));
        }
        case Happening.Edited(String words) -> {
          edit(words);
          deed(new Deed.Wrote(danger));
        }
        case Happening.Tap _,
            Happening.Started _,
            Happening.Placed _,
            Happening.Noted _,
            Happening.Blocked _,
            Happening.Unblocked _ -> {}
      }
    }

    private Line line(String words) {
      return new Line(Line.Author.PERSON, words, now, incoming.messageId(), 0, Line.Mark.NONE);
    }

    private void edit(String words) {
      OptionalLong id = incoming.messageId();
      transcript().entrySet().stream()
          .filter(e -> id.isPresent() && e.getValue().messageId().equals(id))
          .findFirst()
          .ifPresent(e -> changed.put(e.getKey(), e.getValue().edited(words)));
    }

    private void show(Session session) {
      transcript()
          .forEach((place, line) -> {
            if (line.mark() == Line.Mark.WITHHELD) {
              changed.put(place, line.shown());
              entries.add(human(session, incoming.from(), line.words(), place, now));
            }
          });
      deed(new Deed.Came());
    }

    private void agree() {
      if (incoming.what() instanceof Happening.Text(String words) && Word.fits(words)) {
        file.present().ifPresent(one -> deed(new Deed.Agreed(Word.of(one.id(), words))));
      }
    }

    private void takeBack() {
      Map.Entry<Integer, Line> last = null;
      for (var e : transcript().entrySet()) {
        if (e.getValue().author() == Line.Author.PERSON
            && e.getValue().mark() != Line.Mark.REMOVED) {
          last = e;
        }
      }
      if (last != null) {
        changed.put(last.getKey(), last.getValue().removed());
        last.getValue().messageId().ifPresent(removed::add);
      }
    }

    private SortedMap<Integer, Line> transcript() {
      return file.present().map(one -> lines(who, one)).orElseGet(TreeMap::new);
    }
  }

  private static Opening opening(Session session) {
    return new Opening(
        session.language(),
        session.topic(),
        session.urgency(),
        session.child(),
        Answers.of(session));
  }
}
