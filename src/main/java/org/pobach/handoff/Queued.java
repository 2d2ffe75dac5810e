package org.pobach.handoff;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.pobach.privacy.Pseudonym;
import org.pobach.terms.Language;
import org.pobach.terms.Skill;
import org.pobach.terms.Topic;

/// A case as it stands in the queue.
///
/// @param who where it is kept; never shown
/// @param since when it began to wait
/// @param wanted the operator it was handed to
/// @param left whether it is a message left for later
/// @param holder who has it, if anybody
/// @param fence of the claim
/// @param until when that lease ends
public record Queued(
    String id,
    Pseudonym who,
    Alias alias,
    Priority priority,
    Instant since,
    Language language,
    Set<Skill> skills,
    Optional<Topic> topic,
    Optional<String> wanted,
    boolean left,
    Optional<String> holder,
    long fence,
    Instant until) {
  public Queued {
    skills = Set.copyOf(skills);
  }

  /// Whether somebody has it at that time.
  boolean held(Instant now) {
    return holder.isPresent() && now.isBefore(until);
  }

  public static Queued of(Pseudonym who, Case one) {
    Optional<String> wanted =
        one.stage() instanceof Stage.Waiting(var operator) ? operator : Optional.empty();
    return new Queued(
        one.id(),
        who,
        one.alias(),
        one.priority(),
        one.since(),
        one.opening().language(),
        skills(one.opening()),
        one.opening().topic(),
        wanted,
        one.stage() instanceof Stage.Left,
        one.holder(),
        one.fence(),
        Instant.EPOCH);
  }

  private static Set<Skill> skills(Opening opening) {
    Set<Skill> skills = java.util.EnumSet.noneOf(Skill.class);
    if (opening.child() || opening.topic().filter(Topic.CHILD_ONLINE::equals).isPresent()) {
      skills.add(Skill.CHILD);
    }
    if (opening.topic().filter(Topic.SELF_HARM::equals).isPresent()) {
      skills.add(Skill.SELF_HARM);
    }
    return skills;
  }

  @Override
  public String toString() {
    return "[queued]";
  }
}
