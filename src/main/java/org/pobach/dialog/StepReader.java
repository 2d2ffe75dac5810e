package org.pobach.dialog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads the steps of a script.
final class StepReader {
  static final int STEPS = 200;

  static final List<String> KEYS =
      Stream.of(ActReader.STEP, WayReader.KEYS, List.of("was", "digress"))
          .flatMap(List::stream)
          .toList();

  private StepReader() {}

  static Map<String, Step> steps(Spot spot) {
    Block block = new Block(spot);
    if (spot.isBlock() && block.fields().isEmpty()) {
      spot.wrong("a script needs a step");
    }
    if (block.fields().size() > STEPS) {
      spot.wrong("too many steps: " + STEPS + " is the most");
    }
    Map<String, Step> steps = new LinkedHashMap<>();
    block
        .fields()
        .forEach((name, value) -> {
          Spot named = value.in("step " + Words.shortened(name));
          if (!Words.NAME.matcher(name).matches()) {
            named.wrong(
                "a step's name is made of a to z, 0 to 9 and \"-\" and begins with a letter");
          }
          steps.put(name, step(name, named));
        });
    formerNames(steps, spot.notes());
    return steps;
  }

  private static Step step(String name, Spot spot) {
    Block block = new Block(spot, KEYS);
    List<String> was =
        block.get("was").map(w -> w.oneOrMore(ActReader.PARTS)).orElse(List.of()).stream()
            .map(Spot::name)
            .toList();
    boolean digress = block.get("digress").map(StepReader::yes).orElse(true);
    Step step = new Step(name, was, digress, ActReader.step(block), WayReader.way(block));
    return spot.notes().stands(step, block);
  }

  private static boolean yes(Spot spot) {
    return spot.oneOf("answer", StepReader::yes, List.of("yes", "no")).orElse(true);
  }

  private static Optional<Boolean> yes(String word) {
    return switch (word) {
      case "yes" -> Optional.of(true);
      case "no" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static void formerNames(Map<String, Step> steps, Notes notes) {
    Map<String, String> owners = new LinkedHashMap<>();
    steps
        .values()
        .forEach(step ->
            step.formerly().stream()
                .filter(f -> !f.isEmpty())
                .forEach(f -> {
                  int line = notes.line(step, "was");
                  String where = "step " + step.name();
                  String other = owners.putIfAbsent(f, step.name());
                  if (steps.containsKey(f)) {
                    notes.wrong(
                        line, where, "\"" + f + "\" is a step of its own: take it out of \"was\"");
                  } else if (other != null) {
                    notes.wrong(
                        line,
                        where,
                        "the step " + other + " was \"" + f + "\" already: keep one of them");
                  }
                }));
  }
}
