package org.pobach.dialog;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.pobach.terms.Language;

/// Understands words that are written as what they mean: a command, a value, a correction.
final class Meanings implements Phrasebook {
  static final String COMMAND = "/";
  static final String VALUE = "=";
  static final String NO = "no ";

  @Override
  public Optional<Command> command(String words) {
    return words.startsWith(COMMAND)
        ? Optional.of(Command.valueOf(words.substring(1)))
        : Optional.empty();
  }

  @Override
  public OptionalInt choice(Language language, List<String> labels, String words) {
    return OptionalInt.empty();
  }

  @Override
  public Optional<String> value(String list, List<String> values, Language language, String words) {
    String value = words.substring(Math.max(words.indexOf(VALUE), 0));
    return Optional.of(value)
        .filter(v -> v.startsWith(VALUE))
        .map(v -> v.substring(VALUE.length()))
        .filter(values::contains);
  }

  @Override
  public boolean only(String list, List<String> values, Language language, String words) {
    return value(list, values, language, words).isPresent();
  }

  @Override
  public boolean corrects(Language language, String words) {
    return words.startsWith(NO);
  }
}
