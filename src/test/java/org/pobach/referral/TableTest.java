package org.pobach.referral;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pobach.language.Folder;
import org.pobach.language.Texts;
import org.pobach.terms.Country;
import org.pobach.terms.Language;
import org.pobach.terms.Topic;

/// Whoever asks, wherever and whenever: what the directory answers.
class TableTest {
  private static final Instant TODAY = Instant.parse("2026-11-24T09:00:00Z");
  private static final Instant LATER = TODAY.atZone(ZoneOffset.UTC).plusMonths(13).toInstant();
  private static final Texts TEXTS = Texts.load(Folder.packed("i18n")).texts();
  private static final Directory.Loaded LOADED =
      Directory.load(Folder.packed("dialogs"), TEXTS, false);
  private static final int MOST = 3;

  /// The same contacts, all of them confirmed today.
  private static final String CONFIRMED = "status: live\n    verifiedOn: 2026-11-24";

  /// A key or an argument that stands where a text should.
  private static final Pattern HOLE =
      Pattern.compile("[{}…]|\\b(contacts?|zone|works|source)\\.[a-z]");

  private record Cell(Directory.Query query, Instant now) {
    List<Contact> found() {
      return LOADED.directory().find(query, now);
    }

    ContactList list() {
      Viewer viewer = new Viewer(query.language(), query.child(), query.country(), query.written());
      return ContactList.of(found(), TEXTS, viewer, now);
    }
  }

  @Test
  void everybodyIsGivenSomebodyOrAKindWord() {
    int cells = 0;
    Set<String> left = new TreeSet<>();
    for (Cell cell : (Iterable<Cell>) cells()::iterator) {
      cells++;
      List<Contact> found = cell.found();
      assertThat(found).as("%s", cell).hasSizeLessThanOrEqualTo(MOST);
      assertThat(found).as("%s", cell).allMatch(TableTest::mayBeShown);
      if (found.isEmpty()) {
        left.add(cell.query().country() + " " + cell.query().topics());
      } else {
        Contact first = found.getFirst();
        assertThat(first.manner().mission()).as("%s", cell).isFalse();
        if (cell.query().child() || !cell.query().topics().contains(Topic.EMERGENCY)) {
          assertThat(first.manner().toldToPolice()).as("%s", cell).isFalse();
        }
      }
    }
    System.out.printf(
        "Directory: %d combinations, %d without anybody %s%n", cells, left.size(), left);
    assertThat(left).isEmpty();
  }

  @Test
  void aListFitsAFewScreensOfAPhone() {
    int longest =
        cells()
            .filter(cell -> cell.now().equals(TODAY))
            .mapToInt(cell -> String.join("\n\n", cell.list().paragraphs()).length())
            .max()
            .orElseThrow();
    System.out.printf("Directory: the longest list has %d characters%n", longest);
    assertThat(longest).isLessThan(1200);
  }

  @Test
  void whatIsSaidIsNeverEmptyNorHasHoles() {
    cells()
        .filter(cell -> cell.now().equals(TODAY) && !cell.query().written())
        .forEach(cell ->
            assertThat(cell.list().paragraphs())
                .as("%s", cell)
                .isNotEmpty()
                .noneMatch(p -> p.isBlank() || HOLE.matcher(p).find()));
  }

  @Test
  void whatWasConfirmedIsShownForAYearAndThenOnlyIfItsSourceIsGood() {
    Directory confirmed = confirmed(false);
    Directory strict = confirmed(true);
    cells()
        .filter(cell -> cell.query().language() == Language.RU)
        .forEach(cell -> {
          List<Contact> found = confirmed.find(cell.query(), cell.now());
          assertThat(found).as("%s", cell).isNotEmpty();
          if (cell.now().equals(LATER)) {
            assertThat(found).as("%s", cell).allMatch(TableTest::mayBeShown);
            assertThat(strict.find(cell.query(), cell.now())).as("%s", cell).isEmpty();
          } else {
            assertThat(strict.find(cell.query(), cell.now()))
                .as("%s", cell)
                .extracting(Contact::id)
                .isEqualTo(found.stream().map(Contact::id).toList());
          }
        });
  }

  private static Directory confirmed(boolean verifiedOnly) {
    Folder dialogs = Folder.packed("dialogs");
    Folder changed =
        name ->
            dialogs
                .read(name)
                .map(bytes -> new String(bytes, UTF_8).replace("status: unverified", CONFIRMED))
                .map(text -> text.getBytes(UTF_8));
    return Directory.load(changed, TEXTS, verifiedOnly).directory();
  }

  private static boolean mayBeShown(Contact contact) {
    return contact.evidence().status() != Contact.Status.STOPPED
        && contact.evidence().confidence().compareTo(Contact.Confidence.B) <= 0;
  }

  private static Stream<Cell> cells() {
    return Stream.concat(
            Stream.of(Optional.<Country>empty()), Stream.of(Country.values()).map(Optional::of))
        .flatMap(country ->
            Stream.of(Topic.values())
                .flatMap(topic ->
                    Stream.of(Language.values())
                        .flatMap(language ->
                            Stream.of(false, true)
                                .flatMap(child -> cells(country, topic, language, child)))));
  }

  private static Stream<Cell> cells(
      Optional<Country> country, Topic topic, Language language, boolean child) {
    return Stream.of(false, true)
        .map(written -> new Directory.Query(Set.of(topic), country, child, written, language, MOST))
        .flatMap(query -> Stream.of(new Cell(query, TODAY), new Cell(query, LATER)));
  }
}
