package org.pobach.channel;

import java.util.List;

/// A message to a person, rendered: plain text and rows of buttons.
///
/// @param text plain text without markup, of any length
/// @param buttons rows from top to bottom
/// @param silent arrives without a sound
/// @param urgent goes before others when there is a queue
/// @param quoting repeats words of the person, so it must not be copied or passed on
public record Outgoing(
    String text, List<List<Button>> buttons, boolean silent, boolean urgent, boolean quoting) {

  public Outgoing {
    buttons = buttons.stream().map(List::copyOf).toList();
  }

  /// Something to tap.
  public sealed interface Button {
    String label();

    /// Comes back as [Incoming.Happening.Tap]; data is 1 to 64 bytes of UTF-8.
    record Answer(String label, String data) implements Button {}

    /// Copies text to the clipboard of the phone, 1 to 256 characters.
    record Copy(String label, String text) implements Button {}

    /// Opens an `https` page.
    record Link(String label, String url) implements Button {}
  }

  @Override
  public String toString() {
    return "Outgoing[…]";
  }
}
