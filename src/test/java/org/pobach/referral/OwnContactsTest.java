package org.pobach.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pobach.language.Folder;
import org.pobach.language.Texts;
import org.pobach.terms.Country;
import org.pobach.terms.Language;
import org.pobach.terms.Topic;

class OwnContactsTest {
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final Texts TEXTS = Texts.load(Folder.packed("i18n")).texts();
  private static final Directory.Loaded LOADED =
      Directory.check(Folder.packed("dialogs"), TEXTS, false);

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
  void whoWantsToDieIsShownTheNationWideLineAndThenTheCapital() {
    assertThat(found(Topic.SELF_HARM, Optional.empty(), false))
        .startsWith("by-crisis-133", "by-minsk-trust");
    assertThat(found(Topic.SELF_HARM, Optional.empty(), true)).startsWith("by-child-line");
  }

  @ParameterizedTest
  @EnumSource(names = {"BY", "RU", "PL", "LT", "LV", "UA", "DE", "CZ", "GB", "US", "KZ"})
  void whoWantsToDieIsShownALineOfTheCountry(Country country) {
    String first = found(Topic.SELF_HARM, Optional.of(country), false).getFirst();
    assertThat(first).startsWith(country.name().toLowerCase(Locale.ROOT) + "-");
  }

  @ParameterizedTest
  @EnumSource(names = {"TH", "MM", "KH", "LA", "VN"})
  void whoIsHeldInACompoundIsShownSomebodyNear(Country country) {
    List<String> found = found(Topic.SCAM_COMPOUND, Optional.of(country), false);
    assertThat(found.getFirst()).startsWith(country.name().toLowerCase(Locale.ROOT) + "-");
    assertThat(found).hasSizeGreaterThan(1);
  }

  @ParameterizedTest
  @EnumSource
  void imagesAreNoMatterOfViolenceAtHome(Country country) {
    assertThat(found(Topic.VIOLENCE_HOME, Optional.of(country), false)).doesNotContain("stop-ncii");
  }

  @Test
  void whoIsKnownToHaveStoppedIsKeptOnlyToBeRefused() {
    assertThat(LOADED.directory().contacts())
        .filteredOn(c -> c.evidence().confidence() == Contact.Confidence.X)
        .allMatch(c -> c.evidence().status() == Contact.Status.STOPPED)
        .extracting(c -> Standing.standing(c, LocalDate.parse("2026-11-24"), false))
        .containsOnly(Standing.HIDDEN);
  }

  private static List<String> found(Topic topic, Optional<Country> country, boolean child) {
    Directory.Query query =
        new Directory.Query(Set.of(topic), country, child, false, Language.BE, 3);
    return LOADED.directory().find(query, NOW).stream().map(Contact::id).toList();
  }

  @Test
  void everyCountryHasEmergencyNumbersWithAName() {
    for (Country country : Country.values()) {
      for (EmergencyNumbers.Numbers numbers : LOADED.emergency().of(Optional.of(country))) {
        Viewer viewer = new Viewer(Language.BE, true, Optional.of(country), false);
        ContactCard card = ContactCard.of(numbers, TEXTS, viewer);
        assertThat(card.lines()).isNotEmpty().noneMatch(line -> line.contains("…"));
        assertThat(card.copies()).isNotEmpty();
      }
    }
  }
}
