package org.pobach.terms;

import java.util.Optional;

/// A language the hotline speaks.
public enum Language {
  RU,
  BE,
  EN;

  /// The ISO 639-1 code, lower case.
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /// The language of an IETF tag such as `ru` or `be-Latn`; empty for any other language.
  public static Optional<Language> of(String tag) {
    for (Language language : values()) {
      if (tag.regionMatches(true, 0, language.code(), 0, 2)
          && (tag.length() == 2 || tag.charAt(2) == '-' || tag.charAt(2) == '_')) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }
}
