package org.pobach.conversation;

import java.util.List;
import org.pobach.dialog.Effect.Message;

/// Something to be done in a person's chat.
public sealed interface Task {
  /// Sends a message.
  record Say(Message message) implements Task {}

  /// Sends a message that goes by itself after a moment and is not remembered.
  record Flash(Message message) implements Task {}

  /// Puts a message in the place of another.
  record Revise(long messageId, Message message) implements Task {}

  /// Deletes messages of both sides, in this order.
  record Forget(List<Long> messageIds) implements Task {
    public Forget {
      messageIds = List.copyOf(messageIds);
    }
  }
}
