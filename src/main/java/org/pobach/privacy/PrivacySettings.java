package org.pobach.privacy;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.nio.file.Path;
import java.util.Optional;

/// Where the master secret comes from.
///
/// @param secret `POBACH_SECRET`: the secret itself, 32 bytes in base64 or hex
/// @param secretFile `POBACH_SECRET_FILE`: a file that holds it, outside of `data`
/// @param data `POBACH_DATA`: the folder of what the service keeps
@ConfigurationProperties("pobach")
public record PrivacySettings(
    Optional<Secret> secret,
    Optional<Path> secretFile,
    @Bindable(defaultValue = "data/") Path data) {

  /// The file that is read: the one that is set, or `pobach.secret` beside the data folder.
  Path file() {
    Path folder = data.toAbsolutePath().normalize();
    return secretFile
        .map(file -> file.toAbsolutePath().normalize())
        .orElseGet(() -> folder.resolveSibling("pobach.secret"));
  }

  /// Whether a copy of the data folder would hold the secret, too.
  boolean fileIsAmongData() {
    return file().startsWith(data.toAbsolutePath().normalize());
  }
}
