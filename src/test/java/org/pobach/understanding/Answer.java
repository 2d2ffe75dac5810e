package org.pobach.understanding;

import java.util.Map;
import org.pobach.terms.Topic;
import org.pobach.terms.Understood;
import org.pobach.terms.Urgency;

/// A phrase that was not learned, and how it was understood.
///
/// @param topics how likely the model called each topic
/// @param said what the models said of danger
record Answer(
    Phrase phrase,
    Understood understood,
    Map<Topic, Double> topics,
    OpenNlpUnderstanding.Said said) {
  Answer {
    topics = Map.copyOf(topics);
  }

  boolean languageRight() {
    return phrase.language().map(understood.language()::equals).orElse(understood.ukrainian());
  }

  boolean topicRight() {
    return phrase.about(understood.best().topic());
  }

  boolean alarmed() {
    return understood.urgency() == Urgency.NOW;
  }

  boolean urgent() {
    return phrase.urgency() == Urgency.NOW;
  }

  boolean misleading() {
    return !urgent() && phrase.kinds().stream().anyMatch(Kind::misleading);
  }
}
