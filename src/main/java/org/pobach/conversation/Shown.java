package org.pobach.conversation;

import java.time.Instant;

/// A message that stands in the chat, of either side.
///
/// @param at when it came, to the minute
/// @param brief whether it goes soon whatever was picked: a picture of the person
public record Shown(long messageId, Instant at, boolean brief) {}
