package org.pobach.app;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pobach.channel.Inbox;
import org.pobach.channel.Incoming;
import org.pobach.channel.Incoming.Happening;
import org.pobach.conversation.Attachment;
import org.pobach.conversation.Change;
import org.pobach.conversation.Conversation;
import org.pobach.conversation.Entry;
import org.pobach.conversation.Loaded;
import org.pobach.conversation.RedisConversations;
import org.pobach.conversation.Saved;
import org.pobach.conversation.Seen;
import org.pobach.conversation.Shown;
import org.pobach.dialog.Circumstances;
import org.pobach.dialog.Contacted;
import org.pobach.dialog.Desk;
import org.pobach.dialog.Effect;
import org.pobach.dialog.Event;
import org.pobach.dialog.Session;
import org.pobach.dialog.Turn;
import org.pobach.handoff.CaseFile;
import org.pobach.privacy.Pseudonym;
import org.pobach.privacy.Pseudonyms;
import org.pobach.redis.RedisUnreachable;
import org.pobach.terms.Language;

/// The story of a turn: find the person, load, understand, decide, save; then the lane is
/// performed.
@Singleton
public final class Turns implements Inbox {
  /// How often a turn is computed anew when somebody else changed the conversation meanwhile.
  private static final int TRIES = 5;

  /// Events older than this are answered by the first message only.
  static final Duration LATE = Duration.ofMinutes(30);

  /// Whoever was silent for so long may have called somebody they were shown.
  static final Duration CALL = Duration.ofMinutes(1);

  /// How long the answer to free text waits for more words.
  static final Duration PATIENCE = Duration.ofMillis(1500);

  private final Pseudonyms pseudonyms;
  private final RedisConversations conversations;
  private final Mind mind;
  private final Performing performing;
  private final Outage outage;
  private final Counting counting;
  private final Forgetting forgetting;
  private final Handing handing;
  private final DeskWork desk;
  private final SecretGuard guard;
  private final TurnWatch watch;
  private final Troubles troubles;
  private final Clock clock;

  Turns(
      Pseudonyms pseudonyms,
      RedisConversations conversations,
      Mind mind,
      Performing performing,
      Outage outage,
      Counting counting,
      Forgetting forgetting,
      Handing handing,
      DeskWork desk,
      SecretGuard guard,
      TurnWatch watch,
      Troubles troubles,
      Clock clock) {
    this.pseudonyms = pseudonyms;
    this.conversations = conversations;
    this.mind = mind;
    this.performing = performing;
    this.outage = outage;
    this.counting = counting;
    this.forgetting = forgetting;
    this.handing = handing;
    this.desk = desk;
    this.guard = guard;
    this.watch = watch;
    this.troubles = troubles;
    this.clock = clock;
  }

  @Override
  public Receipt receive(Incoming incoming) {
    Pseudonym who = pseudonyms.of(incoming.from().channel(), incoming.from().chat());
    Optional<Event> event = Optional.empty();
    try {
      event = mind.perceive(incoming);
      if (!guard.passes()) {
        return outage.answer(who, incoming, event);
      }
      if (event.isPresent()) {
        return turn(who, incoming, event.get());
      }
      return aside(who, incoming);
    } catch (RedisUnreachable e) {
      return outage.answer(who, incoming, event);
    } catch (RuntimeException e) {
      troubles.unexpected(e);
      return apologise(who, incoming, event);
    }
  }

  private Receipt turn(Pseudonym who, Incoming incoming, Event event) {
    for (int attempt = 0; attempt < TRIES; attempt++) {
      Loaded loaded = conversations.load(who);
      if (loaded.seen().refuses(incoming.updateId())) {
        return Receipt.TAKEN;
      }
      Instant now = clock.instant();
      Session session = session(loaded, incoming, event, now);
      CaseFile file = handing.file(who, loaded);
      Desk desk = handing.desk(file, incoming, now);
      Turn turn = mind.advance(session, event, circumstances(loaded, desk, incoming, now), now);
      if (save(who, incoming, loaded, turn, now)) {
        return Receipt.TAKEN;
      }
    }
    troubles.count("turn.contended");
    return Receipt.LATER;
  }

