package org.pobach.understanding;

import java.util.Optional;
import java.util.Set;
import org.pobach.terms.Language;
import org.pobach.terms.Topic;
import org.pobach.terms.Urgency;

/// A sentence as people write it, and what it should be understood as.
///
/// @param scenario the situation it tells of; translations and near-duplicates share it
/// @param language empty: Ukrainian, which is recognised but not spoken here
/// @param also topics that would be right, too
record Phrase(
    String scenario,
    Optional<Language> language,
    Topic topic,
    Set<Topic> also,
    Urgency urgency,
    Set<Kind> kinds,
    String words) {
  Phrase {
    also = Set.copyOf(also);
    kinds = Set.copyOf(kinds);
  }

  /// Whether a topic is right for it.
  boolean about(Topic guess) {
    return guess == topic || also.contains(guess);
  }
}
