package org.pobach.dialog;

import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.pobach.dialog.Session.Place;

/// Walks every state of all scripts through the engine itself, and proves what must hold in each.
///
/// A state is the place, the scripts that called the present one, whether the person was led away
/// from somewhere else, whether they stand in front of the gate, and what the slots that a
/// condition still reads tell ([Lens], [Foresight]). In each state every button is tapped, ⋯ and
/// what stands behind it, and each meaning of words is said that could lead elsewhere, with the
/// desk open and closed, after a silence, and after an answer that came too late.
///
/// What is left out, and why that is enough:
///
/// - *Where somebody was led away from* is not told apart: until the script ends, the engine does
///   not look at it. Since it may be anywhere, the way back to it proves nothing, and no tap that
///   takes it counts towards help.
/// - *What happened there* is every filling of the person's slots that the present script reads,
///   one slot after the other, and its own slots emptied because it may have begun anew. More is
///   tried than can happen. What a script leaves in its own slots when it runs above itself is not.
/// - *Leading away by words or a link* does not look at slots: it is tried once for each place and
///   way of having come there, and each script is entered with all fillings of what it reads.
/// - *Back and corrections* depend on the way by which somebody came: they are tried for each last
///   answer by which a state is come to. Going back further is going back again.
/// - *The words of a button* take the way of its tap. *A fragment of a thought* is answered from
///   the place before it, which is a state itself.
/// - *Contacts to be asked about* are tried once for each rating and each way through the gate.
/// - *Language, topic and what is counted* change what is said, never where it leads; the form for
///   children only where a condition reads the age.
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
