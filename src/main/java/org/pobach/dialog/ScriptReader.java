package org.pobach.dialog;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pobach.terms.Lifetime;

/// Reads the files of a dialogs folder, each by itself.
final class ScriptReader {
  private static final List<String> SCRIPT =
      List.of("script", "topics", "keep", "slots", "start", "steps");
  private static final List<String> PERSON = List.of("slots", "starts");
  private static final List<String> LIFETIMES =
      Arrays.stream(Lifetime.values()).map(Lifetime::id).toList();
  static final int STARTS = 200;

  private ScriptReader() {}

  /// @param name of the file, without its ending
  static Written script(String name, Spot root) {
    Block block = new Block(root, SCRIPT);
    block.need("script").ifPresent(spot -> named(name, spot));
    Script script =
        new Script(
            name,
            block.get("topics").map(ActReader::topics).orElse(List.of()),
            block.get("keep").flatMap(ScriptReader::keep),
            block.needName("start"),
            block.get("slots").map(SlotReader::slots).orElse(Map.of()),
            block.need("steps").map(StepReader::steps).orElse(Map.of()));
    return new Written(root.notes().stands(script, block), root.notes());
  }

  private static void named(String name, Spot spot) {
    String written = spot.name();
    if (!written.isEmpty() && !written.equals(name)) {
      spot.wrong(
          "the script is called \""
              + written
              + "\" but its file \""
              + name
              + ".yaml\": give both one name");
    }
  }

  private static Optional<Lifetime> keep(Spot spot) {
    return spot.oneOf("time to keep the chat", Lifetime::of, LIFETIMES);
  }

  static Written.Person person(Spot root) {
    Block block = new Block(root, PERSON);
    Map<String, Slot> slots = block.get("slots").map(SlotReader::slots).orElse(Map.of());
    return new Written.Person(
        slots, block.get("starts").map(ScriptReader::starts).orElse(Map.of()), root.notes());
  }

  private static Map<String, Written.Start> starts(Spot spot) {
    Map<String, Written.Start> starts = new LinkedHashMap<>();
    new Block(spot)
        .fields()
        .forEach((code, value) -> {
          Spot named = value.in("start " + Words.shortened(code));
          if (!Words.NAME.matcher(code).matches()) {
            named.wrong(
                "a start code is made of a to z, 0 to 9 and \"-\" and begins with a letter");
          }
          starts.put(code, new Written.Start(named.name(), named.line()));
        });
    if (starts.size() > STARTS) {
      spot.wrong("too many start codes: " + STARTS + " is the most");
    }
    return starts;
  }
}
