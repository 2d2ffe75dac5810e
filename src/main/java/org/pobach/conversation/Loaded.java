package org.pobach.conversation;

import java.util.Optional;

/// What is kept of a person, and the version a commit has to find unchanged.
///
/// @param version the first bytes of the sealed value as characters, empty if there is none
/// @param conversation empty before the first message and after an exit
/// @param seen update ids, also after an exit
/// @param reports how many reports of sent messages are included
/// @param pending whether the answer to the words before is still waiting for more of them
/// @param expired whether an answer was dropped because it came too late
/// @param attached what another room keeps beside it
public record Loaded(
    String version,
    Optional<Conversation> conversation,
    Seen seen,
    int reports,
    boolean pending,
    boolean expired,
    Attached attached) {
  @Override
  public String toString() {
    return "[loaded]";
  }
}
