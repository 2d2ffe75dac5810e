package org.pobach.handoff;

import java.util.Optional;
import org.pobach.terms.Outcome;

/// What an operator can do. Everything about a case is refused to those who do not hold it.
public interface Workplace {
  /// Whether something was done.
  enum Done {
    DONE,
    /// The case is not theirs, or not any more.
    LOST
  }

  /// The desk as it is now.
  Board board(Operator operator);

  /// Gives them the most urgent case that they may take.
  Claimed next(Operator operator);

  /// Gives them a certain case, if they may pick.
  Claimed pick(Operator operator, String id);

  /// A case of theirs; empty if it is not.
  Optional<Folder> look(Operator operator, String id);

  /// Writes to the person.
  Done write(Operator operator, String id, String words);

  /// Writes to those who take the case after them.
  Done note(Operator operator, String id, String words);

  Done reclass(Operator operator, String id, Priority priority, String reason);

  /// Hands it on.
  ///
  /// @param to who is asked first; empty: whoever is next
  /// @param note to whoever takes it; may be empty
  Done transfer(Operator operator, String id, Optional<String> to, String note);

  Done close(Operator operator, String id, Outcome outcome);

  /// Shows the person that somebody is writing.
  void typing(Operator operator, String id);

  /// Says that their page is there.
  ///
  /// @param paused whether they take no case at the moment
  void beat(Operator operator, boolean paused);

  /// They leave: every case of theirs goes back.
  void leave(Operator operator);

  /// Waits until something has changed at the desk.
  ///
  /// @param since what this told before; 0 at first
  /// @return what to ask with the next time
  long await(long since, java.time.Duration atMost);
}
