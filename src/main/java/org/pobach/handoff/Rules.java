package org.pobach.handoff;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.pobach.dialog.Event.Notice;
import org.pobach.handoff.Deed.Result;
import org.pobach.terms.Outcome;

/// How a case changes: a pure function of the case, what happens to it, and the time. What makes no
/// sense where it stands changes nothing.
final class Rules {
  private final Case before;
  private final boolean quiet;
  private final Instant now;

  /// @param quiet whether somebody else may hold the phone by now
  Rules(Case before, boolean quiet, Instant now) {
    this.before = before;
    this.quiet = quiet;
    this.now = now;
  }

  Result apply(Deed deed) {
    return switch (deed) {
      case Deed.Wrote(boolean danger) -> wrote(danger);
      case Deed.Came _ -> same(before.with().withheld(false).knocked(false).made());
      case Deed.Agreed(Word word) -> same(before.with().word(word).made());
      case Deed.Chose(Reach reach) -> same(before.with().reach(reach).made());
      case Deed.Left(Instant reopens) -> left(reopens);
      case Deed.Kept(Duration keep) -> kept(keep);
      case Deed.Ended _ -> ended();
      case Deed.Reopened _ -> reopened();
      case Deed.Reachable(boolean reachable) -> same(before.with().reachable(reachable).made());
      case Deed.Claimed(String operator, long fence) -> claimed(operator, fence);
      case Deed.Answered(boolean withheld) -> answered(withheld);
      case Deed.Returned(long fence) ->
          fence == before.fence() ? returned(Optional.empty()) : same(before);
      case Deed.Noted _ -> same(before);
      case Deed.Transferred(var to) -> returned(to);
      case Deed.Reclassed(Priority priority) ->
          before.stage().open() ? same(before.with().priority(priority).made()) : same(before);
      case Deed.Closed(Outcome outcome) -> closed(outcome);
      case Deed.Waited _ -> waited();
    };
  }

  /// The more urgent counts, whoever has the case.
  private Result wrote(boolean danger) {
    if (!before.stage().open()) {
      return same(before);
    }
    Case.Draft next = before.with();
    if (danger) {
      next.priority(Priority.RED);
    }
    if (before.holder().isPresent()) {
      next.unanswered(before.unanswered().or(() -> Optional.of(now)));
      next.alarm(danger ? before.alarm().or(() -> Optional.of(now)) : before.alarm());
    }
    return same(next.made());
  }

  /// A message lives until the next opening and two days, at most a week.
  private Result left(Instant reopens) {
    if (!(before.stage() instanceof Stage.Waiting)) {
      return same(before);
    }
    Instant last = before.opened().plus(Case.LIFE);
    Instant until = reopens.plus(Case.UNREAD);
    return same(before.with().stage(new Stage.Left(until.isBefore(last) ? until : last)).made());
  }

  private Result kept(Duration keep) {
    Case.Draft next = before.with().keep(keep);
    if (before.stage() instanceof Stage.Closed(var outcome, var by, var _)) {
      next.stage(new Stage.Closed(outcome, by, now.plus(keep)));
    }
    return same(next.made());
  }

  /// What no operator has seen yet need not be kept.
  private Result ended() {
    return switch (before.stage()) {
      case Stage.Waiting _, Stage.Left _ when before.fence() == 0 -> gone();
      case Stage.Waiting _, Stage.Held _, Stage.Left _ ->
          same(over(Outcome.LEFT, Optional.empty()));
      case Stage.Closed _ -> same(before);
    };
  }

  private Result reopened() {
    return before.stage() instanceof Stage.Closed
        ? same(
            before.with().stage(new Stage.Waiting(Optional.empty())).since(now).told(false).made())
        : same(before);
  }

  private Result claimed(String operator, long fence) {
    if (!before.stage().open() || fence <= before.fence()) {
      return same(before);
    }
    Case next =
        before
            .with()
            .stage(new Stage.Held(operator))
            .fence(fence)
            .unanswered(Optional.of(now))
            .alarm(before.priority() == Priority.RED ? Optional.of(now) : Optional.empty())
            .made();
    return tell(next, Notice.TAKEN);
  }

  private Result answered(boolean withheld) {
    if (before.holder().isEmpty()) {
      return same(before);
    }
    Case next =
        before
            .with()
            .unanswered(Optional.empty())
            .alarm(Optional.empty())
            .withheld(before.withheld() || withheld)
            .made();
    return withheld ? tell(next, Notice.KNOCK) : same(next);
  }

  private Result returned(Optional<String> to) {
    if (before.holder().isEmpty()) {
      return same(before);
    }
    return to.isEmpty() ? tell(queued(to), Notice.RETURNED) : same(queued(to));
  }

  /// Who waited once does not wait again behind those who came later.
  private Case queued(Optional<String> to) {
    return before
        .with()
        .stage(new Stage.Waiting(to))
        .unanswered(Optional.empty())
        .alarm(Optional.of(now))
        .told(false)
        .made();
  }

  private Result closed(Outcome outcome) {
    Optional<String> holder = before.holder();
    return holder.isEmpty() ? same(before) : tell(over(outcome, holder), Notice.CLOSED);
  }

  private Result waited() {
    if (!now.isBefore(before.opened().plus(Case.LIFE))) {
      return gone();
    }
    return switch (before.stage()) {
      case Stage.Waiting _ -> plainly();
      case Stage.Held _ -> silent();
      case Stage.Left(Instant until) -> now.isBefore(until) ? same(before) : gone();
      case Stage.Closed(var _, var _, Instant until) -> now.isBefore(until) ? same(before) : gone();
    };
  }

  private Result plainly() {
    boolean due =
        before.priority() == Priority.RED
            && !before.told()
            && past(Optional.of(before.alarm().orElse(before.since())), Case.PLAIN);
    return due ? tell(before.with().told(true).made(), Notice.NOBODY) : same(before);
  }

  private Result silent() {
    if (past(before.unanswered(), Case.IDLE)) {
      return returned(Optional.empty());
    }
    return past(before.alarm(), Case.SILENT)
        ? tell(before.with().alarm(Optional.empty()).made(), Notice.CARD)
        : same(before);
  }

  private boolean past(Optional<Instant> from, Duration after) {
    return from.filter(at -> !now.isBefore(at.plus(after))).isPresent();
  }

  private Case over(Outcome outcome, Optional<String> by) {
    return before
        .with()
        .stage(new Stage.Closed(outcome, by, now.plus(kept())))
        .unanswered(Optional.empty())
        .alarm(Optional.empty())
        .made();
  }

  /// What the person has not read yet waits for them longer.
  private Duration kept() {
    return before.withheld() && before.keep().compareTo(Case.UNREAD) < 0
        ? Case.UNREAD
        : before.keep();
  }

  /// Says something to the person by itself. After a silence nothing with content is said: once,
  /// that something waits, where they allowed that.
  private Result tell(Case next, Notice notice) {
    if (!next.reachable()) {
      return same(next);
    }
    if (!quiet && notice != Notice.KNOCK) {
      return new Result(Optional.of(next), List.of(notice));
    }
    return next.knocked() || !next.reach().open(now)
        ? same(next)
        : new Result(Optional.of(next.with().knocked(true).made()), List.of(Notice.KNOCK));
  }

  private static Result same(Case next) {
    return new Result(Optional.of(next), List.of());
  }

  private static Result gone() {
    return new Result(Optional.empty(), List.of());
  }
}
