package org.pobach.understanding;

import java.util.Optional;
import org.pobach.terms.Language;
import org.pobach.terms.Understood;

/// Tells what a person's words are about. Safe for any number of threads; never fails, whatever the
/// words.
public interface Understanding {
  /// Language, topics and urgency of a message.
  ///
  /// @param known the language spoken so far; decides where the words alone do not
  Understood understand(String words, Optional<Language> known);
}
