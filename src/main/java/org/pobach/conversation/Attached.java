package org.pobach.conversation;

import java.util.Optional;

/// What another room keeps beside a conversation, opaque.
///
/// @param value empty if there is none
/// @param entries how many are in its list
public record Attached(Optional<byte[]> value, int entries) {
  public static final Attached NONE = new Attached(Optional.empty(), 0);

  @Override
  public String toString() {
    return "[attached]";
  }
}
