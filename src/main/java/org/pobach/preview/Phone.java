package org.pobach.preview;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.pobach.channel.Outgoing;
import org.pobach.channel.Outgoing.Button;

/// The screen of one person: the messages of both sides, in memory alone.
///
/// Every change takes the next of `ticks`, which never repeat: a revision tells both what is new
/// and whether this is still the same phone.
final class Phone {
  /// Messages on one screen; the oldest scroll away.
  static final int MOST = 400;

  private final LongSupplier ticks;
  private final SequencedMap<Long, Message> messages = new LinkedHashMap<>();
  private final Deque<Erased> erased = new ArrayDeque<>();
  private Instant typingUntil = Instant.MIN;
  private long revision;

  Phone(LongSupplier ticks) {
    this.ticks = ticks;
    revision = ticks.getAsLong();
  }

  /// A message on the screen.
  ///
  /// @param mine whether the person wrote it
  /// @param revision when it got its present form
  record Message(long id, boolean mine, String text, List<List<Button>> buttons, long revision) {
    @Override
    public String toString() {
      return "Message[…]";
    }
  }

  private record Erased(long id, long revision) {}

  /// The screen at a moment.
  record Screen(long revision, List<Message> messages, boolean typing) {}

  /// What the bot did after a revision: messages sent or revised, ids of messages erased.
  record Changes(List<Message> messages, List<Long> deleted) {}

  synchronized long revision() {
    return revision;
  }

  synchronized long wrote(String text) {
    return put(null, true, text, List.of());
  }

  synchronized long received(Outgoing message) {
    return put(null, false, message.text(), message.buttons());
  }

  /// Whether there is such a message of the bot.
  synchronized boolean revised(long id, Outgoing message) {
    Message present = messages.get(id);
    if (present == null || present.mine()) {
      return false;
    }
    put(id, false, message.text(), message.buttons());
    return true;
  }

  synchronized void erased(List<Long> ids) {
    typingUntil = Instant.MIN;
    for (long id : ids) {
      if (messages.remove(id) != null) {
        erased.add(new Erased(id, change()));
      }
    }
    while (erased.size() > MOST) {
      erased.removeFirst();
    }
  }

  /// Takes back what was never delivered.
  synchronized void withdrawn(long id) {
    messages.remove(id);
    change();
  }

  synchronized void typingUntil(Instant end) {
    typingUntil = end;
    change();
  }

  /// The newest message of the bot with a button that answers this.
  synchronized OptionalLong offering(String data) {
    Optional<Message> newest =
        messages.reversed().values().stream().filter(message -> offers(message, data)).findFirst();
    return newest.isPresent() ? OptionalLong.of(newest.get().id()) : OptionalLong.empty();
  }

  synchronized Screen screen(Instant now) {
    return new Screen(revision, List.copyOf(messages.values()), now.isBefore(typingUntil));
  }

  synchronized Changes since(long earlier) {
    List<Message> sent = new ArrayList<>();
    for (Message message : messages.values()) {
      if (!message.mine() && message.revision() > earlier) {
        sent.add(message);
      }
    }
    return new Changes(
        List.copyOf(sent),
        erased.stream().filter(gone -> gone.revision() > earlier).map(Erased::id).toList());
  }

  /// Waits for any other revision than that one.
  synchronized void awaitOther(long known, Duration atMost) throws InterruptedException {
    long end = System.nanoTime() + atMost.toNanos();
    while (revision == known) {
      long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
      if (left <= 0) {
        return;
      }
      wait(left);
    }
  }

  private long put(@Nullable Long id, boolean mine, String text, List<List<Button>> buttons) {
    if (!mine) {
      typingUntil = Instant.MIN;
    }
    long now = change();
    long known = id == null ? now : id;
    messages.put(known, new Message(known, mine, whole(text), buttons, now));
    while (messages.size() > MOST) {
      messages.pollFirstEntry();
    }
    return known;
  }

  private long change() {
    revision = ticks.getAsLong();
    notifyAll();
    return revision;
  }

  private static boolean offers(Message message, String data) {
    return message.buttons().stream()
        .flatMap(List::stream)
        .anyMatch(button -> button instanceof Button.Answer answer && answer.data().equals(data));
  }

  /// Half characters cannot be written as UTF-8, so they show as a replacement character.
  private static String whole(String text) {
    StringBuilder whole = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
        .forEach(whole::appendCodePoint);
    return whole.toString();
  }
}
