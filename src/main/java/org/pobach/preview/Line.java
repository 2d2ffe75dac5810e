package org.pobach.preview;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.pobach.channel.Address;
import org.pobach.channel.Inbox;
import org.pobach.channel.Incoming;
import org.pobach.channel.Incoming.Happening;
import org.pobach.preview.Conversation.State;

/// The line between a phone and the bot.
@Singleton
final class Line {
  /// How long an answer is awaited. The bot waits 1.5 s for more words; the rest is reserve.
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final PreviewChannel channel;
  private final Inbox inbox;
  private final Conversation conversation;
  private final Clock clock;

  Line(PreviewChannel channel, Inbox inbox, Conversation conversation, Clock clock) {
    this.channel = channel;
    this.inbox = inbox;
    this.conversation = conversation;
    this.clock = clock;
  }

  /// What the bot did since; empty when nobody took the message.
  Optional<Answers.Reply> say(Address person, Said.Deed deed, Optional<String> tongue) {
    Phone phone = channel.phone(person);
    long before = phone.revision();
    OptionalLong written = written(phone, deed);
    Incoming incoming =
        new Incoming(
            person, channel.tick(), clock.instant(), tongue, written, happening(phone, deed));
    return switch (inbox.receive(incoming)) {
      case TAKEN -> {
        conversation.settled(person, PATIENCE);
        yield Optional.of(Answers.Reply.of(phone.since(before), state(person)));
      }
      case LATER -> {
        written.ifPresent(phone::withdrawn);
        yield Optional.empty();
      }
    };
  }

  Phone.Screen screen(Address person, Optional<Long> since, Duration atMost)
      throws InterruptedException {
    Phone phone = channel.phone(person);
    if (since.isPresent()) {
      phone.awaitOther(since.get(), atMost);
    }
    return phone.screen(clock.instant());
  }

  Optional<State> state(Address person) {
    return conversation.state(person);
  }

  List<Conversation.Place> places() {
    return conversation.places();
  }

  /// The same with the step that is meant; empty where there is no such place.
  Optional<Said.Jumped> place(Said.Jumped wanted) {
    return places().stream()
        .filter(place -> place.script().equals(wanted.script()))
        .filter(place -> wanted.step().isEmpty() || place.steps().contains(wanted.step()))
        .map(place ->
            wanted.step().isEmpty() ? new Said.Jumped(place.script(), place.start()) : wanted)
        .findFirst();
  }

  private static OptionalLong written(Phone phone, Said.Deed deed) {
    return switch (deed) {
      case Said.Wrote(String words) -> OptionalLong.of(phone.wrote(words));
      case Said.Started(String words, String code) -> OptionalLong.of(phone.wrote(words));
      case Said.Tapped _, Said.Jumped _ -> OptionalLong.empty();
    };
  }

  private static Happening happening(Phone phone, Said.Deed deed) {
    return switch (deed) {
      case Said.Wrote(String words) -> new Happening.Text(words);
      case Said.Started(String words, String code) -> new Happening.Started(code);
      case Said.Tapped(String data) -> new Happening.Tap(data, phone.offering(data));
      case Said.Jumped(String script, String step) -> new Happening.Placed(script, step);
    };
  }
}
