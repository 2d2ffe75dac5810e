package org.pobach.dialog;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.pobach.terms.Urgency;

/// Reads how a step goes on.
final class WayReader {
  static final int QUESTIONS = 30;
  static final int BRANCHES = 20;

  /// Words that lead on; a step has exactly one of them, but `hear` goes together with `choose`.
  static final List<String> WAYS =
      List.of(
          "choose",
          "hear",
          "askUntil",
          "when",
          "go",
          "open",
          "call",
          "handoff",
          "rate",
          "worked",
          "end");

  /// Words that belong to them.
  static final List<String> KEYS =
      List.of(
          "choose",
          "several",
          "hear",
          "askUntil",
          "when",
          "go",
          "open",
          "call",
          "handoff",
          "rate",
          "worked",
          "end");

  private WayReader() {}

  static Way way(Block block) {
    List<String> found = WAYS.stream().filter(block::has).toList();
    if (block.has("several") && !block.has("choose")) {
      block
          .get("several")
          .ifPresent(s -> s.wrong("\"several\" goes together with \"choose\" only"));
    }
    if (found.size() == 1 || found.equals(List.of("choose", "hear"))) {
      return block
          .get(found.getFirst())
          .map(value -> block.notes().stands(way(found.getFirst(), value, block), block))
          .orElse(new Way.End());
    }
    block.notes().blur();
    if (block.spot().isBlock()) {
      block
          .spot()
          .wrong(
              found.isEmpty()
                  ? "this step is a dead end: give it one of " + String.join(", ", WAYS)
                  : "this step goes on in several ways, keep one of: " + String.join(", ", found));
    }
    return new Way.End();
  }

  private static Way way(String kind, Spot value, Block block) {
    return switch (kind) {
      case "choose" ->
          new Way.Ask(
              AnswerReader.rows(value),
              block.get("several").map(Spot::name),
              block.get("hear").map(WayReader::hear));
      case "hear" -> new Way.Ask(List.of(), Optional.empty(), Optional.of(hear(value)));
      case "askUntil" -> askUntil(value);
      case "when" -> new Way.When(branches(value));
      case "go" -> new Way.Go(value.name());
      case "open" -> new Way.Open(value.name());
      case "call" -> AnswerReader.call(value, Function.identity());
      case "handoff" -> handoff(value);
      case "rate" -> new Way.Rate(value.name());
      case "worked" -> worked(value);
      default -> end(value);
    };
  }

  private static Way end(Spot spot) {
    spot.flag();
    return new Way.End();
  }

  private static Way.Hear hear(Spot spot) {
    Block block = new Block(spot, List.of("slot", "go", "else"));
    Way.Hear hear =
        new Way.Hear(
            block.needName("slot"), block.needName("go"), block.get("else").map(Spot::name));
    return spot.notes().stands(hear, block);
  }

  private static Way askUntil(Spot spot) {
    Block block = new Block(spot, List.of("signs", "doubts", "questions", "stop", "go"));
    Way way =
        new Way.AskUntil(
            block.need("questions").map(q -> q.list(QUESTIONS)).orElse(List.of()).stream()
                .map(WayReader::question)
                .toList(),
            block.needName("signs"),
            block.needName("doubts"),
            block.need("stop").map(ConditionReader::condition).orElse(ConditionReader.NONE),
            block.needName("go"));
    return spot.notes().stands(way, block);
  }

  private static Way.Question question(Spot spot) {
    Block block = new Block(spot, List.of("say", "sign"));
    String sign = block.need("sign").map(Spot::value).orElse("");
    return spot.notes().stands(new Way.Question(block.needKey("say"), sign), block);
  }

  /// The last branch always holds, and no other does.
  private static List<Way.Branch> branches(Spot spot) {
    List<Spot> parts = spot.list(BRANCHES);
    List<Way.Branch> branches = parts.stream().map(ConditionReader::branch).toList();
    for (int i = 0; i < branches.size(); i++) {
      boolean last = i == branches.size() - 1;
      boolean otherwise = branches.get(i).condition() instanceof Condition.Else;
      if (last && !otherwise) {
        parts.get(i).wrong("after the last branch {else: true, go: …} is missing");
      } else if (!last && otherwise) {
        parts.get(i).wrong("branches after else are never tried: move else to the end");
      }
    }
    return branches;
  }

  private static Way worked(Spot spot) {
    Block block = new Block(spot, List.of("then", "none"));
    Way way = new Way.Worked(block.needName("then"), block.needName("none"));
    return spot.notes().stands(way, block);
  }

  private static Way handoff(Spot spot) {
    Block block = new Block(spot, List.of("urgency", "message", "refused", "closed", "left"));
    Way way =
        new Way.Handoff(
            block.need("urgency").flatMap(ConditionReader::urgency).orElse(Urgency.NONE),
            block.has("message"),
            block.needName("refused"),
            block.needName("closed"),
            block.needName("left"));
    return spot.notes().stands(way, block);
  }
}
