package org.pobach.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.pobach.channel.Address;
import org.pobach.channel.Inbox.Receipt;
import org.pobach.channel.Incoming;

/// Polled events on their way into the inbox: each chat in order, chats side by side. What is not
/// taken is offered again with growing pauses and holds up nobody but its own chat.
final class Backlog {
  private final Reception reception;
  private final Rhythm rhythm;
  private final InstantSource clock;
  private final Stop stop;

  private final Map<Address, Deque<Waiting>> chats = new HashMap<>();

  /// Chats with something that was not tried yet, and nothing before it that must wait.
  private final Set<Address> busy = new HashSet<>();

  /// Events behind one that must wait which were offered once.
  private final Set<Waiting> offered = new HashSet<>();

  /// Update ids neither taken nor given up.
  private final NavigableSet<Long> open = new TreeSet<>();

  /// Update ids taken or given up that Telegram may show again.
  private final NavigableSet<Long> settled = new TreeSet<>();

  Backlog(Reception reception, Rhythm rhythm, InstantSource clock, Stop stop) {
    this.reception = reception;
    this.rhythm = rhythm;
    this.clock = clock;
    this.stop = stop;
  }

  synchronized boolean knows(long updateId) {
    return open.contains(updateId) || settled.contains(updateId);
  }

  /// The oldest update that must not be confirmed yet.
  synchronized OptionalLong oldest() {
    return open.isEmpty() ? OptionalLong.empty() : OptionalLong.of(open.first());
  }

  /// Updates before the offset of a poll are not shown again.
  synchronized void forgetBefore(long offset) {
    settled.headSet(offset).clear();
  }

  synchronized int size() {
    return open.size();
  }

  synchronized void offer(Incoming incoming) {
    open.add(incoming.updateId());
    Waiting waiting = new Waiting(incoming, clock.instant());
    Address chat = incoming.from();
    Deque<Waiting> queue = chats.get(chat);
    if (queue != null) {
      queue.add(waiting);
      return;
    }
    chats.put(chat, new ArrayDeque<>(Set.of(waiting)));
    busy.add(chat);
    Thread.ofVirtual().name("telegram-chat").start(() -> work(chat));
  }

  /// Waits until each event is taken or stands behind one that must wait; at most so long.
  synchronized void rest(Duration longest) throws InterruptedException {
    long end = System.nanoTime() + longest.toNanos();
    for (long left = longest.toMillis(); !busy.isEmpty() && left > 0; ) {
      wait(left);
      left = Duration.ofNanos(end - System.nanoTime()).toMillis();
    }
  }

  private void work(Address chat) {
    for (Optional<Waiting> head = head(chat); head.isPresent(); head = head(chat)) {
      if (!tryUntilTaken(chat, head.get())) {
        return;
      }
      taken(chat, head.get());
    }
  }

  /// False if the service stops first.
  private boolean tryUntilTaken(Address chat, Waiting waiting) {
    int failures = 0;
    while (reception.receive(waiting.incoming()) == Receipt.LATER) {
      mustWait(chat);
      offerThoseBehind(chat, waiting);
      if (stop.asked()) {
        return false;
      }
      if (clock.instant().isAfter(waiting.since().plus(rhythm.keep()))) {
        reception.dropped();
        return true;
      }
      stop.pause(rhythm.pause(++failures));
    }
    return true;
  }

  /// What came after something that must wait is offered once: it may be a cry for help.
  private void offerThoseBehind(Address chat, Waiting head) {
    for (Waiting later : behind(chat, head)) {
      if (reception.receive(later.incoming()) == Receipt.TAKEN) {
        takenEarly(chat, later);
      }
    }
  }

  private synchronized List<Waiting> behind(Address chat, Waiting head) {
    Deque<Waiting> queue = chats.getOrDefault(chat, new ArrayDeque<>());
    return queue.stream().filter(waiting -> !waiting.equals(head) && offered.add(waiting)).toList();
  }

  private synchronized void takenEarly(Address chat, Waiting waiting) {
    Deque<Waiting> queue = chats.get(chat);
    if (queue != null) {
      queue.remove(waiting);
    }
    settle(waiting);
  }

  private void settle(Waiting waiting) {
    offered.remove(waiting);
    open.remove(waiting.incoming().updateId());
    settled.add(waiting.incoming().updateId());
  }

  private synchronized Optional<Waiting> head(Address chat) {
    Optional<Waiting> head = Optional.ofNullable(chats.get(chat)).map(Deque::peek);
    if (head.isEmpty()) {
      chats.remove(chat);
      mustWait(chat);
    }
    return head;
  }

  private synchronized void taken(Address chat, Waiting waiting) {
    Deque<Waiting> queue = chats.get(chat);
    if (queue != null) {
      queue.remove();
    }
    busy.add(chat);
    settle(waiting);
  }

  private synchronized void mustWait(Address chat) {
    busy.remove(chat);
    notifyAll();
  }

  /// An event and when it came in.
  private record Waiting(Incoming incoming, Instant since) {
    @Override
    public String toString() {
      return "Waiting[…]";
    }
  }
}
