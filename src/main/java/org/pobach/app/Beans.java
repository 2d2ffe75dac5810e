package org.pobach.app;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.pobach.console.ConsoleTexts;
import org.pobach.dialog.SessionCodec;
import org.pobach.preview.PreviewTexts;
import org.pobach.telegram.ProfileTexts;
import org.pobach.terms.Language;
import org.pobach.understanding.Understanding;

/// Builds what the rooms need from one another.
@Factory
final class Beans {
  @Singleton
  Clock clock() {
    return Clock.systemUTC();
  }

  @Singleton
  Understanding understanding(Contents contents) {
    return new PresentUnderstanding(contents);
  }

  @Singleton
  SessionCodec sessions(Contents contents) {
    return new SessionCodec(contents.names());
  }

  @Singleton
  PreviewTexts previewTexts(Contents contents) {
    return (language, key) -> contents.get().texts().text(language, key);
  }

  @Singleton
  ConsoleTexts consoleTexts(Contents contents) {
    return (language, key, args) -> contents.get().texts().text(language, key, false, args);
  }

  /// People whose app speaks another language are met in Russian.
  @Singleton
  ProfileTexts profileTexts(Contents contents) {
    return (Optional<Language> language, String key) ->
        contents.get().texts().text(language.orElse(Language.RU), key);
  }
}
