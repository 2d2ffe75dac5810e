package org.pobach.app;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.pobach.channel.Incoming;
import org.pobach.channel.Incoming.Happening;
import org.pobach.conversation.Attachment;
import org.pobach.conversation.Change;
import org.pobach.conversation.Conversation;
import org.pobach.conversation.Entry;
import org.pobach.conversation.Loaded;
import org.pobach.conversation.RedisConversations;
import org.pobach.conversation.RedisLanes;
import org.pobach.conversation.Saved;
import org.pobach.dialog.Circumstances;
import org.pobach.dialog.Desk;
import org.pobach.dialog.Event;
import org.pobach.dialog.Session;
import org.pobach.dialog.Turn;
import org.pobach.handoff.Bell;
import org.pobach.handoff.Board;
import org.pobach.handoff.Case;
import org.pobach.handoff.CaseFile;
import org.pobach.handoff.Claimed;
import org.pobach.handoff.Deed;
import org.pobach.handoff.Folder;
import org.pobach.handoff.Line;
import org.pobach.handoff.Operator;
import org.pobach.handoff.Order;
import org.pobach.handoff.Priority;
import org.pobach.handoff.Queued;
import org.pobach.handoff.RedisQueue;
import org.pobach.handoff.Workplace;
import org.pobach.privacy.Pseudonym;
import org.pobach.terms.Outcome;

/// What operators and the clock do to cases: the same commit as a turn of the person, with what
/// they are told of it.
@Singleton
final class DeskWork implements Workplace {
  private static final int TRIES = 8;

  private final RedisConversations conversations;
  private final RedisLanes lanes;
  private final RedisQueue queue;
  private final Handing handing;
  private final Duty duty;
  private final Mind mind;
  private final Performing performing;
  private final Counting counting;
  private final Bell bell;
  private final OnCall onCall;
  private final Troubles troubles;
  private final Clock clock;

  DeskWork(
      RedisConversations conversations,
      RedisLanes lanes,
      RedisQueue queue,
      Handing handing,
      Duty duty,
      Mind mind,
      Performing performing,
      Counting counting,
      Bell bell,
      OnCall onCall,
      Troubles troubles,
      Clock clock) {
    this.conversations = conversations;
    this.lanes = lanes;
    this.queue = queue;
    this.handing = handing;
    this.duty = duty;
    this.mind = mind;
    this.performing = performing;
    this.counting = counting;
    this.bell = bell;
    this.onCall = onCall;
    this.troubles = troubles;
    this.clock = clock;
  }

  /// Something done to a case.
  ///
  /// @param allowed whether it may still be done
  /// @param added to the transcript
  private record Act(Predicate<Case> allowed, Deed deed, List<Line> added) {}

  @Override
  public Board board(Operator operator) {
    Instant now = clock.instant();
    RedisQueue.View view = duty.view();
    List<Queued> mine =
        view.queue().stream()
            .filter(queued -> holds(queued, operator, now))
            .sorted(Comparator.comparing(Queued::since))
            .toList();
    return new Board(Order.of(view.queue(), now), mine, view.present(), now);
  }

  private static boolean holds(Queued queued, Operator operator, Instant now) {
    return queued.holder().filter(operator.alias()::equals).isPresent()
        && now.isBefore(queued.until());
  }

  @Override
  public Claimed next(Operator operator) {
    Instant now = clock.instant();
    return claim(operator, Order.of(duty.refresh().queue(), operator, now), now);
  }

  @Override
  public Claimed pick(Operator operator, String id) {
    if (!operator.picks()) {
      return new Claimed.None();
    }
    Instant now = clock.instant();
    return claim(operator, duty.find(id).stream().toList(), now);
  }

  /// What the queue says goes; the case itself is told. A case that is no more is taken out and the
  /// next one tried.
  private Claimed claim(Operator operator, List<Queued> wished, Instant now) {
    List<Queued> left = new ArrayList<>(wished);
    while (!left.isEmpty()) {
      Claimed claimed = queue.claim(operator, left, now);
      if (!(claimed instanceof Claimed.Mine(String id, long fence))) {
        return claimed;
      }
      Queued taken =
          left.stream().filter(queued -> queued.id().equals(id)).findFirst().orElseThrow();
      Deed deed = new Deed.Claimed(operator.alias(), fence);
      Optional<Case> held =
          act(taken.who(), id, new Act(one -> one.stage().open(), deed, List.of()));
      if (held.flatMap(Case::holder).filter(operator.alias()::equals).isPresent()) {
        return claimed;
      }
      queue.remove(id);
      left.remove(taken);
    }
    return new Claimed.None();
  }

