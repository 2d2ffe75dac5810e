package org.pobach.channel;

/// Takes in what people do. Called by the edges, one call per event, from any thread.
public interface Inbox {
  /// What became of an event.
  enum Receipt {
    /// It is kept or answered; the messenger may forget it.
    TAKEN,
    /// It is neither kept nor answered; deliver it again.
    LATER
  }

  /// Takes an event in: returns once it is kept, not once it is answered. Never throws.
  Receipt receive(Incoming incoming);
}
