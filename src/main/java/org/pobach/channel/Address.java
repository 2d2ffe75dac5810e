package org.pobach.channel;

/// Where a person can be answered. Never printed, stored in the clear, or logged.
///
/// @param channel which bot or page, such as `telegram:7000000` or `preview`
/// @param chat the chat's id there
public record Address(String channel, String chat) {
  @Override
  public String toString() {
    return "[address]";
  }
}
