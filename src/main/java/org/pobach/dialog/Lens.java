package org.pobach.dialog;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.pobach.terms.Sign;

/// What of a slot can still make a difference; two fillings that look alike through it lead on
/// alike.
///
/// @param known whether it matters that it holds anything
/// @param values those that are asked for by name
/// @param most how many values are told apart at the most; more count as that many
/// @param strong whether it matters that one of them is enough alone
/// @param addable values that may be added later: adding one twice counts once
/// @param whole whether values are marked in and out, so that each of them matters
record Lens(
    boolean known,
    Set<String> values,
    int most,
    boolean strong,
    Set<String> addable,
    boolean whole) {
  static final Lens BLIND = new Lens(false, Set.of(), 0, false, Set.of(), false);
  static final Lens KNOWN = new Lens(true, Set.of(), 0, false, Set.of(), false);
  static final Lens STRONG = new Lens(false, Set.of(), 0, true, Set.of(), false);
  static final Lens WHOLE = new Lens(false, Set.of(), 0, false, Set.of(), true);

  Lens {
    values = Set.copyOf(values);
    addable = Set.copyOf(addable);
  }

  static Lens of(Collection<String> values) {
    return new Lens(false, Set.copyOf(values), 0, false, Set.of(), false);
  }

  static Lens upTo(int most) {
    return new Lens(false, Set.of(), most, false, Set.of(), false);
  }

  static Lens adding(Collection<String> values) {
    return new Lens(false, Set.of(), 0, false, Set.copyOf(values), false);
  }

  /// Whether any condition looks at the slot; what only fills it makes no difference by itself.
  boolean reads() {
    return known || !values.isEmpty() || most > 0 || strong;
  }

  Lens with(Lens other) {
    return new Lens(
        known || other.known,
        union(values, other.values),
        Math.max(most, other.most),
        strong || other.strong,
        union(addable, other.addable),
        whole || other.whole);
  }

  private static Set<String> union(Set<String> one, Set<String> other) {
    Set<String> union = new TreeSet<>(one);
    union.addAll(other);
    return union;
  }

  /// How a filling looks.
  String look(List<String> filling) {
    if (!reads()) {
      return "";
    }
    Set<String> seen = new TreeSet<>(filling);
    if (!whole) {
      seen.removeIf(value -> !values.contains(value) && !(most > 0 && addable.contains(value)));
    }
    int count = Math.min(filling.size(), Math.max(most, known ? 1 : 0));
    return seen + (count > 0 ? "#" + count : "") + (strong && strong(filling) ? "!" : "");
  }

  private static boolean strong(List<String> filling) {
    return filling.stream().anyMatch(value -> Sign.of(value).filter(Sign::strong).isPresent());
  }
}
