package org.pobach.dialog;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.pobach.terms.Attempt;

/// The contacts that a person was shown, by their ids: each is asked about once. They stand in
/// slots of the engine's own, so that going back undoes them as it does answers.
public final class Contacted {
  /// How many are remembered, the newest.
  public static final int MOST = 6;

  /// How many are asked about in one go.
  static final int TOGETHER = 2;

  /// Those whom nobody can have called yet.
  static final String SHOWN = "contacts-shown";

  /// Those whom somebody may have called meanwhile.
  static final String DUE = "contacts-due";

  /// The one that the present question is about.
  static final String ASKED = "contact-asked";

  /// Stand for any in proofs, where nobody asks which.
  static final List<String> SOME = List.of("one", "other", "third");

  private Contacted() {}

  /// The session of a person who is shown these contacts, the best first.
  public static Session shown(Session session, List<String> contacts) {
    Draft draft = draft(session);
    List<String> known = Stream.concat(of(draft, ASKED), of(draft, DUE)).toList();
    List<String> fresh =
        contacts.stream().filter(id -> !known.contains(id) && !asked(draft, id)).toList();
    draft.put(
        SHOWN, Stream.concat(fresh.stream(), of(draft, SHOWN)).distinct().limit(MOST).toList());
    draft.put(DUE, of(draft, DUE).limit(MOST - draft.values(SHOWN).size()).toList());
    return session(session, draft);
  }

  /// The session of a person who had time to turn to whom they were shown.
  public static Session rested(Session session) {
    Draft draft = draft(session);
    draft.put(DUE, Stream.concat(of(draft, SHOWN), of(draft, DUE)).limit(MOST).toList());
    draft.put(SHOWN, List.of());
    return session(session, draft);
  }

  /// Takes the contact to ask about next out of those remembered.
  ///
  /// @param known whether a contact still exists
  /// @param soon whether it may be one that was shown just now
  static Optional<String> take(Draft draft, Predicate<String> known, boolean soon) {
    Optional<String> next =
        Stream.concat(of(draft, DUE), soon ? of(draft, SHOWN) : Stream.empty())
            .filter(known)
            .findFirst();
    for (String slot : List.of(DUE, SHOWN)) {
      draft.put(slot, of(draft, slot).filter(id -> !next.equals(Optional.of(id))).toList());
    }
    return next;
  }

  /// Whether there is one to ask about, whom somebody may have called meanwhile.
  static boolean due(Draft draft, Predicate<String> known) {
    return of(draft, DUE).anyMatch(known);
  }

  /// The one that the present question is about.
  static Optional<String> present(Draft draft, Predicate<String> known) {
    return draft.slot(ASKED).filter(known);
  }

  /// What can be counted about a contact.
  static List<String> counted(String contact) {
    return Stream.of(Attempt.values()).map(attempt -> attempt.of(contact)).toList();
  }

  private static Stream<String> of(Draft draft, String slot) {
    return draft.values(slot).stream();
  }

  private static boolean asked(Draft draft, String contact) {
    return draft.counted.stream()
        .map(Tally.Mark::of)
        .anyMatch(mark -> mark.contact().equals(Optional.of(contact)));
  }

  private static Draft draft(Session session) {
    Draft draft = new Draft(session);
    draft.tapped = session.tapped();
    return draft;
  }

  private static Session session(Session before, Draft draft) {
    return draft.session(before.burst());
  }
}
