package org.pobach.dialog;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/// A script as its author wrote it, not yet known to be sound.
record Written(Script script, Notes notes) {
  static String where(Step step) {
    return "step " + step.name();
  }

  /// Notes what is wrong with a part of a step.
  void wrong(Step step, Object part, String message) {
    notes.wrong(notes.line(part), where(step), message);
  }

  /// Notes what is wrong with a field of a part of a step.
  void wrong(Step step, Object part, String field, String message) {
    notes.wrong(notes.line(part, field), where(step), message);
  }

  /// Notes what should be better about a field of a part of a step.
  void doubt(Step step, Object part, String field, String message) {
    notes.doubt(notes.line(part, field), where(step), message);
  }

  String name() {
    return script.name();
  }

  Collection<Step> steps() {
    return script.steps().values();
  }

  /// The slots and start codes of the person.
  record Person(Map<String, Slot> slots, Map<String, Start> starts, Notes notes) {}

  /// Where a start code leads.
  record Start(String script, int line) {}

  /// Everything of a folder.
  ///
  /// @param scripts those that could be read, by name
  /// @param unread names of those whose file could not be read
  record Folder(Map<String, Written> scripts, Set<String> unread, Person person) {
    boolean has(String script) {
      return scripts.containsKey(script) || unread.contains(script);
    }
  }
}
