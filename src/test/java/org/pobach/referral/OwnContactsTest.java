package org.pobach.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pobach.language.Folder;
import org.pobach.language.Texts;
import org.pobach.terms.Country;
import org.pobach.terms.Language;
import org.pobach.terms.Topic;

class OwnContactsTest {
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final Texts TEXTS = Texts.load(Folder.packed("i18n")).texts();
  private static final Directory.Loaded LOADED = Directory.check(Folder.packed("dialogs"), TEXTS);

  @Test
  void ourContactsAreSound() {
    assertThat(LOADED.problems()).isEmpty();
    assertThat(LOADED.directory().contacts()).hasSizeGreaterThan(40);
  }

  @Test
  void everyCryForHelpAtHomeFindsSomebody() {
    for (Language language : Language.values()) {
      for (Topic topic : Topic.values()) {
        for (boolean child : new boolean[] {false, true}) {
          Directory.Query query =
              new Directory.Query(Set.of(topic), Optional.empty(), child, false, language, 3);
          assertThat(LOADED.directory().find(query, NOW)).as("%s", query).isNotEmpty();
        }
      }
    }
  }

  @Test
  void everyCardFitsAPhone() {
    for (Contact contact : LOADED.directory().contacts()) {
      for (Language language : Language.values()) {
        ContactCard card =
            ContactCard.of(
                contact, TEXTS, new Viewer(language, false, Optional.empty(), false), NOW);
        assertThat(card.lines()).as(contact.id()).hasSizeBetween(2, 7).noneMatch(String::isBlank);
        assertThat(card.text())
            .as(contact.id())
            .hasSizeLessThanOrEqualTo(400)
            .doesNotContain("{", "…");
      }
    }
  }

  @Test
  void everyCountryHasEmergencyNumbersWithAName() {
    for (Country country : Country.values()) {
      for (EmergencyNumbers.Numbers numbers : LOADED.emergency().of(Optional.of(country))) {
        ContactCard card = ContactCard.of(numbers, TEXTS, Language.BE, true);
        assertThat(card.lines()).isNotEmpty().noneMatch(line -> line.contains("…"));
        assertThat(card.copies()).isNotEmpty();
      }
    }
  }
}
