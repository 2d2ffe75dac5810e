package org.pobach.channel;

import java.util.List;

/// A messenger in which people can be answered. Calls block and never throw.
public interface Channel {
  /// Whether this messenger serves that address.
  boolean serves(Address address);

  Delivery send(Address to, Outgoing message);

  /// Replaces text and buttons of a message sent before.
  Delivery revise(Address to, long messageId, Outgoing message);

  /// Deletes messages of both sides, any number, in the order given. Messages that are already gone
  /// count as deleted.
  Delivery erase(Address to, List<Long> messageIds);

  /// Shows that an answer is on its way. Best effort.
  void typing(Address to);
}
