package org.pobach.handoff;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.pobach.terms.Outcome;

/// What happens to a case.
public sealed interface Deed {
  /// The person wrote.
  ///
  /// @param danger whether their words say that life or body is in danger now
  record Wrote(boolean danger) implements Deed {}

  /// The person is there and is who they were: what waited for them may be shown.
  record Came() implements Deed {}

  /// The person agreed on a word.
  record Agreed(Word word) implements Deed {}

  /// The person leaves a message for when somebody is back.
  ///
  /// @param reopens when that is
  record Left(Instant reopens) implements Deed {}

  /// The person said how they want to be reached.
  record Chose(Reach reach) implements Deed {}

  /// The person wants it kept longer, so that they need not tell it again.
  record Kept(Duration keep) implements Deed {}

  /// The person ended it.
  record Ended() implements Deed {}

  /// The person comes back to a case that is over but not yet destroyed.
  record Reopened() implements Deed {}

  /// Messages do not reach the person any more, or do again.
  record Reachable(boolean reachable) implements Deed {}

  /// An operator took it.
  ///
  /// @param fence of the claim; an older one changes nothing
  record Claimed(String operator, long fence) implements Deed {}

  /// An operator wrote.
  ///
  /// @param withheld whether the words wait for the person
  record Answered(boolean withheld) implements Deed {}

  /// The operator gave it back, lost it or went silent.
  record Returned(long fence) implements Deed {}

  /// The operator handed it on.
  record Transferred(Optional<String> to) implements Deed {}

  /// An operator wrote down something for those after them.
  record Noted() implements Deed {}

  record Reclassed(Priority priority) implements Deed {}

  /// The operator closed it.
  record Closed(Outcome outcome) implements Deed {}

  /// Time has passed.
  record Waited() implements Deed {}

  /// What became of a case.
  ///
  /// @param notices what the person is told, to be put in words by the dialog
  /// @param next empty if it is to be destroyed
  record Result(Optional<Case> next, java.util.List<org.pobach.dialog.Event.Notice> notices) {
    public Result {
      notices = java.util.List.copyOf(notices);
    }
  }

  /// The rules by which a case changes.
  ///
  /// @param quiet whether the person was silent so long that somebody else may hold the phone
  static Result apply(Case before, Deed deed, boolean quiet, Instant now) {
    return new Rules(before, quiet, now).apply(deed);
  }
}
