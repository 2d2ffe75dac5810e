package org.pobach.understanding;

import java.util.ArrayList;
import java.util.List;

/// The questions of a message, told apart by their marks.
final class Questions {
  /// So many at most: a message has no end of marks.
  static final int MOST = 12;

  private Questions() {}

  /// Those with words in them, in order; none for a message without a mark.
  static List<String> in(String text) {
    List<String> questions = new ArrayList<>();
    int from = 0;
    for (int mark = text.indexOf('?'); mark >= 0; mark = text.indexOf('?', from)) {
      String question = text.substring(from, mark);
      if (question.codePoints().anyMatch(Character::isLetter) && questions.size() < MOST) {
        questions.add(question);
      }
      from = mark + 1;
    }
    return questions;
  }
}
