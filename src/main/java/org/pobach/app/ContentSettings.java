package org.pobach.app;

import io.micronaut.context.annotation.ConfigurationInject;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.nio.file.Path;
import java.util.Optional;

/// Where the content is read from, and what of it people may see.
///
/// @param dialogs `POBACH_DIALOGS`: a folder in place of the dialogs in the jar
/// @param i18n `POBACH_I18N`: a folder in place of the texts in the jar
/// @param goLiveAccepted `POBACH_GO_LIVE_ACCEPTED`: a file that accepts what is open by name
/// @param contactsVerifiedOnly `POBACH_CONTACTS_VERIFIED_ONLY`: whether contacts that nobody of us
///   has called are hidden
@ConfigurationProperties("pobach")
public record ContentSettings(
    Optional<Path> dialogs,
    Optional<Path> i18n,
    Optional<Path> goLiveAccepted,
    @Bindable(defaultValue = "false") boolean contactsVerifiedOnly) {
  @ConfigurationInject
  public ContentSettings {}

  /// Nothing is accepted, and unconfirmed contacts are shown.
  ContentSettings(Optional<Path> dialogs, Optional<Path> i18n) {
    this(dialogs, i18n, Optional.empty(), false);
  }
}
