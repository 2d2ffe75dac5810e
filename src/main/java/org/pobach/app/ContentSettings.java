package org.pobach.app;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.nio.file.Path;
import java.util.Optional;

/// Where the content is read from.
///
/// @param dialogs `POBACH_DIALOGS`: a folder in place of the dialogs in the jar
/// @param i18n `POBACH_I18N`: a folder in place of the texts in the jar
@ConfigurationProperties("pobach")
public record ContentSettings(Optional<Path> dialogs, Optional<Path> i18n) {}
