package org.pobach.dialog;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.pobach.terms.Topic;

/// Checks that every step, script and topic that is named exists, and once only.
final class References {
  private final Written.Folder folder;
  private final TreeSet<String> scripts = new TreeSet<>();

  References(Written.Folder folder) {
    this.folder = folder;
    scripts.addAll(folder.scripts().keySet());
    scripts.addAll(folder.unread());
  }

  void check() {
    roles();
    starts();
    Map<Topic, String> claimed = new HashMap<>();
    for (Written written : folder.scripts().values()) {
      topics(written, claimed);
      start(written);
      written.steps().forEach(step -> Exit.of(step).forEach(exit -> exit(written, step, exit)));
    }
    lonely();
  }

  /// Scripts that nothing leads to. A script that cannot be read may lead anywhere.
  private void lonely() {
    Set<String> led = new HashSet<>();
    List.of(Scripts.Role.values()).forEach(role -> led.add(role.script()));
    folder.person().starts().values().forEach(start -> led.add(start.script()));
    folder
        .scripts()
        .values()
        .forEach(written ->
            written
                .steps()
                .forEach(step ->
                    Exit.of(step).stream()
                        .filter(Exit::toScript)
                        .forEach(exit -> led.add(exit.script()))));
    for (Written written : folder.scripts().values()) {
      boolean alone = written.script().topics().isEmpty() && !led.contains(written.name());
      if (alone && folder.unread().isEmpty()) {
        written
            .notes()
            .doubt(
                written.notes().line(written.script()),
                "",
                "nothing leads to this"
                    + " script: give it topics or a start code, or open it from another");
      }
    }
  }

  private void roles() {
    for (Scripts.Role role : Scripts.Role.values()) {
      if (!folder.has(role.script())) {
        folder
            .person()
            .notes()
            .wrong(
                1,
                "",
                "the script \""
                    + role.script()
                    + "\" must exist: write scripts/"
                    + role.script()
                    + ".yaml");
      }
    }
  }

  private void starts() {
    Notes notes = folder.person().notes();
    folder
        .person()
        .starts()
        .forEach((code, start) -> {
          if (unknown(start.script())) {
            notes.wrong(
                start.line(), "start " + code, Words.unknown("script", start.script(), scripts));
          }
        });
  }

  private static void topics(Written written, Map<Topic, String> claimed) {
    Script script = written.script();
    for (Topic topic : script.topics()) {
      String other = claimed.putIfAbsent(topic, script.name());
      if (other != null) {
        written
            .notes()
            .wrong(
                written.notes().line(script, "topics"),
                "",
                other.equals(script.name())
                    ? "the topic \"" + topic.id() + "\" stands here twice"
                    : "the topic \""
                        + topic.id()
                        + "\" leads to the script "
                        + other
                        + " already: take it out of one of them");
      }
    }
  }

  private static void start(Written written) {
    Script script = written.script();
    if (!script.start().isEmpty() && !script.steps().containsKey(script.start())) {
      written
          .notes()
          .wrong(
              written.notes().line(script, "start"),
              "",
              Words.unknown("step", script.start(), script.steps().keySet()));
    }
  }

  private void exit(Written written, Step step, Exit exit) {
    Map<String, Step> steps = written.script().steps();
    if (exit.withinScript() && !exit.step().isEmpty() && !steps.containsKey(exit.step())) {
      String message = Words.unknown("step", exit.step(), steps.keySet());
      written.wrong(step, exit.part(), exit.field(), message);
    }
    if (exit.toScript() && unknown(exit.script())) {
      String message = Words.unknown("script", exit.script(), scripts);
      written.wrong(step, exit.part(), exit.field(), message);
    }
  }

  private boolean unknown(String script) {
    return !script.isEmpty() && !scripts.contains(script);
  }
}
