package org.pobach.app;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pobach.channel.Outgoing;
import org.pobach.dialog.Effect.Button;
import org.pobach.dialog.Effect.Message;
import org.pobach.dialog.Effect.Paragraph;
import org.pobach.dialog.Effect.Value;
import org.pobach.language.Texts;
import org.pobach.referral.ContactCard;
import org.pobach.referral.Directory;
import org.pobach.terms.Country;
import org.pobach.terms.Language;

/// Turns keys into prose: what a message says in its language, with contacts as they are now.
@Singleton
final class Rendering {
  /// A mark before an answer that is chosen.
  private static final String TICK = "✓ ";

  /// Numbers to copy in one row.
  private static final int COPIES = 2;

  private final Content content;
  private final Clock clock;

  Rendering(Content content, Clock clock) {
    this.content = content;
    this.clock = clock;
  }

  Outgoing render(Message message) {
    List<String> paragraphs = new ArrayList<>();
    List<List<Outgoing.Button>> rows = new ArrayList<>();
    for (Paragraph paragraph : message.paragraphs()) {
      switch (paragraph) {
        case Paragraph.Words words -> paragraphs.add(words(message, words));
        case Paragraph.Contacts contacts -> add(message, contacts(message, contacts), paragraphs, rows);
        case Paragraph.Emergency(var country) ->
            add(message, emergency(message, country), paragraphs, rows);
      }
    }
    message.buttons().forEach(row -> rows.add(row.stream().map(b -> button(message, b)).toList()));
    return new Outgoing(
        String.join("\n\n", paragraphs), rows, message.urgent(), message.urgent(), false);
  }

  /// What is said while nothing can be saved.
  Outgoing degraded(Language language) {
    return new Outgoing(text(language, "degraded.card"), List.of(), true, true, false);
  }

  private void add(
      Message message,
      List<ContactCard> cards,
      List<String> paragraphs,
      List<List<Outgoing.Button>> rows) {
    List<Outgoing.Button> copies = new ArrayList<>();
    for (ContactCard card : cards) {
      paragraphs.add(card.text());
      for (String number : card.copies()) {
        String label =
            content.texts().text(message.language(), "contact.copy", false, Map.of("phone", number));
        copies.add(new Outgoing.Button.Copy(label, number));
      }
    }
    for (int i = 0; i < copies.size(); i += COPIES) {
      rows.add(copies.subList(i, Math.min(copies.size(), i + COPIES)));
    }
  }

  private List<ContactCard> contacts(Message message, Paragraph.Contacts contacts) {
    Instant now = clock.instant();
    Directory.Query query =
        new Directory.Query(
            Set.copyOf(contacts.topics()),
            contacts.country(),
            contacts.child(),
            contacts.written(),
            message.language(),
            contacts.most());
    return content.directory().find(query, now).stream()
        .map(
            contact ->
                ContactCard.of(contact, content.texts(), message.language(), message.child(), now))
        .toList();
  }

  private List<ContactCard> emergency(Message message, Optional<Country> country) {
    return content.emergency().of(country).stream()
        .map(
            numbers ->
                ContactCard.of(numbers, content.texts(), message.language(), message.child()))
        .toList();
  }

  private String words(Message message, Paragraph.Words words) {
    Map<String, Object> args = new HashMap<>();
    words.with().forEach((name, value) -> args.put(name, value(message.language(), value)));
    return content.texts().text(message.language(), words.key(), message.child(), args);
  }

  private String value(Language language, Value value) {
    String list = Vocabulary.list(value.list(), List.of(value.value()));
    return text(language, list + "." + value.value());
  }

  private Outgoing.Button button(Message message, Button button) {
    Texts texts = content.texts();
    Language language = message.language();
    return switch (button) {
      case Button.Answer(String label, boolean ticked, String data) ->
          new Outgoing.Button.Answer((ticked ? TICK : "") + texts.text(language, label), data);
      case Button.Copy(String label, String key) ->
          new Outgoing.Button.Copy(texts.text(language, label), texts.text(language, key, message.child(), Map.of()));
    };
  }

  private String text(Language language, String key) {
    return content.texts().text(language, key);
  }
}
