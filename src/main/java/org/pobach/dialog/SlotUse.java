package org.pobach.dialog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A slot that a step reads.
///
/// @param part the part of the model that reads it
record SlotUse(String slot, Object part) {

  /// What a step reads on arrival.
  static List<SlotUse> of(Step step) {
    List<SlotUse> uses = new ArrayList<>();
    for (Act act : step.acts()) {
      switch (act) {
        case Act.Say say -> say.with().values().forEach(slot -> uses.add(new SlotUse(slot, say)));
        case Act.Contacts contacts ->
            contacts.country().ifPresent(slot -> uses.add(new SlotUse(slot, contacts)));
        case Act.Emergency emergency ->
            emergency.country().ifPresent(slot -> uses.add(new SlotUse(slot, emergency)));
        case Act.Card card -> {
          uses.add(new SlotUse(card.need(), card));
          uses.add(new SlotUse(card.tongue(), card));
        }
        case Act.Put _, Act.Add _, Act.Unset _, Act.Count _, Act.Copy _ -> {}
      }
    }
    conditions(step.way()).forEach(condition -> gather(condition, uses));
    return uses;
  }

  static List<Condition> conditions(Way way) {
    return switch (way) {
      case Way.When when -> when.branches().stream().map(Way.Branch::condition).toList();
      case Way.AskUntil until -> List.of(until.stop());
      case Way.Ask _,
          Way.Go _,
          Way.Open _,
          Way.Call _,
          Way.Handoff _,
          Way.Rate _,
          Way.Worked _,
          Way.End _ ->
          List.of();
    };
  }

  private static void gather(Condition condition, List<SlotUse> uses) {
    switch (condition) {
      case Condition.Holds holds -> uses.add(new SlotUse(holds.slot(), holds));
      case Condition.Known known -> uses.add(new SlotUse(known.slot(), known));
      case Condition.Count count -> uses.add(new SlotUse(count.slot(), count));
      case Condition.Weight weight ->
          weight.weights().keySet().forEach(slot -> uses.add(new SlotUse(slot, weight)));
      case Condition.Strong strong -> uses.add(new SlotUse(strong.slot(), strong));
      case Condition.All all -> all.of().forEach(part -> gather(part, uses));
      case Condition.Any any -> any.of().forEach(part -> gather(part, uses));
      case Condition.Not not -> gather(not.of(), uses);
      case Condition.Desk _, Condition.Urgent _, Condition.Else _ -> {}
    }
  }

  /// What may be set after these acts, if `before` may be set before them.
  static Set<String> after(Collection<String> before, List<Act> acts) {
    Set<String> set = new HashSet<>(before);
    for (Act act : acts) {
      switch (act) {
        case Act.Put put -> set.add(put.slot());
        case Act.Add add -> set.add(add.slot());
        case Act.Unset unset -> set.remove(unset.slot());
        case Act.Say _, Act.Count _, Act.Contacts _, Act.Emergency _, Act.Card _, Act.Copy _ -> {}
      }
    }
    return set;
  }

  /// What may be set while a way waits, before it is known which exit is taken.
  static Set<String> meanwhile(Way way) {
    Set<String> set = new HashSet<>();
    switch (way) {
      case Way.Ask ask -> {
        ask.several().ifPresent(set::add);
        ask.hear().ifPresent(hear -> set.add(hear.slot()));
      }
      case Way.AskUntil until -> set.addAll(List.of(until.signs(), until.doubts()));
      case Way.When _,
          Way.Go _,
          Way.Open _,
          Way.Call _,
          Way.Handoff _,
          Way.Rate _,
          Way.Worked _,
          Way.End _ -> {}
    }
    return set;
  }
}
