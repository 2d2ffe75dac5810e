package org.pobach.dialog;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pobach.dialog.Session.Burst;
import org.pobach.terms.Topic;
import org.pobach.terms.Understood;
import org.pobach.terms.Urgency;

/// What words and the fragments before them mean together: the surest guess of each topic, the
/// highest urgency, Ukrainian if any of them is.
final class Heard {
  private final Map<Topic, Double> topics = new EnumMap<>(Topic.class);
  private final Urgency before;
  private final boolean ukrainian;

  /// @param ukrainian whether the fragments before were Ukrainian
  Heard(Optional<Burst> earlier, boolean ukrainian) {
    this.ukrainian = ukrainian;
    earlier.ifPresent(burst -> topics.putAll(burst.topics()));
    before = earlier.map(Burst::urgency).orElse(Urgency.NONE);
  }

  /// Takes in what was understood last. Danger that was answered is not answered again.
  Understood with(Understood last) {
    last.topics().forEach(guess -> topics.merge(guess.topic(), guess.confidence(), Math::max));
    List<Understood.Guess> guesses =
        topics.entrySet().stream()
            .map(entry -> new Understood.Guess(entry.getKey(), entry.getValue()))
            .sorted(Comparator.comparingDouble(Understood.Guess::confidence).reversed())
            .toList();
    return new Understood(
        last.language(),
        last.languageConfidence(),
        guesses,
        last.urgency().or(before == Urgency.NOW ? Urgency.NONE : before),
        last.urgencyConfidence(),
        last.ukrainian() || ukrainian);
  }

  Map<Topic, Double> topics() {
    return topics;
  }
}
