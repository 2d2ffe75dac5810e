package org.pobach.dialog;

import java.util.Set;

/// What scripts are checked against besides one another.
///
/// @param said keys of the texts that are said without a script naming them, without `@child`
public record Surroundings(Texts texts, Contacts contacts, Limits limits, Set<String> said) {
  public Surroundings {
    said = Set.copyOf(said);
  }
}
