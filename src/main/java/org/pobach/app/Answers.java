package org.pobach.app;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pobach.dialog.Session;

/// What a person tapped, as operators may see it: values of closed lists by slot.
final class Answers {
  private Answers() {}

  /// All slots but those in which the engine keeps its own notes.
  static Map<String, List<String>> of(Session session) {
    Map<String, List<String>> answers = new TreeMap<>(session.slots());
    answers.keySet().removeIf(Session::own);
    return answers;
  }
}
