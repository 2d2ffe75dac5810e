package org.pobach.app;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.pobach.channel.Outgoing;
import org.pobach.dialog.Effect.Button;
import org.pobach.dialog.Effect.Message;
import org.pobach.dialog.Effect.Paragraph;
import org.pobach.dialog.Effect.Value;
import org.pobach.language.Card;
import org.pobach.language.Texts;
import org.pobach.referral.Contact;
import org.pobach.referral.ContactCard;
import org.pobach.referral.ContactList;
import org.pobach.referral.Viewer;
import org.pobach.terms.Country;
import org.pobach.terms.Language;
import org.pobach.terms.Need;
import org.pobach.terms.Tongue;

/// Turns keys into prose: what a message says in its language, with contacts as they are now.
@Singleton
final class Rendering {
  /// A mark before an answer that is chosen.
  private static final String TICK = "✓ ";

  /// A mark before what a person writes; the bot never uses it.
  private static final String PERSON = "👤 ";

  /// Numbers to copy in one row, and their digits together.
  private static final int COPIES = 4;

  private static final int DIGITS = 28;

  private final Supplier<Content> contents;
  private final Clock clock;

  Rendering(Supplier<Content> contents, Clock clock) {
    this.contents = contents;
    this.clock = clock;
  }

  Outgoing render(Message message) {
    List<String> paragraphs = new ArrayList<>();
    List<List<Outgoing.Button>> rows = new ArrayList<>();
    for (Paragraph paragraph : message.paragraphs()) {
      switch (paragraph) {
        case Paragraph.Words words -> paragraphs.add(words(message, words));
        case Paragraph.Contacts contacts -> {
          ContactList list = contacts(message, contacts);
          paragraphs.addAll(list.paragraphs());
          rows.addAll(copies(message, list.copies()));
        }
        case Paragraph.Emergency(var country) -> {
          List<ContactCard> cards = emergency(message, country);
          cards.forEach(card -> paragraphs.add(card.text()));
          rows.addAll(
              copies(
                  message, cards.stream().flatMap(c -> c.copies().stream()).distinct().toList()));
        }
        case Paragraph.Human(String words) -> paragraphs.add(PERSON + words);
        case Paragraph.Card(Need need, Tongue tongue) -> {
          Card card = contents.get().cards().find(need, tongue).orElseThrow();
          String sentences = card.sentences(message.language());
          paragraphs.add(text(message.language(), "card." + need.id()));
          paragraphs.add(sentences);
          if (card.draft()) {
            paragraphs.add(text(message.language(), "card.draft"));
          }
          String label = text(message.language(), "card.copy");
          rows.add(List.of(new Outgoing.Button.Copy(label, sentences)));
        }
      }
    }
    // Whoever is offered words to send in an emergency cannot speak: no number stands before them.
    rows.addAll(message.urgent() ? 0 : rows.size(), rows(message, Button.Copy.class));
    rows.addAll(rows(message, Button.Answer.class));
    return new Outgoing(
        String.join("\n\n", paragraphs), rows, message.urgent(), message.urgent(), false);
  }

  /// The rows of buttons that begin with one of a kind.
  private List<List<Outgoing.Button>> rows(Message message, Class<? extends Button> kind) {
    return message.buttons().stream()
        .filter(row -> kind.isInstance(row.getFirst()))
        .map(row -> row.stream().map(b -> button(message, b)).toList())
        .toList();
  }

  /// What is said while nothing can be saved.
  Outgoing degraded(Language language) {
    return new Outgoing(text(language, "degraded.card"), List.of(), true, true, false);
  }

  /// Buttons that copy numbers; short numbers share a row.
  private List<List<Outgoing.Button>> copies(Message message, List<String> numbers) {
    List<List<Outgoing.Button>> rows = new ArrayList<>();
    List<Outgoing.Button> row = new ArrayList<>();
    int width = 0;
    for (String number : numbers) {
      if (row.size() == COPIES || width + number.length() > DIGITS) {
        rows.add(List.copyOf(row));
        row.clear();
        width = 0;
      }
      Map<String, Object> phone = Map.of("phone", number);
      String label = contents.get().texts().text(message.language(), "contact.copy", false, phone);
      row.add(new Outgoing.Button.Copy(label, number));
      width += number.length();
    }
    if (!row.isEmpty()) {
      rows.add(List.copyOf(row));
    }
    return rows;
  }

  private ContactList contacts(Message message, Paragraph.Contacts contacts) {
    Instant now = clock.instant();
    List<Contact> found = Referrals.of(contents.get().directory(), message, contacts, now);
    Viewer viewer =
        new Viewer(message.language(), message.child(), contacts.country(), contacts.written());
    return ContactList.of(found, contents.get().texts(), viewer, now);
  }

  private List<ContactCard> emergency(Message message, Optional<Country> country) {
    Viewer viewer = new Viewer(message.language(), message.child(), country, false);
    return contents.get().emergency().of(country).stream()
        .map(numbers -> ContactCard.of(numbers, contents.get().texts(), viewer))
        .toList();
  }

  private String words(Message message, Paragraph.Words words) {
    Map<String, Object> args = new HashMap<>();
    words.with().forEach((name, value) -> args.put(name, value(message.language(), value)));
    return contents.get().texts().text(message.language(), words.key(), message.child(), args);
  }

  private String value(Language language, Value value) {
    String list = Vocabulary.list(value.list(), List.of(value.value()));
    String name = list.equals("contact") ? ".name" : "";
    return text(language, list + "." + value.value() + name);
  }

  private Outgoing.Button button(Message message, Button button) {
    Texts texts = contents.get().texts();
    Language language = message.language();
    return switch (button) {
      case Button.Answer(String label, boolean ticked, String data) ->
          new Outgoing.Button.Answer((ticked ? TICK : "") + texts.text(language, label), data);
      case Button.Copy(String label, String key) ->
          new Outgoing.Button.Copy(
              texts.text(language, label), texts.text(language, key, message.child(), Map.of()));
    };
  }

  private String text(Language language, String key) {
    return contents.get().texts().text(language, key);
  }
}
