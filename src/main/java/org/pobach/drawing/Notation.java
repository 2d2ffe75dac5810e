package org.pobach.drawing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.pobach.dialog.Act;
import org.pobach.dialog.Condition;
import org.pobach.terms.Topic;

/// Conditions and acts in the words of scripts, short.
final class Notation {
  private static final Collector<CharSequence, ?, String> LIST = Collectors.joining(", ");

  private Notation() {}

  static String of(Condition condition) {
    return switch (condition) {
      case Condition.Holds(String slot, List<String> values) ->
          slot + ": " + String.join(", ", values);
      case Condition.Known(String slot) -> "known: " + slot;
      case Condition.Count(String slot, int atLeast) -> "count: " + slot + " ≥ " + atLeast;
      case Condition.Weight(Map<String, Double> weights, double atLeast) ->
          "weight: " + weighed(weights) + " ≥ " + number(atLeast);
      case Condition.Strong(String slot) -> "strong: " + slot;
      case Condition.Desk(boolean open) -> "desk: " + (open ? "open" : "closed");
      case Condition.Urgent(var atLeast) -> "urgent: " + atLeast.id();
      case Condition.All(List<Condition> of) -> "all(" + joined(of) + ")";
      case Condition.Any(List<Condition> of) -> "any(" + joined(of) + ")";
      case Condition.Not(Condition of) -> "not(" + of(of) + ")";
      case Condition.Else() -> "else";
    };
  }

  /// What an act does; empty for one that says something.
  static String of(Act act) {
    return switch (act) {
      case Act.Put(String slot, String value) -> "set: " + slot + " = " + value;
      case Act.Add(String slot, List<String> values) ->
          "add: " + slot + " + " + String.join(", ", values);
      case Act.Unset(String slot) -> "unset: " + slot;
      case Act.Count(var name, String value) -> "count: " + name.id() + " = " + value;
      case Act.Contacts(List<Topic> topics, var country, int most) ->
          "contacts: "
              + (topics.isEmpty() ? "" : topics.stream().map(Topic::id).collect(LIST) + ", ")
              + country.map(slot -> "$" + slot + ", ").orElse("")
              + "≤ "
              + most;
      case Act.Emergency(var country) -> "emergency" + country.map(slot -> ": $" + slot).orElse("");
      case Act.Card(String need, String tongue) -> "card: $" + need + ", $" + tongue;
      case Act.Say _, Act.Copy _ -> "";
    };
  }

  private static String joined(List<Condition> of) {
    return of.stream().map(Notation::of).collect(LIST);
  }

  private static String weighed(Map<String, Double> weights) {
    return new TreeMap<>(weights)
        .entrySet().stream()
            .map(e -> number(e.getValue()) + " × " + e.getKey())
            .collect(Collectors.joining(" + "));
  }

  private static String number(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
