package org.pobach.dialog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pobach.terms.Urgency;

/// Reads what a branch depends on.
final class ConditionReader {
  /// Stands for a condition that could not be read.
  static final Condition NONE = new Condition.All(List.of());

  /// The word that says which condition it is, and the words that may stand with it.
  private static final Map<String, List<String>> KINDS =
      Map.of(
          "slot", List.of("slot", "is"),
          "known", List.of("known"),
          "count", List.of("count", "atLeast"),
          "weight", List.of("weight", "atLeast"),
          "strong", List.of("strong"),
          "desk", List.of("desk"),
          "urgent", List.of("urgent"),
          "all", List.of("all"),
          "any", List.of("any"),
          "not", List.of("not"));

  static final List<String> KEYS =
      List.of(
          "slot", "is", "known", "count", "atLeast", "weight", "strong", "desk", "urgent", "all",
          "any", "not");

  private static final int PARTS = 12;

  private ConditionReader() {}

  static Condition condition(Spot spot) {
    return condition(new Block(spot, KEYS), List.of());
  }

  /// A condition and where it leads.
  static Way.Branch branch(Spot spot) {
    List<String> known = new ArrayList<>(KEYS);
    known.addAll(List.of("else", "go"));
    Block block = new Block(spot, known);
    Condition condition = block.has("else") ? otherwise(block) : condition(block, List.of("go"));
    return spot.notes().stands(new Way.Branch(condition, block.needName("go")), block);
  }

  private static Condition otherwise(Block block) {
    block.get("else").ifPresent(Spot::flag);
    refuseOthers(block, "else", List.of("else", "go"));
    return new Condition.Else();
  }

  private static Condition condition(Block block, List<String> besides) {
    List<String> kinds = block.fields().keySet().stream().filter(KINDS::containsKey).toList();
    if (kinds.size() != 1) {
      if (block.spot().isBlock()) {
        block
            .spot()
            .wrong(
                "exactly one of these must stand here: slot, known, count, weight,"
                    + " strong, desk, urgent, all, any, not");
      }
      return NONE;
    }
    String kind = kinds.getFirst();
    List<String> known = new ArrayList<>(KINDS.getOrDefault(kind, List.of()));
    known.addAll(besides);
    refuseOthers(block, kind, known);
    return block
        .get(kind)
        .map(value -> block.notes().stands(condition(kind, value, block), block))
        .orElse(NONE);
  }

  private static void refuseOthers(Block block, String kind, List<String> known) {
    block
        .fields()
        .forEach((key, value) -> {
          if (!known.contains(key)) {
            value.wrong("the key \"" + key + "\" does not go together with \"" + kind + "\"");
          }
        });
  }

  private static Condition condition(String kind, Spot value, Block block) {
    return switch (kind) {
      case "slot" -> new Condition.Holds(value.name(), values(block));
      case "known" -> new Condition.Known(value.name());
      case "count" ->
          new Condition.Count(
              value.name(),
              block.need("atLeast").map(least -> least.whole(1, SlotReader.VALUES)).orElse(1));
      case "weight" ->
          new Condition.Weight(weights(value), block.need("atLeast").map(Spot::number).orElse(1.0));
      case "strong" -> new Condition.Strong(value.name());
      case "desk" -> desk(value);
      case "urgent" -> urgent(value);
      case "all" -> new Condition.All(parts(value));
      case "any" -> new Condition.Any(parts(value));
      case "not" -> new Condition.Not(condition(value));
      default -> NONE;
    };
  }

  private static List<String> values(Block block) {
    return block.need("is").map(is -> is.oneOrMore(SlotReader.VALUES)).orElse(List.of()).stream()
        .map(Spot::value)
        .toList();
  }

  private static Map<String, Double> weights(Spot spot) {
    Map<String, Double> weights = new LinkedHashMap<>();
    Block block = new Block(spot);
    if (spot.isBlock() && block.fields().isEmpty()) {
      spot.wrong("a slot and its weight must stand here: {signs: 1, doubts: 0.5}");
    }
    block.fields().forEach((slot, weight) -> weights.put(slot, weight.number()));
    return weights;
  }

  private static Condition desk(Spot spot) {
    return spot.oneOf("state of the desk", ConditionReader::open, List.of("open", "closed"))
        .<Condition>map(Condition.Desk::new)
        .orElse(NONE);
  }

  private static Optional<Boolean> open(String word) {
    return switch (word) {
      case "open" -> Optional.of(true);
      case "closed" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static Condition urgent(Spot spot) {
    return urgency(spot).<Condition>map(Condition.Urgent::new).orElse(NONE);
  }

  /// An urgency: `soon` or `now`.
  static Optional<Urgency> urgency(Spot spot) {
    return spot.oneOf("urgency", ConditionReader::urgency, List.of("none", "soon", "now"));
  }

  private static Optional<Urgency> urgency(String word) {
    return Arrays.stream(Urgency.values()).filter(u -> u.id().equals(word)).findFirst();
  }

  private static List<Condition> parts(Spot spot) {
    return spot.list(PARTS).stream().map(ConditionReader::condition).toList();
  }
}
