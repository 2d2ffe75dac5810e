package org.pobach.dialog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.pobach.terms.FactName;
import org.pobach.terms.Topic;

/// Reads what a step or an answer does at once, in the order in which it is done.
final class ActReader {
  /// What an answer may do.
  static final List<String> ANSWER = List.of("set", "add", "unset", "count");

  /// What a step may do.
  static final List<String> STEP =
      List.of("set", "add", "unset", "count", "say", "emergency", "contacts", "card", "copy");

  static final int PARTS = 12;
  static final int MOST_CONTACTS = 5;
  private static final int USUAL_CONTACTS = 3;

  private static final List<String> TOPICS = Arrays.stream(Topic.values()).map(Topic::id).toList();
  private static final List<String> FACTS =
      Arrays.stream(FactName.values()).map(FactName::id).toList();

  private ActReader() {}

  /// What an answer does; `say` is its label.
  static List<Act> answer(Block block) {
    List<Act> acts = new ArrayList<>();
    block.get("set").ifPresent(spot -> acts.addAll(puts(spot)));
    block.get("add").ifPresent(spot -> acts.addAll(adds(spot)));
    block.get("unset").ifPresent(spot -> acts.addAll(each(spot, s -> new Act.Unset(s.name()))));
    block.get("count").ifPresent(spot -> acts.addAll(counts(spot)));
    return acts;
  }

  static List<Act> step(Block block) {
    List<Act> acts = answer(block);
    block.get("say").ifPresent(spot -> acts.addAll(each(spot, ActReader::say)));
    block.get("emergency").ifPresent(spot -> acts.add(emergency(spot)));
    block.get("contacts").ifPresent(spot -> acts.add(contacts(spot)));
    block.get("card").ifPresent(spot -> acts.add(card(spot)));
    block.get("copy").ifPresent(spot -> acts.addAll(each(spot, ActReader::copy)));
    return acts;
  }

  private static List<Act> each(Spot spot, Function<Spot, Act> read) {
    return spot.oneOrMore(PARTS).stream()
        .map(part -> spot.notes().stands(read.apply(part), part))
        .toList();
  }

  private static List<Act> puts(Spot spot) {
    return fields(spot, (slot, value) -> new Act.Put(slot, value.value()));
  }

  private static List<Act> adds(Spot spot) {
    return fields(
        spot,
        (slot, value) ->
            new Act.Add(
                slot, value.oneOrMore(SlotReader.VALUES).stream().map(Spot::value).toList()));
  }

  private static List<Act> counts(Spot spot) {
    List<Act> acts = new ArrayList<>();
    new Block(spot, FACTS)
        .fields()
        .forEach((fact, value) ->
            FactName.of(fact)
                .ifPresent(name ->
                    acts.add(spot.notes().stands(new Act.Count(name, value.value()), value))));
    return acts;
  }

  private interface FieldReader {
    Act read(String slot, Spot value);
  }

  private static List<Act> fields(Spot spot, FieldReader reader) {
    List<Act> acts = new ArrayList<>();
    Block block = new Block(spot);
    if (spot.isBlock() && block.fields().isEmpty()) {
      spot.wrong("a slot and its value must stand here: {slot: value}");
    }
    block
        .fields()
        .forEach((slot, value) -> acts.add(spot.notes().stands(reader.read(slot, value), value)));
    return acts;
  }

  private static Act say(Spot spot) {
    if (!spot.isBlock()) {
      return new Act.Say(spot.key(), Map.of());
    }
    Block block = new Block(spot, List.of("text", "with"));
    return new Act.Say(
        block.needKey("text"), block.get("with").map(ActReader::arguments).orElse(Map.of()));
  }

  private static Map<String, String> arguments(Spot spot) {
    Map<String, String> with = new LinkedHashMap<>();
    new Block(spot)
        .fields()
        .forEach((argument, slot) -> {
          if (!Words.ARGUMENT.matcher(argument).matches()) {
            slot.wrong("an argument's name is made of letters and digits");
          }
          with.put(argument, slot.name());
        });
    return with;
  }

  private static Act emergency(Spot spot) {
    if (!spot.isBlock()) {
      spot.flag();
      return spot.notes().stands(new Act.Emergency(Optional.empty()), spot);
    }
    Block block = new Block(spot, List.of("country"));
    Optional<String> country = block.need("country").map(Spot::reference);
    return spot.notes().stands(new Act.Emergency(country), block);
  }

  private static Act contacts(Spot spot) {
    Block block = new Block(spot, List.of("topics", "country", "most"));
    return spot.notes()
        .stands(
            new Act.Contacts(
                block.get("topics").map(ActReader::topics).orElse(List.of()),
                block.get("country").map(Spot::reference),
                block.get("most").map(most -> most.whole(1, MOST_CONTACTS)).orElse(USUAL_CONTACTS)),
            block);
  }

  /// A list of topics, or one.
  static List<Topic> topics(Spot spot) {
    return spot.oneOrMore(TOPICS.size()).stream()
        .flatMap(part -> part.oneOf("topic", Topic::of, TOPICS).stream())
        .toList();
  }

  private static Act card(Spot spot) {
    Block block = new Block(spot, List.of("need", "tongue"));
    return spot.notes()
        .stands(
            new Act.Card(
                block.need("need").map(Spot::reference).orElse(""),
                block.need("tongue").map(Spot::reference).orElse("")),
            block);
  }

  private static Act copy(Spot spot) {
    Block block = new Block(spot, List.of("label", "text"));
    return new Act.Copy(block.needKey("label"), block.needKey("text"));
  }
}