  /// What no dialog answers: whoever blocks the bot is forgotten; what stands in the chat is
  /// remembered, so that it is erased with the rest.
  private Receipt aside(Pseudonym who, Incoming incoming) {
    for (int attempt = 0; attempt < TRIES; attempt++) {
      Loaded loaded = conversations.load(who);
      Instant now = clock.instant();
      Optional<Change> change =
          loaded.seen().refuses(incoming.updateId())
              ? Optional.empty()
              : aside(incoming, loaded, now);
      if (change.isEmpty()) {
        return Receipt.TAKEN;
      }
      Saved saved = conversations.commit(who, loaded, change.get(), counting.none(who, now), now);
      if (!(saved instanceof Saved.Stale)) {
        if (change.get() instanceof Change.Erase) {
          outage.over(who);
          forgetting.want();
        }
        performing.follow(who, saved);
        return Receipt.TAKEN;
      }
    }
    troubles.count("turn.contended");
    return Receipt.LATER;
  }

  private static Optional<Change> aside(Incoming incoming, Loaded loaded, Instant now) {
    Seen seen = loaded.seen().with(incoming.updateId());
    return switch (incoming.what()) {
      case Happening.Blocked _ ->
          Optional.of(new Change.Erase(seen, List.of(), new Attachment.Same()));
      case Happening.Noted _ ->
          loaded
              .conversation()
              .map(c ->
                  c.standing(
                      incoming.messageId().stream().mapToObj(id -> new Shown(id, now, false))))
              .map(c -> new Change.Keep(c, List.of(), Optional.empty(), false));
      case Happening.Text _,
          Happening.Edited _,
          Happening.Tap _,
          Happening.Started _,
          Happening.Media _,
          Happening.Placed _,
          Happening.Unblocked _ ->
          Optional.empty();
    };
  }

  private Session session(Loaded loaded, Incoming incoming, Event event, Instant now) {
    return loaded
        .conversation()
        .map(c ->
            !loaded.expired() && c.silent(CALL, now) ? Contacted.rested(c.session()) : c.session())
        .orElseGet(() -> Session.fresh(mind.guess(incoming, event)));
  }

  private static Circumstances circumstances(
      Loaded loaded, Desk desk, Incoming incoming, Instant now) {
    boolean quiet =
        loaded.conversation().filter(c -> c.silent(Conversation.QUIET, now)).isPresent();
    boolean late = incoming.at().plus(LATE).isBefore(now);
    boolean amends =
        loaded.pending() && loaded.conversation().flatMap(c -> c.session().burst()).isPresent();
    return new Circumstances(desk, quiet, late, loaded.expired(), amends);
  }

  /// Whether the turn was saved; if so, what follows from it is under way.
  private boolean save(Pseudonym who, Incoming incoming, Loaded loaded, Turn turn, Instant now) {
    Handing.Handed handed = handing.hand(who, loaded, turn, incoming, now);
    Change change = change(who, incoming, loaded, turn, handed, now);
    var facts = counting.seal(who, turn.patient() ? List.of() : turn.facts(), now);
    Saved saved = conversations.commit(who, loaded, change, facts, now);
    if (saved instanceof Saved.Stale) {
      return false;
    }
    // Before the answer is there: who sees the answer looks at the turn, too.
    watch.saw(incoming.from(), turn);
    outage.over(who);
    if (turn.patient()) {
      performing.typing(incoming.from());
    }
    if (change instanceof Change.Erase) {
      forgetting.want();
    }
    performing.follow(who, saved);
    desk.settle(
        who, handed.before(), change instanceof Change.Erase ? CaseFile.EMPTY : handed.after());
    return true;
  }

  private Change change(
      Pseudonym who,
      Incoming incoming,
      Loaded loaded,
      Turn turn,
      Handing.Handed handed,
      Instant now) {
    if (turn.effects().stream().anyMatch(Effect.Erase.class::isInstance)) {
      return farewell(who, incoming, loaded, now);
    }
    List<Entry> entries = new ArrayList<>(Entries.of(turn, incoming, now));
    entries.addAll(handed.entries());
    if (!handed.removed().isEmpty()) {
      entries.add(Entries.forget(incoming.from(), handed.removed(), now));
    }
    List<Long> removed = Entries.removed(entries);
    Stream<Shown> own =
        incoming.messageId().stream()
            .mapToObj(id -> new Shown(id, incoming.at(), Entries.picture(incoming)))
            .filter(shown -> !removed.contains(shown.messageId()));
    Stream<Shown> others =
        Stream.concat(outage.cards(who).stream(), Entries.tapped(incoming).stream())
            .filter(id -> !known(loaded, id))
            .map(id -> new Shown(id, now, false));
    Conversation before =
        loaded
            .conversation()
            .orElseGet(() ->
                new Conversation(
                    incoming.from(), turn.session(), loaded.seen(), now, List.of(), false, false));
    Conversation after =
        before
            .without(removed)
            .after(
                turn.session(),
                loaded.seen().with(incoming.updateId()),
                now,
                Stream.concat(others, own));
    return new Change.Keep(
        after,
        entries,
        turn.patient() ? Optional.of(now.plus(PATIENCE)) : Optional.empty(),
        turn.amends(),
        handed.attachment());
  }

