package org.pobach.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.pobach.language.Folder;

/// Holds how well messages are understood that nobody learned from. `ratchet.properties` has the
/// figures; none may get worse by more than its noise. What is measured goes to
/// `target/ratchet.properties`; better figures are taken over by hand.
class RatchetTest {
  private static final Folder PHRASES = Folder.packed("dialogs/phrases");

  @Test
  void nothingIsUnderstoodWorseThanBefore() throws IOException {
    OpenNlpUnderstanding understanding = OpenNlpUnderstanding.load(PHRASES).understanding();
    Phrases learned = Phrases.read(PHRASES);
    Properties ratchet = ratchet();
    List<String> worse = new ArrayList<>();
    List<String> measured = new ArrayList<>();
    for (String set : HeldOut.SETS) {
      List<Answer> answers =
          CrossValidation.answers(understanding, HeldOut.unlearned(set, learned));
      Figures.of(answers)
          .shares()
          .forEach((name, share) -> {
            String key = (set.replace(".tsv", "") + " " + name).replace(' ', '-').replace(",", "");
            double held = Double.parseDouble(ratchet.getProperty(key, "NaN"));
            boolean low = name.startsWith("false");
            double noise = 2.5 * Math.sqrt(Math.max(held * (1 - held), 0.02) / share.of());
            measured.add("%s=%.3f".formatted(key, share.rate()));
            if (low ? share.rate() > held + noise : share.rate() < held - noise) {
              worse.add("%s was %.3f, is %.3f".formatted(key, held, share.rate()));
            }
          });
      assertThat(Figures.miscalibration(answers)).as(set).isLessThan(0.06);
    }
    Files.write(Path.of("target", "ratchet.properties"), measured);
    assertThat(worse).isEmpty();
    assertThat(ratchet).isNotEmpty();
  }

  private static Properties ratchet() throws IOException {
    Properties ratchet = new Properties();
    try (var in = RatchetTest.class.getResourceAsStream("ratchet.properties")) {
      assertThat(in).isNotNull();
      ratchet.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return ratchet;
  }
}
