package org.pobach.handoff;

import java.util.Set;
import org.pobach.terms.Language;
import org.pobach.terms.Skill;

/// Somebody at the desk, as the queue sees them.
///
/// @param alias what they are called; never a name
/// @param capacity how many cases they may hold at once
/// @param picks whether they may take any case instead of the next
public record Operator(
    String alias, Set<Language> languages, Set<Skill> skills, int capacity, boolean picks) {
  public Operator {
    languages = Set.copyOf(languages);
    skills = Set.copyOf(skills);
  }
}
