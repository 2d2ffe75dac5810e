package org.pobach.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.pobach.language.Folder;
import org.pobach.language.Texts;
import org.pobach.terms.Country;
import org.pobach.terms.Language;
import org.pobach.terms.Topic;

/// Who is shown first, by where the person is.
class AbroadTest {
  private static final Instant TUESDAY_NOON = Instant.parse("2026-11-24T09:00:00Z");
  private static final Directory DIRECTORY =
      Directory.load(Folder.packed("dialogs"), Texts.load(Folder.packed("i18n")).texts(), false)
          .directory();
  private static final Optional<Country> UNKNOWN = Optional.empty();
  private static final List<Optional<Country>> WHERE =
      List.of(
          Optional.of(Country.BY),
          Optional.of(Country.PL),
          Optional.of(Country.RU),
          Optional.of(Country.TR),
          Optional.of(Country.AE),
          Optional.of(Country.MM),
          UNKNOWN);

  private static final Map<Topic, String> FIRST_THREE =
      Map.of(
          Topic.EMERGENCY,
          """
          BY: by-police, by-crisis-133, by-iom
          PL: pl-police-trafficking, pl-kcik, pl-la-strada
          RU: ru-emercom, ru-alternativa, by-iom
          TR: tr-yimer-157
          AE: ae-800save, by-iom, by-mia-migration
          MM: mm-iom, by-iom, by-mia-migration
          ?: by-police, by-crisis-133, by-iom
          """,
          Topic.LABOUR,
          """
          BY: by-labour-ministry, by-crisis-rooms, by-iom
          PL: pl-kcik, pl-la-strada, pl-police-trafficking
          RU: ru-alternativa, by-iom, by-labour-ministry
          TR: by-iom, tr-yimer-157, by-labour-ministry
          AE: ae-800save, by-iom, by-labour-ministry
          MM: mm-iom, by-iom, by-labour-ministry
          ?: by-labour-ministry, by-crisis-rooms, by-iom
          """,
          Topic.SCAM_COMPOUND,
          """
          BY: by-iom, by-crisis-133, by-mia-migration
          PL: pl-kcik, pl-la-strada, pl-police-trafficking
          RU: ru-alternativa, by-iom, ru-emercom
          TR: by-iom, tr-yimer-157
          AE: ae-800save, ae-embassy-by, by-iom
          MM: mm-iom, mm-embassy-by, by-iom
          ?: by-iom, by-crisis-133, by-mia-migration
          """,
          Topic.DOCUMENTS,
          """
          BY: by-iom, by-mia-migration, by-police
          PL: pl-kcik, pl-la-strada, pl-police-trafficking
          RU: ru-alternativa, ru-embassy-by, by-iom
          TR: by-iom, tr-consulate-by, tr-yimer-157
          AE: ae-800save, ae-embassy-by, by-iom
          MM: mm-iom, mm-embassy-by, by-iom
          ?: by-iom, by-mia-migration, by-police
          """,
          Topic.VIOLENCE_HOME,
          """
          BY: by-crisis-133, by-minsk-trust, by-vitebsk-trust
          PL: pl-viktoria, eu-women-line, by-minsk-trust
          RU: ru-emercom, ru-moscow-051, by-minsk-trust
          TR: by-minsk-trust, tr-yimer-157
          AE: by-minsk-trust, ae-800save
          MM: by-minsk-trust, mm-iom
          ?: by-crisis-133, by-minsk-trust, by-vitebsk-trust
          """,
          Topic.RETURN_HOME,
          """
          BY: by-crisis-rooms, by-iom, by-mia-migration
          PL: pl-kcik, pl-la-strada, by-iom
          RU: ru-alternativa, ru-embassy-by, by-iom
          TR: by-iom, tr-consulate-by, tr-yimer-157
          AE: ae-800save, ae-embassy-by, by-iom
          MM: mm-iom, mm-embassy-by, by-iom
          ?: by-crisis-rooms, by-iom, by-mia-migration
          """);

  @Test
  void theFirstThreeAreThese() {
    FIRST_THREE.forEach(
        (topic, table) -> assertThat(table(topic)).as("%s", topic).isEqualTo(table));
  }

  private static String table(Topic topic) {
    return WHERE.stream()
        .map(where ->
            where.map(Country::name).orElse("?")
                + ": "
                + find(topic, where, false, false).stream()
                    .limit(3)
                    .map(Contact::id)
                    .collect(Collectors.joining(", ")))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  @Test
  void aNumberThatCannotBeDialledNeverStandsBeforeOneThatCan() {
    for (Optional<Country> where : WHERE.stream().filter(Optional::isPresent).toList()) {
      for (Topic topic : Topic.values()) {
        for (boolean child : new boolean[] {false, true}) {
          assertThat(find(topic, where, child, false))
              .as("%s %s %s", topic, where, child)
              .noneMatch(c -> c.lines().insideOnly() && !c.place().covers(where.orElseThrow()));
        }
      }
    }
  }

  @Test
  void aChildIsShownALineNearbyBeforeAPage() {
    for (Optional<Country> where : WHERE) {
      Country country = where.orElse(Country.BY);
      for (Topic topic : Topic.values()) {
        List<Contact> found = find(topic, where, true, false);
        boolean line =
            found.stream()
                .anyMatch(c ->
                    c.place().equals(new Place.In(country))
                        && c.lines().number().isPresent()
                        && !c.manner().toldToPolice());
        if (line) {
          assertThat(found.getFirst().lines().number()).as("%s %s", topic, where).isPresent();
        }
      }
    }
  }

  @Test
  void whoWritesUkrainianIsShownUkrainiansFirstAndThoseHereBesides() {
    for (boolean child : new boolean[] {false, true}) {
      assertThat(Arrays.stream(Topic.values()).map(topic -> find(topic, UNKNOWN, child, true)))
          .allMatch(found -> found.getFirst().place().equals(new Place.In(Country.UA)));
    }
    assertThat(find(Topic.DOCUMENTS, UNKNOWN, false, true))
        .extracting(Contact::id)
        .contains("by-iom");
  }

  @Test
  void aKnownCountryGoesBeforeTheUkrainianOnes() {
    assertThat(find(Topic.LABOUR, Optional.of(Country.PL), false, true).getFirst().place())
        .isEqualTo(new Place.In(Country.PL));
    assertThat(find(Topic.LABOUR, Optional.of(Country.PL), false, true))
        .extracting(Contact::id)
        .contains("ua-1547-abroad")
        .doesNotContain("by-labour-ministry", "ua-1547");
  }

  @Test
  void whoWritesUkrainianIsGivenSomebodyWhoCanBeReachedFromTheCountryTheyName() {
    for (Country where : Country.values()) {
      for (Topic topic : Topic.values()) {
        for (boolean child : new boolean[] {false, true}) {
          for (boolean written : new boolean[] {false, true}) {
            Directory.Query query =
                new Directory.Query(
                    Set.of(topic), Optional.of(where), child, written, Language.RU, true, 3);
            List<Contact> found = DIRECTORY.find(query, TUESDAY_NOON);
            assertThat(found).as("%s", query).isNotEmpty();
            Contact first = found.getFirst();
            assertThat(first.place().covers(where) || !first.lines().insideOnly())
                .as("%s: %s", query, first.id())
                .isTrue();
          }
        }
      }
    }
  }

  private static List<Contact> find(
      Topic topic, Optional<Country> where, boolean child, boolean ukrainian) {
    return DIRECTORY.find(
        new Directory.Query(Set.of(topic), where, child, false, Language.RU, ukrainian, 20),
        TUESDAY_NOON);
  }
}
