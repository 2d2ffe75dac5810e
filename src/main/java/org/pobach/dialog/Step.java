package org.pobach.dialog;

import java.util.List;

/// One step of a script: what is said and done on arrival, then how it goes on.
///
/// @param name unique in its script
/// @param formerly names it once had
/// @param digress whether words about another topic may lead away from here
/// @param acts done in order on arrival
/// @param way how it goes on
public record Step(String name, List<String> formerly, boolean digress, List<Act> acts, Way way) {
  public Step {
    formerly = List.copyOf(formerly);
    acts = List.copyOf(acts);
  }
}
