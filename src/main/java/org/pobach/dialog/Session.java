package org.pobach.dialog;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.pobach.terms.Language;
import org.pobach.terms.Lifetime;
import org.pobach.terms.Topic;
import org.pobach.terms.Urgency;

/// How a conversation stands: all that the engine knows of a person. No words, no identity.
///
/// @param languageChosen whether the person chose the language; if not, it follows their words
/// @param place where they are; empty before the first answer
/// @param frames runs of scripts to return to, the innermost last, at most 8
/// @param slots values by slot; a script's own slot is called `script.slot` and holds what its
///   present or last run filled in
/// @param epoch counts what was asked; a button of an older epoch is stale
/// @param history what "back" undoes in the present run, the latest last; with those of the frames
///   at most 6
/// @param gated whether the person must say that it is still them before the place shows
/// @param source the start code, `direct` if none
/// @param topic what it is about, as far as known
/// @param urgency the highest so far
/// @param puzzled how many messages in a row were not understood
/// @param counted facts of deliveries already counted
/// @param tapped data of the step's button tapped last, if nothing else came since
/// @param asked between which topics the person was asked to choose, if nothing else came since
/// @param burst where the conversation stood before words whose answer is not sent yet
public record Session(
    Language language,
    boolean languageChosen,
    Optional<Place> place,
    List<Frame> frames,
    SortedMap<String, List<String>> slots,
    int epoch,
    List<Undo> history,
    boolean gated,
    String source,
    Optional<Topic> topic,
    Urgency urgency,
    int puzzled,
    List<String> counted,
    Optional<String> tapped,
    List<Topic> asked,
    Optional<Burst> burst) {

  /// How deep scripts call one another.
  public static final int DEPTH = 8;

  /// How many answers "back" can undo.
  public static final int UNDO = 6;

  private static final java.util.Set<String> OWN =
      java.util.Set.of(
          Draft.KEEP_HERE,
          Draft.UKRAINIAN,
          Draft.LANGUAGES,
          Relaying.WORD,
          Contacted.SHOWN,
          Contacted.DUE,
          Contacted.ASKED,
          "keep");

  public Session {
    frames = List.copyOf(frames);
    slots = java.util.Collections.unmodifiableSortedMap(new java.util.TreeMap<>(slots));
    history = List.copyOf(history);
    counted = List.copyOf(counted);
    asked = List.copyOf(asked);
    if (frames.size() > DEPTH) {
      throw new IllegalArgumentException("too deep");
    }
  }

  /// A conversation that has not begun.
  public static Session fresh(Language language) {
    return new Session(
        language,
        false,
        Optional.empty(),
        List.of(),
        new java.util.TreeMap<>(),
        0,
        List.of(),
        false,
        "direct",
        Optional.empty(),
        Urgency.NONE,
        0,
        List.of(),
        Optional.empty(),
        List.of(),
        Optional.empty());
  }

  /// A step of a script; `at` counts the questions asked inside it, [#ON_ARRIVAL] for a step that
  /// is yet to be arrived at.
  public record Place(String script, String step, int at) {
    static final int ON_ARRIVAL = -1;
  }

  /// The value of a slot that holds one.
  public Optional<String> slot(String name) {
    List<String> values = slots.get(name);
    return values == null || values.isEmpty() ? Optional.empty() : Optional.of(values.getFirst());
  }

  /// Whether the person is under 18.
  public boolean child() {
    return slot("age").filter("under18"::equals).isPresent();
  }

  /// Whether a slot holds a note of the engine itself, and no answer of the person.
  public static boolean own(String slot) {
    return OWN.contains(slot);
  }

  /// Whether the person writes Ukrainian.
  boolean ukrainian() {
    return slot(Draft.UKRAINIAN).isPresent();
  }

  /// The same, as if nothing were waiting to be sent.
  Session withoutBurst() {
    return new Draft(this).session(Optional.empty());
  }

  /// How long the chat is kept: as the person picked, else as a script asked, else a day.
  public Lifetime keep() {
    return slot("keep").or(() -> slot(Draft.KEEP_HERE)).flatMap(Lifetime::of).orElse(Lifetime.DAY);
  }

  /// A run of a script that waits while another goes on in front of it.
  ///
  /// @param place where it is gone on with
  /// @param slots its own, so that another run of the same script does not touch them
  /// @param history what "back" undoes in it
  public record Frame(Place place, SortedMap<String, List<String>> slots, List<Undo> history) {
    public Frame {
      slots = java.util.Collections.unmodifiableSortedMap(new java.util.TreeMap<>(slots));
      history = List.copyOf(history);
    }
  }

  /// What "back" restores: a place and the slots that were changed since.
  public record Undo(Place place, Map<String, List<String>> slots) {
    public Undo {
      slots = Map.copyOf(slots);
    }
  }

  /// Words whose answer is waiting for more: where the conversation stood before them, and what was
  /// understood of them together.
  ///
  /// @param topics how likely each is, 0 to 1, in the steps in which it is kept
  public record Burst(Session before, Map<Topic, Double> topics, Urgency urgency) {
    static final int STEPS = 255;

    public Burst {
      Map<Topic, Double> kept = new EnumMap<>(Topic.class);
      topics.forEach((topic, sure) -> kept.put(topic, Math.rint(sure * STEPS) / STEPS));
      topics = Map.copyOf(kept);
    }
  }
}
