package org.pobach.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Understands each phrase after learning from those that tell of other situations.
final class CrossValidation {
  private CrossValidation() {}

  static List<Answer> of(Phrases phrases, int folds) {
    Folds dealt = new Folds(phrases.all(), folds);
    return IntStream.range(0, folds)
        .parallel()
        .mapToObj(fold -> answers(phrases.concepts(), dealt.learned(fold), dealt.heldOut(fold)))
        .flatMap(List::stream)
        .toList();
  }

  static List<Answer> answers(
      Concepts concepts, List<Phrase> learned, List<Phrase> asked) {
    OpenNlpUnderstanding understanding =
        new OpenNlpUnderstanding(
            Models.learn(new Phrases(learned, concepts, "", List.of())), concepts);
    List<Answer> answers = new ArrayList<>();
    for (Phrase phrase : asked) {
      answers.add(
          new Answer(
              phrase,
              understanding.understand(phrase.words(), Optional.empty()),
              understanding.now(phrase.words())));
    }
    return answers;
  }
}
