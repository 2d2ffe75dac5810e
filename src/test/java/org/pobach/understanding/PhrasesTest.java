package org.pobach.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pobach.language.Folder;
import org.pobach.language.TextProblem;
import org.pobach.terms.Language;
import org.pobach.terms.Topic;
import org.pobach.terms.Urgency;

class PhrasesTest {
  private static final Phrases OURS = Phrases.read(Folder.packed("dialogs/phrases"));

  @Test
  void oursAreSoundAndCoverEveryTopicInEveryLanguage() {
    assertThat(OURS.problems()).isEmpty();
    for (Language language : Language.values()) {
      for (Topic topic : Topic.values()) {
        assertThat(OURS.all())
            .filteredOn(p -> p.language().equals(Optional.of(language)) && p.topic() == topic)
            .as("%s %s", language, topic)
            .hasSizeGreaterThanOrEqualTo(200);
      }
    }
  }

  @Test
  void whatIsMarkedAsMisleadingIsHardlyEverUrgent() {
    // "This is no film, he has a knife": a few are marked because of what they deny.
    assertThat(OURS.all())
        .filteredOn(p -> p.kinds().stream().anyMatch(Kind::misleading))
        .filteredOn(p -> p.urgency() == Urgency.NOW)
        .hasSizeLessThan(150);
  }

  @Test
  void aPhraseHasItsScenarioAndWhatElseWouldBeRight() {
    Phrases phrases =
        of(
            """
            # comment
            [wages-late | legal, documents]
            ru soon latin typos\tne platyat
            [apart]
            en none\tone
            uk none\tтри
            """);
    assertThat(phrases.all()).hasSize(3);
    Phrase first = phrases.all().getFirst();
    assertThat(first.scenario()).isEqualTo("labour/wages-late");
    assertThat(first.about(Topic.LEGAL)).isTrue();
    assertThat(first.about(Topic.OTHER)).isFalse();
    assertThat(first.kinds()).containsExactlyInAnyOrder(Kind.LATIN, Kind.TYPOS);
    assertThat(phrases.all().get(1).scenario()).isNotEqualTo(phrases.all().get(2).scenario());
    assertThat(phrases.all().get(2).language()).isEmpty();
  }

  @Test
  void everyBrokenLineIsNamed() {
    Phrases phrases =
        of(
            """
            en none\ttoo early
            [one | nothing]
            en now\ta
            en later\tb
            de now\tc
            en now loud\td
            en now e
            en now\tA
            [one]
            [Two]
            """);
    assertThat(phrases.all()).extracting(Phrase::words).containsExactly("a", "d");
    assertThat(phrases.problems())
        .extracting(TextProblem::toString)
        .filteredOn(problem -> problem.startsWith("labour.txt:") && !problem.contains(":0:"))
        .containsExactly(
            "labour.txt:1: stands below no [scenario]",
            "labour.txt:2: nothing: no such topic",
            "labour.txt:4: later: no such urgency",
            "labour.txt:5: de: no such language",
            "labour.txt:6: loud: no such mark",
            "labour.txt:7: not language, urgency, marks, a tab, the words",
            "labour.txt:8: already in labour.txt:3",
            "labour.txt:9: one: already in labour.txt:2",
            "labour.txt:10: not [name] or [name | topics]");
  }

  private static Phrases of(String labour) {
    return Phrases.read(name ->
        Optional.of((name.equals("labour.txt") ? labour : "").getBytes(StandardCharsets.UTF_8)));
  }
}
