package org.pobach.handoff;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.pobach.terms.Language;
import org.pobach.terms.Topic;
import org.pobach.terms.Urgency;

/// What is known of a person when they ask for an operator: closed lists only.
///
/// @param child whether they are under 18
/// @param answers values by slot, as they tapped them
public record Opening(
    Language language,
    Optional<Topic> topic,
    Urgency urgency,
    boolean child,
    Map<String, List<String>> answers) {
  public Opening {
    Map<String, List<String>> copy = new TreeMap<>();
    answers.forEach((slot, values) -> copy.put(slot, List.copyOf(values)));
    answers = java.util.Collections.unmodifiableMap(copy);
  }
}
