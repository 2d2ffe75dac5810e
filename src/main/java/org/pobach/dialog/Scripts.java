package org.pobach.dialog;

import java.util.Map;
import java.util.Optional;
import org.pobach.terms.Topic;

/// All scripts of the hotline, sound together, with what belongs to the person rather than to one
/// script.
///
/// @param scripts by name; holds at least those of [Role]
/// @param person slots of the person, by name
/// @param starts closed list of start codes and the scripts they lead to
public record Scripts(
    Map<String, Script> scripts, Map<String, Slot> person, Map<String, String> starts) {

  /// Scripts that the engine itself leads to.
  public enum Role {
    /// The first message, which is no gate.
    FIRST("first"),
    MENU("menu"),
    /// The emergency card for danger.
    DANGER("help-now"),
    /// The emergency card for self-harm.
    SELF_HARM("self-harm"),
    /// The way to an operator.
    PERSON("person"),
    PRIVACY("privacy"),
    /// Asks whether contacts worked that were shown before.
    WORKED("worked");

    private final String script;

    Role(String script) {
      this.script = script;
    }

    public String script() {
      return script;
    }
  }

  public Scripts {
    scripts = Map.copyOf(scripts);
    person = Map.copyOf(person);
    starts = Map.copyOf(starts);
  }

  public Optional<Script> find(String name) {
    return Optional.ofNullable(scripts.get(name));
  }

  /// The script that a topic leads to.
  public Optional<Script> about(Topic topic) {
    return scripts.values().stream()
        .filter(script -> script.topics().contains(topic))
        .min(java.util.Comparator.comparing(Script::name));
  }
}
