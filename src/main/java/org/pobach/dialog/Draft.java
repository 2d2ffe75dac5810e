package org.pobach.dialog;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/// A script as it was read, not yet known to be sound.
record Draft(Script script, Notes notes) {
  static String where(Step step) {
    return "step " + step.name();
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
  /// @param unread names of scripts whose file could not be read
  record Folder(Map<String, Draft> drafts, Set<String> unread, Person person) {
    boolean has(String script) {
      return drafts.containsKey(script) || unread.contains(script);
    }
  }
}
