package org.pobach.staff;

import java.util.Set;
import java.util.regex.Pattern;
import org.pobach.privacy.Secret;
import org.pobach.terms.Language;
import org.pobach.terms.Skill;

/// Somebody who may sign in.
///
/// @param alias what they are called here; never a name
/// @param capacity how many cases they hold at once, 1 to 10
/// @param password its Argon2id hash, in the usual encoding
/// @param seed of their one-time passwords
/// @param step the last one-time password that was used, as its step of 30 s; none is taken twice
public record Account(
    String alias,
    Role role,
    Set<Language> languages,
    Set<Skill> skills,
    int capacity,
    Secret password,
    Secret seed,
    long step,
    boolean enabled) {
  private static final Pattern ALIAS = Pattern.compile("[a-z][a-z0-9-]{1,31}");
  private static final int MOST = 10;

  public Account {
    languages = Set.copyOf(languages);
    skills = Set.copyOf(skills);
    if (!fits(alias)) {
      throw new IllegalArgumentException(
          "an alias has 2 to 32 of a-z, 0-9 and -, and begins with a letter");
    }
    if (languages.isEmpty()) {
      throw new IllegalArgumentException("at least one language");
    }
    if (capacity < 1 || capacity > MOST) {
      throw new IllegalArgumentException("a capacity from 1 to 10");
    }
  }

  /// Whether that can be an alias.
  static boolean fits(String alias) {
    return ALIAS.matcher(alias).matches();
  }

  Account used(long other) {
    return new Account(alias, role, languages, skills, capacity, password, seed, other, enabled);
  }

  public Account enabled(boolean other) {
    return new Account(alias, role, languages, skills, capacity, password, seed, step, other);
  }

  public Account with(Secret otherPassword, Secret otherSeed) {
    return new Account(
        alias, role, languages, skills, capacity, otherPassword, otherSeed, 0, enabled);
  }
}
