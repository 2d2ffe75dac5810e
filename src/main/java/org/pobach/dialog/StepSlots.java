package org.pobach.dialog;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.pobach.terms.Sign;

/// Checks the slots that one step names: that they exist, are of the right kind, and get values of
/// their lists.
final class StepSlots {
  private final Written.Folder folder;
  private final Written written;
  private final Step step;

  StepSlots(Written.Folder folder, Written written, Step step) {
    this.folder = folder;
    this.written = written;
    this.step = step;
  }

  void check() {
    step.acts().forEach(act -> act(act));
    SlotUse.of(step).forEach(use -> find(use.slot(), use.part()));
    SlotUse.conditions(step.way()).forEach(this::condition);
    switch (step.way()) {
      case Way.Ask ask -> ask(ask);
      case Way.AskUntil until -> askUntil(until);
      case Way.When _,
          Way.Go _,
          Way.Open _,
          Way.Call _,
          Way.Handoff _,
          Way.Rate _,
          Way.Worked _,
          Way.End _ -> {}
    }
  }

  private void act(Act act) {
    switch (act) {
      case Act.Put put -> single(put.slot(), put).ifPresent(slot -> in(slot, put.value(), put));
      case Act.Add add ->
          several(add.slot(), add)
              .ifPresent(slot -> add.values().forEach(value -> in(slot, value, add)));
      case Act.Unset unset -> find(unset.slot(), unset);
      case Act.Count count -> count(count);
      case Act.Contacts contacts -> contacts.country().ifPresent(name -> country(name, contacts));
      case Act.Emergency emergency ->
          emergency.country().ifPresent(name -> country(name, emergency));
      case Act.Card card -> {
        of("need", card.need(), card);
        of("tongue", card.tongue(), card);
      }
      case Act.Say say -> say.with().values().forEach(name -> argument(name, say));
      case Act.Copy _ -> {}
    }
  }

  private void argument(String name, Act.Say say) {
    if (lookup(name).filter(Slot::several).isPresent()) {
      wrong(say, "the slot \"" + name + "\" holds several values and cannot fill a text");
    }
  }

  private void country(String name, Object part) {
    of("country", name, part);
  }

  /// The slot must take its values from that closed list.
  private void of(String list, String name, Object part) {
    List<String> known = SlotReader.LISTS.getOrDefault(list, List.of());
    lookup(name)
        .filter(slot -> !slot.values().isEmpty() && !known.containsAll(slot.values()))
        .ifPresent(_ -> wrong(part, "the slot \"" + name + "\" does not hold a " + list));
  }

  private void count(Act.Count count) {
    List<String> values = Values.counted(count.name());
    if (!values.isEmpty() && !count.value().isEmpty() && !values.contains(count.value())) {
      wrong(count, Words.unknown("value of " + count.name().id(), count.value(), values));
    }
  }

  private void ask(Way.Ask ask) {
    Optional<Slot> several = ask.several().flatMap(name -> several(name, ask));
    ask.hear().ifPresent(hear -> single(hear.slot(), hear));
    boolean ticks = false;
    for (Way.Answer answer : ask.rows().stream().flatMap(List::stream).toList()) {
      answer.acts().forEach(this::act);
      if (answer.to() instanceof Way.Target.Tick(String value)) {
        ticks = true;
        several.ifPresent(slot -> in(slot, value, answer));
        if (ask.several().isEmpty()) {
          wrong(answer, "an answer with \"tick\" needs \"several: slot\" beside \"choose\"");
        }
      }
    }
    if (ask.several().isPresent() && !ticks) {
      wrong(ask, "\"several\" stands here but no answer has \"tick\": add ticks or take it out");
    }
  }

  private void askUntil(Way.AskUntil until) {
    Optional<Slot> signs = several(until.signs(), until);
    Optional<Slot> doubts = several(until.doubts(), until);
    for (Way.Question question : until.questions()) {
      signs.ifPresent(slot -> in(slot, question.sign(), question));
      doubts
          .filter(slot -> !signs.equals(doubts))
          .ifPresent(slot -> in(slot, question.sign(), question));
    }
    if (until.signs().equals(until.doubts()) && !until.signs().isEmpty()) {
      wrong(until, "signs and doubts need a slot each");
    }
  }

  private void condition(Condition condition) {
    switch (condition) {
      case Condition.Holds holds ->
          lookup(holds.slot())
              .ifPresent(slot -> holds.values().forEach(value -> in(slot, value, holds)));
      case Condition.Count count ->
          several(count.slot(), count)
              .filter(slot -> !slot.values().isEmpty() && slot.values().size() < count.atLeast())
              .ifPresent(
                  _ -> wrong(count, "the slot \"" + count.slot() + "\" never holds that many"));
      case Condition.Weight weight ->
          weight.weights().keySet().forEach(slot -> several(slot, weight));
      case Condition.Strong strong ->
          lookup(strong.slot())
              .filter(slot -> slot.values().stream().noneMatch(StepSlots::strong))
              .ifPresent(_ ->
                  wrong(
                      strong,
                      "the slot \"" + strong.slot() + "\" holds no sign that is enough alone"));
      case Condition.All all -> all.of().forEach(this::condition);
      case Condition.Any any -> any.of().forEach(this::condition);
      case Condition.Not not -> condition(not.of());
      case Condition.Known _, Condition.Desk _, Condition.Urgent _, Condition.Else _ -> {}
    }
  }

  /// Own slots come before the person's.
  private Optional<Slot> lookup(String name) {
    Slot own = written.script().slots().get(name);
    return Optional.ofNullable(own != null ? own : folder.person().slots().get(name));
  }

  private Optional<Slot> find(String name, Object part) {
    Optional<Slot> slot = lookup(name);
    if (slot.isEmpty() && !name.isEmpty()) {
      Collection<String> known = new TreeSet<>(folder.person().slots().keySet());
      known.addAll(written.script().slots().keySet());
      wrong(part, Words.unknown("slot", name, known));
    }
    return slot;
  }

  private Optional<Slot> single(String name, Object part) {
    Optional<Slot> slot = find(name, part);
    slot.filter(Slot::several)
        .ifPresent(_ ->
            wrong(
                part,
                "the slot \""
                    + name
                    + "\" holds several values: use add, or a slot that holds one"));
    return slot;
  }

  private Optional<Slot> several(String name, Object part) {
    Optional<Slot> slot = find(name, part);
    slot.filter(s -> !s.several())
        .ifPresent(_ ->
            wrong(part, "the slot \"" + name + "\" holds one value: declare it as {several: …}"));
    return slot;
  }

  private void in(Slot slot, String value, Object part) {
    if (!value.isEmpty() && !slot.values().isEmpty() && !slot.values().contains(value)) {
      wrong(part, Words.unknown("value", value, slot.values()));
    }
  }

  private void wrong(Object part, String message) {
    written.wrong(step, part, message);
  }

  private static boolean strong(String value) {
    return Sign.of(value).filter(Sign::strong).isPresent();
  }
}
