package org.pobach.telegram;

import java.io.IOException;

/// The connection stood, but no whole answer came. Has no text: the original's may hold the token.
final class AnswerLost extends IOException {
  private static final long serialVersionUID = 1L;

  AnswerLost(IOException original) {
    super(original.getClass().getSimpleName());
  }
}
