package org.pobach.understanding;

import org.pobach.terms.Understood;
import org.pobach.terms.Urgency;

/// A phrase that was not learned, and how it was understood.
///
/// @param said what the models said
record Answer(Phrase phrase, Understood understood, OpenNlpUnderstanding.Said said) {
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
