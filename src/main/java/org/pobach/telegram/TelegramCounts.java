package org.pobach.telegram;

import java.util.Map;

/// How often things happened at the Telegram edge since the start; no texts, no ids.
///
/// @param taken events the inbox took
/// @param later events the inbox could not take at that moment
/// @param ignored updates that are nobody's event: groups, service messages, unknown kinds
/// @param unreadable updates of a shape that could not be read at all
/// @param forged webhook calls without the secret
/// @param broken events on which the inbox threw
/// @param dropped polled events given up because the inbox could not take them for a day
/// @param paced sends put off by our own pace, without asking Telegram
/// @param silent calls without a readable answer of Telegram
/// @param refused answers "no" of Telegram by cause
public record TelegramCounts(
    long taken,
    long later,
    long ignored,
    long unreadable,
    long forged,
    long broken,
    long dropped,
    long paced,
    long silent,
    Map<String, Long> refused) {
  public TelegramCounts {
    refused = Map.copyOf(refused);
  }
}
