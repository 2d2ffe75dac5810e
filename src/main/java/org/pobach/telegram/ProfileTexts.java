package org.pobach.telegram;

import java.util.Optional;
import org.pobach.terms.Language;

/// The texts of the bot's own page in Telegram. They must be neutral: an empty chat shows them.
public interface ProfileTexts {
  /// The text of a key: `profile.name` (at most 64 characters), `profile.about` (120),
  /// `profile.description` (512), `command.start`, `command.menu`, `command.language` (256).
  ///
  /// @param language empty for people whose app speaks another language
  String text(Optional<Language> language, String key);
}
