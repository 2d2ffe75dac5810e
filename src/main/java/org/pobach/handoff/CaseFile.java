package org.pobach.handoff;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What the desk keeps of a person: their case, and how often they called.
///
/// @param present the case that is open, or over but not yet destroyed
/// @param calls when cases were opened, within [#MEMORY]
/// @param barred until when there is no operator, after abuse
public record CaseFile(Optional<Case> present, List<Instant> calls, Optional<Instant> barred) {
  /// Of somebody who never called.
  public static final CaseFile EMPTY = new CaseFile(Optional.empty(), List.of(), Optional.empty());

  /// How many cases a person may open within [#MEMORY]; scripts and cards always stay.
  static final int MOST = 6;

  static final Duration MEMORY = Duration.ofHours(6);

  /// How long there is no operator after abuse.
  static final Duration BAR = Duration.ofHours(24);

  public CaseFile {
    calls = List.copyOf(calls);
  }

  /// Whether this person may call an operator now.
  public boolean mayCall(Instant now) {
    return barred.filter(now::isBefore).isEmpty() && recent(now).size() < MOST;
  }

  /// The case an operator may still have to do something about.
  public Optional<Case> open() {
    return present.filter(c -> c.stage().open());
  }

  public CaseFile with(Case opened, Instant now) {
    List<Instant> all = new java.util.ArrayList<>(recent(now));
    all.add(now);
    return new CaseFile(Optional.of(opened), all, barred);
  }

  public CaseFile after(Optional<Case> next, Instant now) {
    boolean abused =
        next.map(Case::stage)
            .filter(stage ->
                stage instanceof Stage.Closed(var outcome, var _, var _)
                    && outcome == org.pobach.terms.Outcome.ABUSE)
            .isPresent();
    return new CaseFile(
        next, recent(now), abused && barred.isEmpty() ? Optional.of(now.plus(BAR)) : barred);
  }

  /// Whether there is nothing worth keeping.
  boolean empty(Instant now) {
    return present.isEmpty() && recent(now).isEmpty() && barred.filter(now::isBefore).isEmpty();
  }

  private List<Instant> recent(Instant now) {
    return calls.stream().filter(at -> at.plus(MEMORY).isAfter(now)).toList();
  }
}
