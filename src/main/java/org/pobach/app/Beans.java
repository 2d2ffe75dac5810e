package org.pobach.app;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.pobach.dialog.Names;
import org.pobach.dialog.SessionCodec;
import org.pobach.language.Understanding;
import org.pobach.preview.PreviewTexts;
import org.pobach.telegram.ProfileTexts;
import org.pobach.terms.Language;

/// Builds what the rooms need from one another.
@Factory
final class Beans {
  @Singleton
  Clock clock() {
    return Clock.systemUTC();
  }

  @Singleton
  Content content(ContentSettings settings) {
    ContentReader.Result read = ContentReader.read(settings);
    return read.content().orElseThrow(() -> new BrokenContent(read.errors()));
  }

  @Singleton
  Understanding understanding(Content content) {
    return content.understanding();
  }

  @Singleton
  SessionCodec sessions(Content content) {
    return new SessionCodec(new Names(content.scripts()));
  }

  @Singleton
  PreviewTexts previewTexts(Content content) {
    return content.texts()::text;
  }

  /// People whose app speaks another language are met in Russian.
  @Singleton
  ProfileTexts profileTexts(Content content) {
    return (Optional<Language> language, String key) ->
        content.texts().text(language.orElse(Language.RU), key);
  }
}
