package org.pobach.dialog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pobach.terms.Lifetime;
import org.pobach.terms.Topic;

/// A dialog as its author wrote it. A script that exists is sound: none of its arrows leads
/// nowhere.
///
/// @param name the name of its file
/// @param topics words understood as one of these lead here
/// @param keep how long the chat is kept from here on, unless the person picked
/// @param start the step it begins with
/// @param slots its own slots by name
/// @param steps its steps by name, in the order they were written
public record Script(
    String name,
    List<Topic> topics,
    Optional<Lifetime> keep,
    String start,
    Map<String, Slot> slots,
    Map<String, Step> steps) {

  public Script {
    topics = List.copyOf(topics);
    slots = Map.copyOf(slots);
    steps = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(steps));
  }

  /// The step of that name, or the one that was called so once.
  public Optional<Step> step(String name) {
    Step step = steps.get(name);
    if (step != null) {
      return Optional.of(step);
    }
    return steps.values().stream().filter(s -> s.formerly().contains(name)).findFirst();
  }
}
