package org.pobach.referral;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pobach.language.Texts;
import org.pobach.terms.Language;

/// Contacts one under the other, as short as a frightened person can read: what holds for all of
/// them is said once.
///
/// @param copies numbers to dial
public record ContactList(List<String> paragraphs, List<String> copies) {
  public ContactList {
    paragraphs = List.copyOf(paragraphs);
    copies = List.copyOf(copies);
  }

  /// The cards of these contacts, and how sure they are; a kind word where there is none.
  public static ContactList of(List<Contact> contacts, Texts texts, Viewer viewer, Instant now) {
    Language language = viewer.language();
    boolean child = viewer.child();
    if (contacts.isEmpty()) {
      return new ContactList(
          List.of(texts.text(language, "contacts.none", child, Map.of())), List.of());
    }
    List<ContactCard> cards =
        contacts.stream().map(c -> ContactCard.of(c, texts, viewer, now)).toList();
    List<String> paragraphs = new ArrayList<>();
    boolean alike = cards.stream().allMatch(card -> card.source().isPresent());
    for (ContactCard card : cards) {
      String doubt =
          alike
              ? ""
              : card.source()
                  .map(s ->
                      "\n"
                          + texts.text(language, "contact.unconfirmed", child, Map.of("source", s)))
                  .orElse("");
      paragraphs.add(card.text() + doubt);
    }
    if (cards.stream().anyMatch(card -> !card.copies().isEmpty())) {
      paragraphs.add(texts.text(language, "contacts.call-list", child, Map.of()));
    }
    if (alike) {
      String sources =
          cards.stream()
              .flatMap(card -> card.source().stream())
              .distinct()
              .collect(Collectors.joining("; "));
      paragraphs.add(
          texts.text(language, "contacts.unconfirmed", child, Map.of("sources", sources)));
    }
    return new ContactList(
        paragraphs, cards.stream().flatMap(card -> card.copies().stream()).distinct().toList());
  }
}
