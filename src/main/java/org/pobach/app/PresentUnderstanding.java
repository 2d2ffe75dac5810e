package org.pobach.app;

import java.util.Optional;
import java.util.function.Supplier;
import org.pobach.terms.Language;
import org.pobach.terms.Understood;
import org.pobach.understanding.Understanding;

/// Understands words as the content in use does.
record PresentUnderstanding(Supplier<Content> contents) implements Understanding {
  @Override
  public Understood understand(String words, Optional<Language> known) {
    return contents.get().understanding().understand(words, known);
  }
}
