package org.pobach.dialog;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.pobach.terms.Language;

/// What the engine needs to know of human words. A pure function, given by those who know
/// languages.
public interface Phrasebook {
  /// What a whole message can mean in every step.
  enum Command {
    /// Erase everything.
    EXIT,
    /// Pause, and offer to erase.
    STOP,
    MENU,
    BACK,
    HELP,
    PERSON,
    CONTINUE
  }

  /// The command that the whole message is, in any language.
  Optional<Command> command(String words);

  /// Which of these button labels the words mean: the label, something close to it, or its number
  /// counted from 1.
  OptionalInt choice(Language language, List<String> labels, String words);

  /// The value that the words name: `Польша` is `PL` of the list `country`. `no, Poland` names it
  /// too.
  ///
  /// @param list name of the slot whose values are meant
  Optional<String> value(String list, List<String> values, Language language, String words);

  /// Whether the words are nothing but a name of a value: `Польша`, `I am in Poland`.
  boolean only(String list, List<String> values, Language language, String words);

  /// Whether the words correct an answer given before (`no, Poland`).
  boolean corrects(Language language, String words);
}