  private static boolean known(Loaded loaded, long messageId) {
    return loaded
        .conversation()
        .filter(c -> c.shown().stream().anyMatch(shown -> shown.messageId() == messageId))
        .isPresent();
  }

  /// Everything goes: what stands in the chat is erased, nothing else is done any more. Only where
  /// a message may stand there whose id nobody knows, a line says how to clear the chat by hand.
  private Change farewell(Pseudonym who, Incoming incoming, Loaded loaded, Instant now) {
    List<Long> ids = new ArrayList<>(outage.cards(who));
    loaded.conversation().ifPresent(c -> c.shown().forEach(shown -> ids.add(shown.messageId())));
    incoming.messageId().ifPresent(ids::add);
    Entries.tapped(incoming).ifPresent(ids::add);
    List<Entry> entries = new ArrayList<>();
    entries.add(Entries.forget(incoming.from(), ids.stream().distinct().sorted().toList(), now));
    loaded
        .conversation()
        .filter(Conversation::lost)
        .map(c -> Entries.byHand(c.session(), incoming.from(), now))
        .ifPresent(entries::add);
    return new Change.Erase(
        loaded.seen().with(incoming.updateId()), entries, new Attachment.None());
  }

  /// Erases messages whose time has come; called when that is due.
  void erase(Pseudonym who) {
    for (int attempt = 0; attempt < TRIES; attempt++) {
      Loaded loaded = conversations.load(who);
      Instant now = clock.instant();
      List<Long> ids = loaded.conversation().map(c -> c.due(now)).orElse(List.of());
      if (loaded.conversation().isEmpty()) {
        performing.nothingToErase(who);
        return;
      }
      Conversation kept = loaded.conversation().get();
      List<Entry> entries =
          ids.isEmpty() ? List.of() : List.of(Entries.forget(kept.address(), ids, now));
      Change change = new Change.Keep(kept.without(ids), entries, Optional.empty(), false);
      Saved saved = conversations.commit(who, loaded, change, counting.none(who, now), now);
      if (!(saved instanceof Saved.Stale)) {
        performing.follow(who, saved);
        return;
      }
    }
  }

  /// Lets sessions know what stands in the chats since an outage, so that it is erased in its time.
  void settleOutage() {
    outage.unsettled().forEach(this::settle);
  }

  private void settle(Pseudonym who, Outage.Cards cards) {
    Loaded loaded = conversations.load(who);
    Instant now = clock.instant();
    Conversation before =
        loaded
            .conversation()
            .orElseGet(() ->
                new Conversation(
                    cards.to(),
                    Session.fresh(Language.RU),
                    loaded.seen(),
                    now,
                    List.of(),
                    false,
                    false));
    Conversation after =
        before.standing(cards.messageIds().stream().map(id -> new Shown(id, now, false)));
    Change change = new Change.Keep(after, List.of(), Optional.empty(), false);
    Saved saved = conversations.commit(who, loaded, change, counting.none(who, now), now);
    if (!(saved instanceof Saved.Stale)) {
      outage.over(who);
      performing.follow(who, saved);
    }
  }

  /// Something went wrong that never should: a kind answer, and the update is not tried again. An
  /// exit is an exit all the same.
  private Receipt apologise(Pseudonym who, Incoming incoming, Optional<Event> event) {
    try {
      Loaded loaded = conversations.load(who);
      if (loaded.seen().refuses(incoming.updateId())) {
        return Receipt.TAKEN;
      }
      Instant now = clock.instant();
      Session session =
          loaded
              .conversation()
              .map(Conversation::session)
              .orElseGet(() -> Session.fresh(mind.guess(incoming)));
      Effect effect =
          event.filter(mind::exits).isPresent() ? new Effect.Erase() : mind.apology(session);
      Turn turn = new Turn(session, List.of(effect), List.of(), List.of(), false, false);
      return save(who, incoming, loaded, turn, now) ? Receipt.TAKEN : Receipt.LATER;
    } catch (RedisUnreachable e) {
      return outage.answer(who, incoming, event);
    } catch (RuntimeException e) {
      troubles.unexpected(e);
      return Receipt.TAKEN;
    }
  }
}