  @Override
  public Optional<Folder> look(Operator operator, String id) {
    Optional<Queued> queued = duty.find(id);
    if (queued.isEmpty()) {
      return Optional.empty();
    }
    Pseudonym who = queued.get().who();
    Loaded loaded = conversations.load(who);
    Instant now = clock.instant();
    return handing
        .file(who, loaded)
        .present()
        .filter(one -> one.id().equals(id) && mayRead(one, operator))
        .map(one ->
            new Folder(one, handing.lines(who, one), conversations.fates(who), quiet(loaded, now)));
  }

  private static boolean mayRead(Case one, Operator operator) {
    return one.holder().filter(operator.alias()::equals).isPresent();
  }

  @Override
  public Done write(Operator operator, String id, String words) {
    return done(operator, id, new Deed.Answered(false), Line.Author.OPERATOR, words);
  }

  @Override
  public Done note(Operator operator, String id, String words) {
    return done(operator, id, new Deed.Noted(), Line.Author.NOTE, words);
  }

  @Override
  public Done reclass(Operator operator, String id, Priority priority, String reason) {
    return done(
        operator,
        id,
        new Deed.Reclassed(priority),
        Line.Author.DESK,
        priority.id() + ": " + reason);
  }

  @Override
  public Done transfer(Operator operator, String id, Optional<String> to, String note) {
    return done(operator, id, new Deed.Transferred(to), Line.Author.NOTE, note);
  }

  @Override
  public Done close(Operator operator, String id, Outcome outcome) {
    return done(operator, id, new Deed.Closed(outcome), Line.Author.DESK, "");
  }

  private Done done(Operator operator, String id, Deed deed, Line.Author author, String words) {
    Optional<Queued> queued = duty.find(id);
    if (queued.isEmpty()) {
      return Done.LOST;
    }
    boolean[] allowed = {false};
    Predicate<Case> theirs =
        one -> allowed[0] = one.holder().filter(operator.alias()::equals).isPresent();
    Instant now = clock.instant();
    List<Line> added =
        words.isBlank()
            ? List.of()
            : List.of(
                new Line(
                    author,
                    words.strip(),
                    now,
                    OptionalLong.empty(),
                    queued.get().fence(),
                    Line.Mark.NONE));
    act(queued.get().who(), id, new Act(theirs, deed, added));
    return allowed[0] ? Done.DONE : Done.LOST;
  }

  @Override
  public void typing(Operator operator, String id) {
    duty.find(id)
        .filter(queued -> holds(queued, operator, clock.instant()))
        .flatMap(queued -> conversations.load(queued.who()).conversation())
        .filter(conversation -> !conversation.silent(Case.QUIET, clock.instant()))
        .ifPresent(conversation -> performing.typing(conversation.address()));
  }

  @Override
  public void beat(Operator operator, boolean paused) {
    List<String> red =
        duty.view().queue().stream()
            .filter(queued -> queued.priority() == Priority.RED)
            .map(Queued::id)
            .toList();
    queue.beat(operator, paused, red, clock.instant());
  }

  @Override
  public void leave(Operator operator) {
    Instant now = clock.instant();
    duty.refresh().queue().stream()
        .filter(queued -> holds(queued, operator, now))
        .forEach(queued -> giveBack(queued));
    queue.leave(operator.alias());
    duty.refresh();
  }

  @Override
  public long await(long since, Duration atMost) {
    return bell.await(since, atMost);
  }

  /// Leases that ended give their cases back; entries of cases that are no more go.
  void sweep() {
    Instant now = clock.instant();
    List<Queued> all = duty.refresh().queue();
    onCall.watch(all, now);
    for (Queued queued : all) {
      if (queued.holder().isPresent() && !now.isBefore(queued.until())) {
        giveBack(queued);
      }
    }
  }

  private void giveBack(Queued queued) {
    Deed deed = new Deed.Returned(queued.fence());
    if (act(queued.who(), queued.id(), new Act(_ -> true, deed, List.of())).isEmpty()) {
      queue.remove(queued.id());
    }
  }

  /// Time has come for what is attached to a person's conversation.
  void wake(Pseudonym who) {
    Act act = new Act(_ -> true, new Deed.Waited(), List.of());
    Loaded loaded = conversations.load(who);
    Optional<Case> one = handing.file(who, loaded).present();
    if (one.isEmpty()) {
      lanes.nothingAttached(who);
    } else {
      queued(who, one.get());
      act(who, one.get().id(), act);
    }
  }

