package org.pobach.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pobach.channel.Address;
import org.pobach.channel.Delivery;
import org.pobach.channel.Outgoing;

class PreviewChannelTest {
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final Address PERSON = PreviewChannel.address("anna");

  private final PreviewChannel channel = new PreviewChannel(Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void onlyThePreviewIsServed() {
    assertThat(channel.serves(new Address("preview", "1"))).isTrue();
    assertThat(channel.serves(new Address("telegram:7000000", "1"))).isFalse();
  }

  @Test
  void theOldestMessagesScrollAway() {
    long first = sent(PERSON, "1");
    for (int i = 2; i <= Phone.MOST + 1; i++) {
      sent(PERSON, String.valueOf(i));
    }

    assertThat(messages(PERSON)).hasSize(Phone.MOST);
    assertThat(messages(PERSON)).noneMatch(message -> message.id() == first);
    assertThat(channel.revise(PERSON, first, text("new")))
        .isEqualTo(new Delivery.Refused("not-found"));
  }

  @Test
  void thePhoneNotUsedForLongestGoes() {
    sent(PERSON, "still here");
    Address second = PreviewChannel.address("0");
    for (int i = 0; i < PreviewChannel.PHONES; i++) {
      sent(PreviewChannel.address(String.valueOf(i)), "x");
      channel.phone(PERSON);
    }

    assertThat(messages(PERSON)).hasSize(1);
    assertThat(messages(second)).isEmpty();
  }

  @Test
  void erasingTwiceIsNoTrouble() {
    long before = channel.phone(PERSON).revision();
    long id = sent(PERSON, "x");

    assertThat(channel.erase(PERSON, List.of(id, 7L))).isEqualTo(new Delivery.Done(List.of()));
    assertThat(channel.erase(PERSON, List.of(id))).isEqualTo(new Delivery.Done(List.of()));
    assertThat(channel.phone(PERSON).since(before))
        .isEqualTo(new Phone.Changes(List.of(), List.of(id)));
  }

  @Test
  void aPersonsMessageCannotBeRevised() {
    long id = channel.phone(PERSON).wrote("mine");

    assertThat(channel.revise(PERSON, id, text("not mine")))
        .isEqualTo(new Delivery.Refused("not-found"));
  }

  @Test
  void typingEndsWithTheAnswer() {
    channel.typing(PERSON);
    assertThat(channel.phone(PERSON).screen(NOW).typing()).isTrue();
    assertThat(channel.phone(PERSON).screen(NOW.plusSeconds(5)).typing()).isFalse();

    sent(PERSON, "x");
    assertThat(channel.phone(PERSON).screen(NOW).typing()).isFalse();
  }

  @Test
  void idsGrowAcrossARestart() {
    long before = sent(PERSON, "x");
    PreviewChannel later = new PreviewChannel(Clock.fixed(NOW.plusSeconds(1), ZoneOffset.UTC));

    assertThat(later.tick()).isGreaterThan(before);
  }

  @Test
  void nothingOfAPersonIsPrinted() {
    sent(PERSON, "secret");

    assertThat(messages(PERSON).toString()).doesNotContain("secret");
    assertThat(Said.of("{\"text\":\"secret\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .asString()
        .doesNotContain("secret");
  }

  private long sent(Address to, String words) {
    return switch (channel.send(to, text(words))) {
      case Delivery.Done(List<Long> ids) -> ids.getFirst();
      case Delivery other -> throw new AssertionError(other);
    };
  }

  private List<Phone.Message> messages(Address person) {
    return channel.phone(person).screen(NOW).messages();
  }

  private static Outgoing text(String words) {
    return new Outgoing(words, List.of(), false, false, false);
  }
}
