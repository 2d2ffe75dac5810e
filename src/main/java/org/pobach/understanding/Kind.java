package org.pobach.understanding;

import java.util.Locale;
import java.util.Optional;

/// In what way a phrase is written, as its author marked it.
enum Kind {
  /// Russian or Belarusian in Latin letters.
  LATIN,
  /// Belarusian in Łacinka with its diacritics.
  LACINKA,
  /// Belarusian in the classical orthography.
  CLASSICAL,
  /// Belarusian typed on a Russian keyboard.
  KEYBOARD,
  /// Russian and Belarusian in one sentence.
  MIXED,
  TYPOS,
  /// English words in a Russian or Belarusian sentence.
  ENGLISH_WORDS,
  /// A pasted advertisement.
  AD,
  /// Danger that is not named.
  INDIRECT,
  /// A child writes.
  CHILD,
  /// Somebody writes whose work it is to help.
  PRO,
  FIGURATIVE,
  NEGATED,
  PAST,
  HYPOTHETICAL,
  NEWS;

  /// Whether it has words of a crisis that is none.
  boolean misleading() {
    return switch (this) {
      case FIGURATIVE, NEGATED, PAST, HYPOTHETICAL, NEWS, AD -> true;
      case LATIN, LACINKA, CLASSICAL, KEYBOARD, MIXED, TYPOS, ENGLISH_WORDS, INDIRECT, CHILD, PRO ->
          false;
    };
  }

  /// The mark in the files of phrases.
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Kind> of(String id) {
    for (Kind kind : values()) {
      if (kind.id().equals(id)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
