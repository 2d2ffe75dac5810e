package org.pobach.dialog;

import java.util.List;
import java.util.function.Function;
import org.pobach.terms.Sign;
import org.pobach.terms.Urgency;

/// Tells whether a condition holds.
///
/// @param values the values of a slot, by its name in the script
record Conditions(Function<String, List<String>> values, boolean deskOpen, Urgency urgency) {
  boolean hold(Condition condition) {
    return switch (condition) {
      case Condition.Holds holds ->
          values.apply(holds.slot()).stream().anyMatch(holds.values()::contains);
      case Condition.Known known -> !values.apply(known.slot()).isEmpty();
      case Condition.Count count -> values.apply(count.slot()).size() >= count.atLeast();
      case Condition.Weight weight -> weigh(weight) >= weight.atLeast();
      case Condition.Strong strong ->
          values.apply(strong.slot()).stream().anyMatch(Conditions::strong);
      case Condition.Desk desk -> desk.open() == deskOpen;
      case Condition.Urgent urgent -> urgency.compareTo(urgent.atLeast()) >= 0;
      case Condition.All all -> all.of().stream().allMatch(this::hold);
      case Condition.Any any -> any.of().stream().anyMatch(this::hold);
      case Condition.Not not -> !hold(not.of());
      case Condition.Else _ -> true;
    };
  }

  private double weigh(Condition.Weight weight) {
    return weight.weights().entrySet().stream()
        .mapToDouble(entry -> values.apply(entry.getKey()).size() * entry.getValue())
        .sum();
  }

  private static boolean strong(String value) {
    return Sign.of(value).filter(Sign::strong).isPresent();
  }
}
