package org.pobach.dialog;

import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.pobach.dialog.Session.Place;

/// Walks every state of all scripts.
public final class Explorer {
  /// More states than that cannot be proved in a reasonable time.
  static final int MOST_STATES = 5_000_000;

  private Explorer() {}

  /// Walks every state of sound scripts.
  ///
  /// @param source where the scripts were read from; faults are told with their lines
  /// @param progress told the number of states from time to time
  public static Exploration explore(Source source, Scripts scripts, IntConsumer progress) {
    return explore(Reader.folder(source), scripts, MOST_STATES, progress);
  }

  static Exploration explore(
      Written.Folder folder, Scripts scripts, int most, IntConsumer progress) {
    Findings findings = new Findings(folder);
    Expedition expedition = new Expedition(scripts, findings);
    States states = expedition.states();
    Distances distances = new Distances(states, findings);
    if (expedition.run(most, progress)) {
      distances.prove();
    } else {
      tooMany(states, most, findings);
    }
    return new Exploration(
        findings.problems(),
        states.size(),
        scripts.scripts().values().stream().mapToInt(script -> script.steps().size()).sum(),
        expedition.turns(),
        distances.help(),
        distances.contacts());
  }

  private static void tooMany(States states, int most, Findings findings) {
    Map.Entry<Place, Integer> crowded = states.crowded();
    findings.add(
        Optional.of(crowded.getKey()),
        "there are more than %d states to be proved, %d of them in this step:"
            .formatted(most, crowded.getValue())
            + " let later steps depend on fewer slots, or mark fewer values in and out",
        () -> java.util.List.of("…"));
  }
}
