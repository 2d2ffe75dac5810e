package org.pobach.telegram;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.pobach.channel.Inbox;
import org.pobach.channel.Incoming;

/// An inbox that remembers what it took, and can be told to do otherwise.
final class RecordingInbox implements Inbox {
  private final List<Incoming> taken = new CopyOnWriteArrayList<>();
  private volatile Function<Incoming, Receipt> answer = _ -> Receipt.TAKEN;

  void answer(Function<Incoming, Receipt> how) {
    answer = how;
  }

  List<Incoming> taken() {
    return List.copyOf(taken);
  }

  /// The words of the texts taken, in the order taken.
  List<String> words() {
    return taken.stream()
        .map(Incoming::what)
        .filter(Incoming.Happening.Text.class::isInstance)
        .map(what -> ((Incoming.Happening.Text) what).words())
        .toList();
  }

  @Override
  public Receipt receive(Incoming incoming) {
    Receipt receipt = answer.apply(incoming);
    if (receipt == Receipt.TAKEN) {
      taken.add(incoming);
    }
    return receipt;
  }
}
