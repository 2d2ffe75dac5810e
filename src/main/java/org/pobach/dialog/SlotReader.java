package org.pobach.dialog;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pobach.terms.Country;
import org.pobach.terms.Need;
import org.pobach.terms.Sign;
import org.pobach.terms.Tongue;
import org.pobach.terms.Topic;

/// Reads slots: `[kept, taken]`, `country`, `{several: sign}`.
final class SlotReader {
  static final int SLOTS = 40;
  static final int VALUES = 60;

  /// Closed lists that a slot may take its values from.
  static final Map<String, List<String>> LISTS =
      Map.of(
          "country", Arrays.stream(Country.values()).map(Country::name).toList(),
          "need", Arrays.stream(Need.values()).map(Need::id).toList(),
          "sign", Arrays.stream(Sign.values()).map(Sign::name).toList(),
          "tongue", Arrays.stream(Tongue.values()).map(Tongue::id).toList(),
          "topic", Arrays.stream(Topic.values()).map(Topic::id).toList());

  private SlotReader() {}

  static Map<String, Slot> slots(Spot spot) {
    Block block = new Block(spot);
    Map<String, Slot> slots = new LinkedHashMap<>();
    block
        .fields()
        .forEach((name, value) -> {
          Spot named = value.in("slot " + Words.shortened(name));
          if (!Words.NAME.matcher(name).matches()) {
            named.wrong(
                "a slot's name is made of a to z, 0 to 9 and \"-\" and begins with a letter");
          } else {
            slots.put(name, spot.notes().stands(slot(named), named));
          }
        });
    if (slots.size() > SLOTS) {
      spot.wrong("too many slots: " + SLOTS + " is the most");
    }
    return slots;
  }

  private static Slot slot(Spot spot) {
    if (!spot.isBlock()) {
      return new Slot(values(spot), false);
    }
    Block block = new Block(spot, List.of("several"));
    return new Slot(block.need("several").map(SlotReader::values).orElse(List.of()), true);
  }

  private static List<String> values(Spot spot) {
    if (!spot.isList()) {
      return spot.oneOf(
              "list of values", name -> Optional.ofNullable(LISTS.get(name)), LISTS.keySet())
          .orElse(List.of());
    }
    List<String> values = spot.list(VALUES).stream().map(Spot::value).toList();
    if (values.stream().distinct().count() < values.size()) {
      spot.wrong("a value stands in the list twice");
    }
    return values.stream().filter(value -> !value.isEmpty()).toList();
  }
}
