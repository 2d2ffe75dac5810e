package org.pobach.app;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options that say where the content lies.
final class Folders {
  @Option(
      names = "--dialogs",
      paramLabel = "FOLDER",
      description = "Folder of the dialogs (default: POBACH_DIALOGS, else those in the jar).")
  private @Nullable Path dialogs;

  @Option(
      names = "--i18n",
      paramLabel = "FOLDER",
      description = "Folder of the texts (default: POBACH_I18N, else those in the jar).")
  private @Nullable Path i18n;

  ContentSettings settings() {
    return new ContentSettings(
        folder(dialogs, "POBACH_DIALOGS"),
        folder(i18n, "POBACH_I18N"),
        folder(null, "POBACH_GO_LIVE_ACCEPTED"),
        "true".equalsIgnoreCase(System.getenv("POBACH_CONTACTS_VERIFIED_ONLY")));
  }

  private static Optional<Path> folder(@Nullable Path option, String variable) {
    return Optional.ofNullable(option)
        .or(() ->
            Optional.ofNullable(System.getenv(variable)).filter(v -> !v.isBlank()).map(Path::of));
  }
}
