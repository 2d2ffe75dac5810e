package org.pobach.dialog;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What one step looks at and what it may fill, as lenses by the full names of slots.
final class Looking {
  private final Script script;
  private final Map<String, Lens> lenses = new TreeMap<>();

  private Looking(Script script) {
    this.script = script;
  }

  static Map<String, Lens> at(Script script, Step step) {
    Looking looking = new Looking(script);
    step.acts().forEach(looking::act);
    SlotUse.conditions(step.way()).forEach(looking::condition);
    switch (step.way()) {
      case Way.Ask ask -> looking.ask(ask);
      case Way.AskUntil until -> looking.questions(until, 0);
      case Way.Worked _ -> looking.see(Contacted.DUE, Lens.KNOWN);
      case Way.When _, Way.Go _, Way.Open _, Way.Call _, Way.Handoff _, Way.Rate _, Way.End _ -> {}
    }
    return looking.lenses;
  }

  /// What questions look at and may fill, from the one that is asked on.
  static Map<String, Lens> at(Script script, Way.AskUntil until, int from) {
    Looking looking = new Looking(script);
    looking.condition(until.stop());
    looking.questions(until, from);
    return looking.lenses;
  }

  private void see(String slot, Lens lens) {
    lenses.merge(slot.startsWith("!") ? slot : Draft.slot(script, slot), lens, Lens::with);
  }

  private void act(Act act) {
    if (act instanceof Act.Add(String slot, List<String> values)) {
      see(slot, Lens.adding(values));
    }
  }

  private void ask(Way.Ask ask) {
    ask.several().ifPresent(slot -> see(slot, Lens.WHOLE));
    ask.rows().forEach(row -> row.forEach(answer -> answer.acts().forEach(this::act)));
  }

  private void questions(Way.AskUntil until, int from) {
    List<String> signs = until.questions().stream().skip(from).map(Way.Question::sign).toList();
    see(until.signs(), Lens.adding(signs));
    see(until.doubts(), Lens.adding(signs));
  }

  private void condition(Condition condition) {
    switch (condition) {
      case Condition.Holds holds -> see(holds.slot(), Lens.of(holds.values()));
      case Condition.Known known -> see(known.slot(), Lens.KNOWN);
      case Condition.Count count -> see(count.slot(), Lens.upTo(count.atLeast()));
      case Condition.Weight weight ->
          weight.weights().forEach((slot, each) -> see(slot, enough(each, weight.atLeast())));
      case Condition.Strong strong -> see(strong.slot(), Lens.STRONG);
      case Condition.Urgent _ -> see(Foresight.URGENCY, Lens.KNOWN);
      case Condition.All all -> all.of().forEach(this::condition);
      case Condition.Any any -> any.of().forEach(this::condition);
      case Condition.Not not -> condition(not.of());
      case Condition.Desk _, Condition.Else _ -> {}
    }
  }

  private static Lens enough(double weight, double sum) {
    return weight > 0 ? Lens.upTo((int) Math.ceil(sum / weight)) : Lens.BLIND;
  }
}