  /// Tells the queue how a case stands, and rings.
  void settle(Pseudonym who, CaseFile before, CaseFile after) {
    if (Handing.moved(before, after)) {
      before
          .present()
          .filter(one -> after.present().filter(a -> a.id().equals(one.id())).isEmpty())
          .ifPresent(one -> queue.remove(one.id()));
      after.present().ifPresent(one -> queued(who, one));
      duty.refresh();
    }
    if (before.present().isPresent() || after.present().isPresent()) {
      bell.ring();
    }
  }

  private void queued(Pseudonym who, Case one) {
    if (one.stage().open()) {
      queue.put(Queued.of(who, one), clock.instant());
    } else {
      queue.remove(one.id());
    }
  }

  /// Does something to a case, and tells the person.
  ///
  /// @return the case after it; empty if it is no more
  private Optional<Case> act(Pseudonym who, String id, Act act) {
    for (int attempt = 0; attempt < TRIES; attempt++) {
      Loaded loaded = conversations.load(who);
      CaseFile before = handing.file(who, loaded);
      Optional<Case> one = before.present().filter(c -> c.id().equals(id));
      if (one.isEmpty() || !act.allowed().test(one.get())) {
        return one;
      }
      Instant now = clock.instant();
      Told told = tell(who, loaded, before, one.get(), act, now);
      Saved saved = conversations.commit(who, loaded, told.change(), counting.none(who, now), now);
      if (!(saved instanceof Saved.Stale)) {
        performing.follow(who, saved);
        settle(who, before, told.after());
        return told.after().present();
      }
    }
    troubles.count("desk.contended");
    return Optional.empty();
  }

  private record Told(Change change, CaseFile after) {}

  private Told tell(Pseudonym who, Loaded loaded, CaseFile before, Case one, Act act, Instant now) {
    boolean quiet = quiet(loaded, now);
    boolean withheld = quiet || !one.reachable();
    Case known =
        loaded.conversation().isEmpty()
            ? Deed.apply(one, new Deed.Reachable(false), quiet, now).next().orElseThrow()
            : one;
    Deed deed = act.deed() instanceof Deed.Answered ? new Deed.Answered(withheld) : act.deed();
    Deed.Result result = Deed.apply(known, deed, quiet, now);
    CaseFile after = before.after(result.next(), now);
    List<Line> added =
        act.added().stream()
            .map(line -> line.author() == Line.Author.OPERATOR && withheld ? line.withheld() : line)
            .toList();
    int length = loaded.attached().entries();
    Attachment attachment =
        handing.attachment(who, before, after, length, added, new TreeMap<>(), now);
    if (loaded.conversation().isEmpty()) {
      return new Told(new Change.Erase(loaded.seen(), List.of(), attachment), after);
    }
    Conversation conversation = loaded.conversation().get();
    Session session = conversation.session();
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < added.size(); i++) {
      Line line = added.get(i);
      if (line.author() == Line.Author.OPERATOR && line.mark() != Line.Mark.WITHHELD) {
        entries.add(Handing.human(session, conversation.address(), line.words(), length + i, now));
      }
    }
    Incoming nobody = nobody(conversation, now);
    for (Event.Notice notice : result.notices()) {
      Turn turn = mind.advance(session, new Event.Noticed(notice), circumstances(after), now);
      entries.addAll(Entries.of(turn, nobody, now));
      session = turn.session();
    }
    Change change =
        new Change.Keep(conversation.with(session), entries, Optional.empty(), false, attachment);
    return new Told(change, after);
  }

  private static Circumstances circumstances(CaseFile after) {
    Desk desk =
        after
            .present()
            .map(one -> new Desk(true, true, Handing.line(one), one.withheld(), Desk.Proof.FREE))
            .orElse(Desk.CLOSED);
    return new Circumstances(desk, false, false, false, false);
  }

  /// Nobody did anything: what is said goes where the person is.
  private static Incoming nobody(Conversation conversation, Instant now) {
    return new Incoming(
        conversation.address(),
        0,
        now,
        Optional.empty(),
        OptionalLong.empty(),
        new Happening.Noted());
  }

  private static boolean quiet(Loaded loaded, Instant now) {
    return loaded.conversation().filter(c -> !c.silent(Case.QUIET, now)).isEmpty();
  }
}
