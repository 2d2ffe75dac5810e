package org.pobach.terms;

import java.util.List;

/// What was understood of a text, without its words.
///
/// @param language the language it is written in
/// @param languageConfidence 0 to 1
/// @param topics the possible topics, best first, never empty
/// @param urgency how urgent it sounds
/// @param urgencyConfidence 0 to 1
/// @param ukrainian whether it is Ukrainian, which is recognised but not spoken here
public record Understood(
    Language language,
    double languageConfidence,
    List<Guess> topics,
    Urgency urgency,
    double urgencyConfidence,
    boolean ukrainian) {

  /// A topic and how likely it is, 0 to 1.
  public record Guess(Topic topic, double confidence) {}

  public Understood {
    topics = List.copyOf(topics);
    if (topics.isEmpty()) {
      throw new IllegalArgumentException("no topic");
    }
  }

  /// Of a text in a language that is spoken here.
  public Understood(
      Language language,
      double languageConfidence,
      List<Guess> topics,
      Urgency urgency,
      double urgencyConfidence) {
    this(language, languageConfidence, topics, urgency, urgencyConfidence, false);
  }

  public Guess best() {
    return topics.getFirst();
  }
}
