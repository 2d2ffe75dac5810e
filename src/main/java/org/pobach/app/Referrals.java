package org.pobach.app;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.pobach.dialog.Contacted;
import org.pobach.dialog.Effect;
import org.pobach.dialog.Effect.Message;
import org.pobach.dialog.Effect.Paragraph;
import org.pobach.dialog.Turn;
import org.pobach.referral.Contact;
import org.pobach.referral.Directory;

/// The contacts that messages show.
final class Referrals {
  private Referrals() {}

  static List<Contact> of(
      Directory directory, Message message, Paragraph.Contacts asked, Instant now) {
    Directory.Query query =
        new Directory.Query(
            Set.copyOf(asked.topics()),
            asked.country(),
            asked.child(),
            asked.written(),
            message.language(),
            asked.ukrainian(),
            asked.most());
    return directory.find(query, now);
  }

  /// The turn, with the contacts that it shows remembered. Those on an emergency card are not: of
  /// that moment nobody is asked.
  static Turn remembered(Directory directory, Turn turn, Instant now) {
    List<String> shown =
        turn.effects().stream()
            .flatMap(Referrals::message)
            .filter(message -> !message.urgent())
            .flatMap(message -> shown(directory, message, now))
            .distinct()
            .toList();
    return shown.isEmpty() ? turn : turn.with(Contacted.shown(turn.session(), shown));
  }

  private static Stream<String> shown(Directory directory, Message message, Instant now) {
    return message.paragraphs().stream()
        .filter(Paragraph.Contacts.class::isInstance)
        .map(Paragraph.Contacts.class::cast)
        .flatMap(asked -> of(directory, message, asked, now).stream())
        .map(Contact::id);
  }

  private static Stream<Message> message(Effect effect) {
    return switch (effect) {
      case Effect.Say(var message) -> Stream.of(message);
      case Effect.Revise(var message) -> Stream.of(message);
      case Effect.Remove _, Effect.Unsay _, Effect.AtDesk _, Effect.Erase _ -> Stream.empty();
    };
  }
}
