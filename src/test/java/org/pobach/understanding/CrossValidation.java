package org.pobach.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// Understands each phrase after learning from those that tell of other situations.
final class CrossValidation {
  private CrossValidation() {}

  /// @param begins is told of each fold, counted from 0, before it is learned
  static List<Answer> of(Phrases phrases, Calibration calibration, int folds, IntConsumer begins) {
    Folds dealt = new Folds(phrases.all(), folds);
    return IntStream.range(0, folds)
        .peek(begins)
        .mapToObj(fold ->
            answers(
                learned(phrases.concepts(), calibration, dealt.learned(fold)), dealt.heldOut(fold)))
        .flatMap(List::stream)
        .toList();
  }

  static OpenNlpUnderstanding learned(
      Concepts concepts, Calibration calibration, List<Phrase> phrases) {
    Models models = Models.learn(new Phrases(phrases, concepts, "", List.of()));
    return new OpenNlpUnderstanding(models, concepts, calibration);
  }

  static List<Answer> answers(OpenNlpUnderstanding understanding, List<Phrase> asked) {
    List<Answer> answers = new ArrayList<>();
    for (Phrase phrase : asked) {
      answers.add(
          new Answer(
              phrase,
              understanding.understand(phrase.words(), Optional.empty()),
              understanding.topics(phrase.words()),
              understanding.said(phrase.words())));
    }
    return answers;
  }
}
