package org.pobach.dialog;

import java.util.List;
import java.util.Map;
import org.pobach.terms.Urgency;

/// What a branch depends on: slots, and how the world is at the moment.
public sealed interface Condition {
  /// The slot holds one of these values.
  record Holds(String slot, List<String> values) implements Condition {
    public Holds {
      values = List.copyOf(values);
    }
  }

  /// The slot holds anything.
  record Known(String slot) implements Condition {}

  /// The slot holds at least that many values.
  record Count(String slot, int atLeast) implements Condition {}

  /// The numbers of values in the slots, weighted and added, reach a sum.
  record Weight(Map<String, Double> weights, double atLeast) implements Condition {
    public Weight {
      weights = Map.copyOf(weights);
    }
  }

  /// The slot holds a sign that is enough alone.
  record Strong(String slot) implements Condition {}

  /// The desk is open (somebody is there and has room) or closed.
  record Desk(boolean open) implements Condition {}

  /// The conversation is at least that urgent.
  record Urgent(Urgency atLeast) implements Condition {}

  record All(List<Condition> of) implements Condition {
    public All {
      of = List.copyOf(of);
    }
  }

  record Any(List<Condition> of) implements Condition {
    public Any {
      of = List.copyOf(of);
    }
  }

  record Not(Condition of) implements Condition {}

  /// Always holds.
  record Else() implements Condition {}
}
