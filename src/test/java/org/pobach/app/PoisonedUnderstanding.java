package org.pobach.app;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.pobach.terms.Language;
import org.pobach.terms.Understood;
import org.pobach.understanding.Understanding;

/// An understanding that throws at one word, and quotes all that was written.
@Singleton
@Replaces(bean = Understanding.class, factory = Beans.class)
@Requires(property = "test.poison")
final class PoisonedUnderstanding implements Understanding {
  static final String WORD = "poison";

  private final Understanding sound;

  PoisonedUnderstanding(Contents contents) {
    this.sound = new PresentUnderstanding(contents);
  }

  @Override
  public Understood understand(String words, Optional<Language> known) {
    if (words.contains(WORD)) {
      throw new IllegalStateException("cannot understand " + words, new RuntimeException(words));
    }
    return sound.understand(words, known);
  }
}
