package org.pobach.telegram;

import java.util.List;
import org.pobach.channel.Address;
import org.pobach.channel.Delivery;
import org.pobach.channel.Limits;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessages;

/// Deletes messages of both sides. What is gone already, or too old to be deleted, is done.
final class Eraser {
  private static final Delivery DONE = new Delivery.Done(List.of());

  private final BotApi api;
  private final Pace pace;

  Eraser(BotApi api, Pace pace) {
    this.api = api;
    this.pace = pace;
  }

  /// Whether Telegram can have given such an id.
  static boolean possible(long messageId) {
    return messageId > 0 && messageId <= Integer.MAX_VALUE;
  }

  Delivery erase(Address from, List<Long> messageIds) {
    List<Integer> ids =
        messageIds.stream().filter(Eraser::possible).map(Long::intValue).distinct().toList();
    for (int start = 0; start < ids.size(); start += Limits.ERASE_BATCH) {
      int end = Math.min(start + Limits.ERASE_BATCH, ids.size());
      Delivery batch = batch(from, ids.subList(start, end));
      if (!(batch instanceof Delivery.Done)) {
        return batch;
      }
    }
    return DONE;
  }

  private Delivery batch(Address from, List<Integer> ids) {
    Answer<Boolean> answer = api.ask(new DeleteMessages(from.chat(), ids));
    boolean refusedAsABatch =
        answer instanceof Answer.No<Boolean> no && no.code() == 400 && no.cause() != Cause.GONE;
    return refusedAsABatch ? oneByOne(from, ids) : outcome(from, answer);
  }

  private Delivery oneByOne(Address from, List<Integer> ids) {
    for (Integer id : ids) {
      Delivery single = outcome(from, api.ask(new DeleteMessage(from.chat(), id)));
      if (single instanceof Delivery.TryLater || single instanceof Delivery.Gone) {
        return single;
      }
    }
    return DONE;
  }

  private Delivery outcome(Address from, Answer<Boolean> answer) {
    return switch (answer) {
      case Answer.Yes<Boolean> _ -> DONE;
      case Answer.No<Boolean> no -> refused(from, no);
      case Answer.Silence<Boolean> silence -> Deliveries.of(silence, false);
    };
  }

  private Delivery refused(Address from, Answer.No<Boolean> no) {
    if (no.code() == 429) {
      pace.refused(from.chat(), Deliveries.pause(no));
    }
    return Deliveries.of(no, false);
  }
}
