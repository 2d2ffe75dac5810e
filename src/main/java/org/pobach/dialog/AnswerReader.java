package org.pobach.dialog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.pobach.terms.Language;

/// Reads buttons: what they say, do, and where they lead.
final class AnswerReader {
  static final int ANSWERS = 12;

  private static final List<String> TARGETS =
      List.of("go", "open", "call", "language", "erase", "back", "end", "tick");

  static final List<String> KEYS =
      Stream.of(List.of("say"), ActReader.ANSWER, TARGETS).flatMap(List::stream).toList();

  private static final List<String> LANGUAGES =
      Arrays.stream(Language.values()).map(Language::code).toList();

  private AnswerReader() {}

  /// Rows of buttons; a row that is no list has one.
  static List<List<Way.Answer>> rows(Spot spot) {
    List<List<Way.Answer>> rows = new ArrayList<>();
    for (Spot row : spot.list(ANSWERS)) {
      rows.add(row.oneOrMore(ANSWERS).stream().map(AnswerReader::answer).toList());
    }
    if (rows.stream().mapToInt(List::size).sum() > ANSWERS) {
      spot.wrong("too many answers: " + ANSWERS + " is the most");
    }
    return rows;
  }

  private static Way.Answer answer(Spot spot) {
    Block block = new Block(spot, KEYS);
    Way.Answer answer =
        new Way.Answer(block.needKey("say"), ActReader.answer(block), target(block));
    return spot.notes().stands(answer, block);
  }

  private static Way.Target target(Block block) {
    List<String> found = TARGETS.stream().filter(block::has).toList();
    if (found.size() != 1) {
      block.notes().blur();
      if (block.spot().isBlock()) {
        block
            .spot()
            .wrong(
                found.isEmpty()
                    ? "this answer leads nowhere: give it one of " + String.join(", ", TARGETS)
                    : "this answer leads to several places, keep one of: "
                        + String.join(", ", found));
      }
      return new Way.Target.Back();
    }
    String kind = found.getFirst();
    return block.get(kind).map(value -> target(kind, value)).orElse(new Way.Target.Back());
  }

  private static Way.Target target(String kind, Spot value) {
    return switch (kind) {
      case "go" -> new Way.Target.Step(value.name());
      case "open" -> new Way.Target.Open(value.name());
      case "call" -> call(value, call -> new Way.Target.Call(call.script(), call.then()));
      case "language" ->
          value
              .oneOf("language", AnswerReader::language, LANGUAGES)
              .<Way.Target>map(Way.Target.Speak::new)
              .orElse(new Way.Target.Back());
      case "tick" -> new Way.Target.Tick(value.value());
      case "erase" -> flag(value, new Way.Target.Erase());
      case "back" -> flag(value, new Way.Target.Back());
      default -> flag(value, new Way.Target.End());
    };
  }

  private static Optional<Language> language(String code) {
    return Arrays.stream(Language.values()).filter(l -> l.code().equals(code)).findFirst();
  }

  private static Way.Target flag(Spot spot, Way.Target target) {
    spot.flag();
    return target;
  }

  /// `{script: other, then: step}`.
  static <T> T call(Spot spot, Function<Way.Call, T> use) {
    Block block = new Block(spot, List.of("script", "then"));
    return use.apply(new Way.Call(block.needName("script"), block.needName("then")));
  }
}
