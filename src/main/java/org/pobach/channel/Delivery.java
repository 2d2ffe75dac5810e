package org.pobach.channel;

import java.time.Duration;
import java.util.List;

/// What became of something that was to be done in a messenger.
public sealed interface Delivery {
  /// Done. Ids of the messages that exist now (several when a long text was split).
  record Done(List<Long> messageIds) implements Delivery {
    public Done {
      messageIds = List.copyOf(messageIds);
    }
  }

  /// The person blocked the bot or their account is gone.
  record Gone() implements Delivery {}

  /// Not done; may be tried again after that time.
  ///
  /// @param perhapsDone whether it may have been done all the same (the answer was lost)
  record TryLater(Duration after, boolean perhapsDone) implements Delivery {}

  /// Cannot be done, now or later; `cause` is a word of our own, without text of people.
  record Refused(String cause) implements Delivery {}
}
