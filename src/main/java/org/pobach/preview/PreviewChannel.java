package org.pobach.preview;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.pobach.channel.Address;
import org.pobach.channel.Channel;
import org.pobach.channel.Delivery;
import org.pobach.channel.Outgoing;

/// The messenger of the preview: a shelf of phones in memory.
@Singleton
public final class PreviewChannel implements Channel {
  /// Phones on the shelf; the least recently used goes.
  static final int PHONES = 500;

  /// How long "typing" shows if nothing follows. Source: Telegram Bot API, `sendChatAction`.
  private static final Duration TYPING = Duration.ofSeconds(5);

  private static final String NAME = "preview";

  private final Clock clock;
  private final AtomicLong ticks;
  private final Map<String, Phone> phones = new LinkedHashMap<>(16, 0.75f, true);

  PreviewChannel(Clock clock) {
    this.clock = clock;
    // Sessions outlive this process: ids must grow across a restart, too.
    ticks = new AtomicLong(clock.millis());
  }

  static Address address(String chat) {
    return new Address(NAME, chat);
  }

  @Override
  public boolean serves(Address address) {
    return address.channel().equals(NAME);
  }

  @Override
  public Delivery send(Address to, Outgoing message) {
    return new Delivery.Done(List.of(phone(to).received(message)));
  }

  @Override
  public Delivery revise(Address to, long messageId, Outgoing message) {
    return phone(to).revised(messageId, message)
        ? new Delivery.Done(List.of(messageId))
        : new Delivery.Refused("not-found");
  }

  @Override
  public Delivery erase(Address to, List<Long> messageIds) {
    phone(to).erased(messageIds);
    return new Delivery.Done(List.of());
  }

  @Override
  public void typing(Address to) {
    phone(to).typingUntil(clock.instant().plus(TYPING));
  }

  /// The phone of that person; a new one if there is none.
  Phone phone(Address person) {
    synchronized (phones) {
      Phone phone = phones.computeIfAbsent(person.chat(), chat -> new Phone(this::tick));
      if (phones.size() > PHONES) {
        phones.remove(phones.keySet().iterator().next());
      }
      return phone;
    }
  }

  /// The next number: of an update, a message, a revision.
  long tick() {
    return ticks.incrementAndGet();
  }
}
