package org.pobach.handoff;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pobach.privacy.MasterSecret;
import org.pobach.privacy.MortalKey;
import org.pobach.privacy.PrivacySettings;
import org.pobach.privacy.Seals;
import org.pobach.privacy.Secret;
import org.pobach.terms.Language;
import org.pobach.terms.Topic;
import org.pobach.terms.Urgency;

/// Cases for tests.
final class Samples {
  static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

  static final Opening OPENING =
      new Opening(
          Language.BE,
          Optional.of(Topic.LABOUR),
          Urgency.SOON,
          false,
          Map.of("country", List.of("PL")));

  private Samples() {}

  static Seals seals() {
    return new Seals(
        MasterSecret.load(
            new PrivacySettings(
                Optional.of(Secret.of("0123456789abcdef".repeat(4))),
                Optional.empty(),
                Path.of("data")),
            false));
  }

  static Case waiting(Priority priority) {
    return new Case(
        "c0ffee",
        new Alias(Bird.STORK, 42),
        OPENING,
        NOW,
        MortalKey.fresh(),
        priority,
        new Reach.Here(NOW.plus(Duration.ofHours(1))),
        Optional.empty(),
        new Stage.Waiting(Optional.empty()),
        NOW,
        0,
        Optional.empty(),
        Optional.empty(),
        false,
        false,
        false,
        true,
        Case.GRACE);
  }

  static Case held(Priority priority) {
    return Deed.apply(waiting(priority), new Deed.Claimed("vera", 1), false, NOW)
        .next()
        .orElseThrow();
  }
}
