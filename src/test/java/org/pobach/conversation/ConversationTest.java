package org.pobach.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.pobach.channel.Address;
import org.pobach.dialog.Session;
import org.pobach.terms.Language;

final class ConversationTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  @Test
  void theChatIsErasedADayAfterTheLastSignOfEitherSide() {
    Conversation conversation = with(NOON, shown(1, 0), shown(2, 5));
    Instant answered = NOON.plus(Duration.ofMinutes(5));
    assertThat(conversation.erasesAt()).contains(answered.plus(Duration.ofDays(1)));
    assertThat(conversation.due(answered.plus(Duration.ofHours(23)))).isEmpty();
    assertThat(conversation.due(answered.plus(Duration.ofHours(24)))).containsExactly(1L, 2L);
  }

  @Test
  void messagesGoBeforeTelegramRefusesToDeleteThemHoweverLongTheTalk() {
    Conversation conversation =
        with(NOON.plus(Duration.ofHours(46)), shown(1, 0), shown(2, 45 * 60));
    assertThat(conversation.erasesAt()).contains(NOON.plus(Duration.ofHours(47)));
    assertThat(conversation.due(NOON.plus(Duration.ofHours(47)))).containsExactly(1L);
  }

  @Test
  void aPictureGoesAfterTenMinutes() {
    Shown picture = new Shown(1, NOON, true);
    Conversation conversation = with(NOON.plus(Duration.ofMinutes(5)), picture, shown(2, 5));
    assertThat(conversation.due(NOON.plus(Duration.ofMinutes(10)))).containsExactly(1L);
  }

  @Test
  void whatThePersonPickedCounts() {
    TreeMap<String, List<String>> slots = new TreeMap<>();
    slots.put("keep", List.of("10m"));
    Conversation conversation =
        with(NOON, shown(1, 0))
            .after(withSlots(slots), Seen.NONE, NOON, java.util.stream.Stream.empty());
    assertThat(conversation.erasesAt()).contains(NOON.plus(Duration.ofMinutes(10)));
  }

  @Test
  void anEmptyChatIsNeverErased() {
    assertThat(with(NOON).erasesAt()).isEmpty();
  }

  @Test
  void erasingDoesNotProlongTheSession() {
    Conversation conversation = with(NOON, shown(1, 0));
    assertThat(conversation.without(List.of(1L)).life(NOON.plus(Duration.ofDays(1))))
        .isEqualTo(Duration.ofDays(2));
  }

  @Test
  void nothingOfItIsPrinted() {
    assertThat(with(NOON, shown(4711, 0)).toString()).doesNotContain("4711", "4242");
  }

  @Test
  void updatesAreRefusedWhenSeenOrOlderThanAllThatAreRemembered() {
    Seen seen = Seen.NONE;
    for (long id = 10; id < 10 + Seen.MOST; id++) {
      assertThat(seen.refuses(id)).isFalse();
      seen = seen.with(id);
    }
    assertThat(seen.refuses(10)).isTrue();
    assertThat(seen.refuses(9)).as("older than all").isTrue();
    seen = seen.with(40).with(30);
    assertThat(seen.ids()).hasSize(Seen.MOST).isSorted();
    assertThat(seen.refuses(35)).as("overtaken, not seen").isFalse();
  }

  private static Shown shown(long id, long minutes) {
    return new Shown(id, NOON.plus(Duration.ofMinutes(minutes)), false);
  }

  private static Conversation with(Instant lastSign, Shown... shown) {
    return new Conversation(
        new Address("telegram:7", "4242"),
        Session.fresh(Language.RU),
        Seen.NONE,
        lastSign,
        List.of(shown),
        false,
        false);
  }

  private static Session withSlots(TreeMap<String, List<String>> slots) {
    Session s = Session.fresh(Language.RU);
    return new Session(
        s.language(),
        s.languageChosen(),
        s.place(),
        s.frames(),
        slots,
        s.epoch(),
        s.history(),
        s.gated(),
        s.source(),
        s.topic(),
        s.urgency(),
        s.puzzled(),
        s.counted(),
        s.tapped(),
        s.asked(),
        s.burst());
  }
}
