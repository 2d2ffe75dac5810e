package org.pobach.dialog;

import java.util.Optional;
import java.util.Set;
import org.pobach.terms.Language;

/// What the checker asks about texts. A text has a key, a language, and perhaps a child form.
public interface Texts {
  /// The keys that a language has, those of child forms without `@child`.
  Set<String> keys(Language language);

  boolean has(Language language, String key, boolean child);

  /// Names of the arguments that a text has.
  Set<String> placeholders(Language language, String key, boolean child);

  /// The most characters (UTF-16 units) it takes, arguments filled in.
  int length(Language language, String key, boolean child);

  /// What is wrong with the text itself, in plain words.
  Optional<String> problem(Language language, String key, boolean child);

  /// The file of a language as its author knows it: `i18n/be.properties`.
  String file(Language language);

  /// The line of a text in that file, from 1; 1 where it is not there.
  int line(Language language, String key, boolean child);
}
