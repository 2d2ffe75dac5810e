package org.pobach.dialog;

import java.util.List;

/// What the engine answers.
///
/// @param session how the conversation stands now
/// @param effects to be performed in order
/// @param facts to be counted when the turn is saved
/// @param delivered to be counted when the last effect has reached the person
/// @param patient whether the answer waits for more words of the same thought
/// @param amends whether it takes the place of an answer that is still waiting
public record Turn(
    Session session,
    List<Effect> effects,
    List<Fact> facts,
    List<Fact> delivered,
    boolean patient,
    boolean amends) {
  public Turn {
    effects = List.copyOf(effects);
    facts = List.copyOf(facts);
    delivered = List.copyOf(delivered);
  }

  /// The same, with another session.
  public Turn with(Session other) {
    return new Turn(other, effects, facts, delivered, patient, amends);
  }
}
