package org.pobach.dialog;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.pobach.terms.Topic;

/// Checks that every step, script and topic that is named exists, and once only.
final class References {
  private final Draft.Folder folder;
  private final TreeSet<String> scripts = new TreeSet<>();

  References(Draft.Folder folder) {
    this.folder = folder;
    scripts.addAll(folder.drafts().keySet());
    scripts.addAll(folder.unread());
  }

  void check() {
    roles();
    starts();
    Map<Topic, String> claimed = new HashMap<>();
    for (Draft draft : folder.drafts().values()) {
      topics(draft, claimed);
      start(draft);
      draft.steps().forEach(step -> Exit.of(step).forEach(exit -> exit(draft, step, exit)));
    }
  }

  private void roles() {
    for (Scripts.Role role : Scripts.Role.values()) {
      if (!folder.has(role.script())) {
        folder.person().notes().wrong(1, "", "the script \"" + role.script()
            + "\" must exist: write scripts/" + role.script() + ".yaml");
      }
    }
  }

  private void starts() {
    Notes notes = folder.person().notes();
    folder.person().starts().forEach((code, start) -> {
      if (unknown(start.script())) {
        notes.wrong(
            start.line(), "start " + code, Words.unknown("script", start.script(), scripts));
      }
    });
  }

  private static void topics(Draft draft, Map<Topic, String> claimed) {
    Script script = draft.script();
    for (Topic topic : script.topics()) {
      String other = claimed.putIfAbsent(topic, script.name());
      if (other != null) {
        draft.notes().wrong(draft.notes().line(script, "topics"), "", other.equals(script.name())
            ? "the topic \"" + topic.id() + "\" stands here twice"
            : "the topic \"" + topic.id() + "\" leads to the script " + other
                + " already: take it out of one of them");
      }
    }
  }

  private static void start(Draft draft) {
    Script script = draft.script();
    if (!script.start().isEmpty() && !script.steps().containsKey(script.start())) {
      draft.notes().wrong(draft.notes().line(script, "start"), "",
          Words.unknown("step", script.start(), script.steps().keySet()));
    }
  }

  private void exit(Draft draft, Step step, Exit exit) {
    Map<String, Step> steps = draft.script().steps();
    int line = draft.notes().line(exit.part(), exit.field());
    String where = Draft.where(step);
    if (exit.withinScript() && !exit.step().isEmpty() && !steps.containsKey(exit.step())) {
      draft.notes().wrong(line, where, Words.unknown("step", exit.step(), steps.keySet()));
    }
    if (exit.toScript() && unknown(exit.script())) {
      draft.notes().wrong(line, where, Words.unknown("script", exit.script(), scripts));
    }
  }

  private boolean unknown(String script) {
    return !script.isEmpty() && !scripts.contains(script);
  }
}
