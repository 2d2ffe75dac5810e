package org.pobach.handoff;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// Who is next: red, orange, ordinary; first come first served inside a class. Waiting raises a
/// class, never above orange.
public final class Order {
  /// After so long an ordinary case counts as orange.
  static final Duration AGED = Duration.ofMinutes(30);

  /// So long a red case waits for somebody with its language and skills; then anybody is better
  /// than nobody.
  static final Duration CHOOSY = Duration.ofSeconds(30);

  /// So long a case that was handed to somebody waits for them.
  static final Duration WANTED = Duration.ofMinutes(2);

  private Order() {}

  /// All that wait, the next one first.
  public static List<Queued> of(Collection<Queued> queue, Instant now) {
    return queue.stream()
        .filter(queued -> !queued.held(now))
        .sorted(
            Comparator.<Queued, Priority>comparing(queued -> counts(queued, now))
                .thenComparing(queued -> reached(queued, now))
                .thenComparing(Queued::id))
        .toList();
  }

  /// Those that an operator may take, the next one first.
  public static List<Queued> of(Collection<Queued> queue, Operator operator, Instant now) {
    return of(queue, now).stream().filter(queued -> fits(queued, operator, now)).toList();
  }

  private static boolean fits(Queued queued, Operator operator, Instant now) {
    boolean reserved =
        queued.wanted().filter(wanted -> !wanted.equals(operator.alias())).isPresent()
            && now.isBefore(queued.since().plus(WANTED));
    boolean able =
        operator.languages().contains(queued.language())
            && operator.skills().containsAll(queued.skills());
    boolean late = queued.priority() == Priority.RED && !now.isBefore(queued.since().plus(CHOOSY));
    return !reserved && (able || late);
  }

  private static Priority counts(Queued queued, Instant now) {
    return aged(queued, now) ? Priority.ORANGE : queued.priority();
  }

  /// When it came to its present class.
  private static Instant reached(Queued queued, Instant now) {
    return aged(queued, now) ? queued.since().plus(AGED) : queued.since();
  }

  private static boolean aged(Queued queued, Instant now) {
    return queued.priority() == Priority.ORDINARY && !now.isBefore(queued.since().plus(AGED));
  }
}
