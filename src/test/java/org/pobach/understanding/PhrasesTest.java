package org.pobach.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pobach.terms.Language;
import org.pobach.terms.Topic;
import org.pobach.terms.Urgency;

class PhrasesTest {
  @Test
  void oursAreSoundAndCoverEveryTopicInEveryLanguage() {
    Phrases phrases = Phrases.read(Folder.packed("dialogs/phrases"));
    assertThat(phrases.problems()).isEmpty();
    for (Language language : Language.values()) {
      for (Topic topic : Topic.values()) {
        assertThat(phrases.all())
            .filteredOn(p -> p.language().equals(Optional.of(language)) && p.topic() == topic)
            .as("%s %s", language, topic)
            .hasSizeGreaterThanOrEqualTo(10);
      }
    }
  }

  @Test
  void emergencyAndSelfHarmAreAlwaysUrgent() {
    assertThat(Phrases.read(Folder.packed("dialogs/phrases")).all())
        .filteredOn(p -> p.topic() == Topic.EMERGENCY || p.topic() == Topic.SELF_HARM)
        .allMatch(p -> p.urgency() == Urgency.NOW);
  }

  @Test
  void everyBrokenLineIsNamed() {
    String text =
        "# comment\nemergency\tnow\ta\nno\tnow\tb\nlegal\tlater\tc\nlegal none d\nlegal\tnone\tA\n";
    Folder folder =
        name ->
            name.equals("be.txt")
                ? Optional.empty()
                : Optional.of((name.equals("ru.txt") ? text : "").getBytes(StandardCharsets.UTF_8));
    Phrases phrases = Phrases.read(folder);
    assertThat(phrases.all()).hasSize(1);
    assertThat(phrases.problems())
        .extracting(TextProblem::toString)
        .containsExactly(
            "ru.txt:3: no: no such topic",
            "ru.txt:4: legal: no such urgency later",
            "ru.txt:5: not topic, urgency, words with tabs",
            "ru.txt:6: legal: already in line 2",
            "be.txt:0: no such file");
  }
}
