package org.pobach.preview;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pobach.channel.Address;
import org.pobach.dialog.Effect;
import org.pobach.dialog.Fact;
import org.pobach.terms.Language;

/// What the preview wants to know of a conversation beyond its messages.
public interface Conversation {
  /// Waits until all that this person did so far is answered: no turn of theirs is running and
  /// nothing waits to be sent or erased now. What is due later (a timer) does not count.
  ///
  /// @return false when that time passed first
  boolean settled(Address person, Duration atMost);

  /// How the conversation stands after its last turn; empty where there is none (before the first
  /// message, after it was erased).
  Optional<State> state(Address person);

  /// Where an author can jump to, sorted by script.
  List<Place> places();

  /// A script with its steps in the order of its file.
  ///
  /// @param start the step it begins with
  record Place(String script, String start, List<String> steps) {
    public Place {
      steps = List.copyOf(steps);
    }
  }

  /// A conversation as its author wants to see it. Keys and closed lists, no words of the person.
  ///
  /// @param script the script they are in
  /// @param step the step there
  /// @param slots values by slot
  /// @param effects of the last turn, in order
  /// @param facts of the last turn
  record State(
      Language language,
      Optional<String> script,
      Optional<String> step,
      SortedMap<String, List<String>> slots,
      List<Effect> effects,
      List<Fact> facts) {
    public State {
      slots = copy(slots);
      effects = List.copyOf(effects);
      facts = List.copyOf(facts);
    }

    private static SortedMap<String, List<String>> copy(Map<String, List<String>> slots) {
      SortedMap<String, List<String>> copy = new TreeMap<>();
      slots.forEach((slot, values) -> copy.put(slot, List.copyOf(values)));
      return copy;
    }
  }
}
