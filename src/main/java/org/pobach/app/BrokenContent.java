package org.pobach.app;

import java.util.List;

/// Scripts, texts, words or contacts are not sound, or may not go to people yet, so the service
/// does not start with them.
final class BrokenContent extends RuntimeException {
  private static final long serialVersionUID = 1;

  BrokenContent(List<String> problems) {
    super(String.join(System.lineSeparator(), problems));
  }
}
