package org.pobach.dialog;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/// Keys with what stands behind them. No key stands there twice.
final class Block {
  private final Spot spot;
  private final Map<String, Spot> fields = new LinkedHashMap<>();

  /// A block of freely named keys.
  Block(Spot spot) {
    this.spot = spot;
    if (spot.node() instanceof MappingNode mapping) {
      mapping.getValue().forEach(this::take);
    } else {
      spot.wrong("a block of \"key: value\" must stand here");
    }
  }

  /// A block of these keys and no others.
  Block(Spot spot, Collection<String> known) {
    this(spot);
    for (String key : List.copyOf(fields.keySet())) {
      if (!known.contains(key)) {
        notes().wrong(line(key), spot.where(), Words.unknown("key", key, known));
        fields.remove(key);
      }
    }
  }

  private void take(NodeTuple tuple) {
    int line = Spot.lineOf(tuple.getKeyNode());
    if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
      notes().wrong(line, spot.where(), "a key must be one word");
      return;
    }
    Spot value = new Spot(tuple.getValueNode(), line, spot.where(), notes());
    Spot before = fields.putIfAbsent(key.getValue(), value);
    if (before != null) {
      notes()
          .wrong(
              line,
              spot.where(),
              "the key \""
                  + Words.shortened(key.getValue())
                  + "\" stands already in line "
                  + before.line()
                  + ": keep one of them");
    }
  }

  Notes notes() {
    return spot.notes();
  }

  Spot spot() {
    return spot;
  }

  int line() {
    return spot.line();
  }

  private int line(String key) {
    return Optional.ofNullable(fields.get(key)).map(Spot::line).orElse(line());
  }

  Map<String, Integer> lines() {
    Map<String, Integer> lines = new LinkedHashMap<>();
    fields.forEach((key, value) -> lines.put(key, value.line()));
    return lines;
  }

  Map<String, Spot> fields() {
    return fields;
  }

  boolean has(String key) {
    return fields.containsKey(key);
  }

  Optional<Spot> get(String key) {
    return Optional.ofNullable(fields.get(key));
  }

  /// What stands behind a key that must be there.
  Optional<Spot> need(String key) {
    Optional<Spot> found = get(key);
    if (found.isEmpty() && spot.isBlock()) {
      spot.wrong("the key \"" + key + "\" is missing");
    }
    return found;
  }

  /// The name behind a key that must be there; empty where it is not.
  String needName(String key) {
    return need(key).map(Spot::name).orElse("");
  }

  String needKey(String key) {
    return need(key).map(Spot::key).orElse("");
  }
}
