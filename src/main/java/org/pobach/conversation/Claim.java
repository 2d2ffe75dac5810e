package org.pobach.conversation;

import java.util.Optional;
import org.pobach.privacy.Pseudonym;

/// The right to perform the first entry of a lane, until its lease ends.
///
/// @param fence tells this owner from those before and after
/// @param id tells the entry from all others
/// @param entry empty if nobody can read it any more
/// @param perhapsDone whether an owner before died while performing it
public record Claim(
    Pseudonym who, String fence, String id, Optional<Entry> entry, boolean perhapsDone) {
  @Override
  public String toString() {
    return "[claim]";
  }
}
