package org.pobach.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The content in the repository, read once for all tests.
final class Repository {
  static final ContentReader.Result READ =
      ContentReader.read(
          new ContentSettings(Optional.of(Path.of("dialogs")), Optional.of(Path.of("i18n"))));

  private Repository() {}

  static Content content() {
    return READ.content().orElseThrow(() -> new BrokenContent(READ.errors()));
  }

  static List<TranscriptReader.Reading> transcripts() {
    return Transcripts.beside(Optional.of(Path.of("dialogs")));
  }

  /// All transcripts, played.
  static List<TranscriptOutcome> played() {
    return transcripts().stream()
        .map(reading -> TranscriptRun.of(content(), reading.transcript().orElseThrow()))
        .toList();
  }
}
