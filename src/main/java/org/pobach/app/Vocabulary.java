package org.pobach.app;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.pobach.dialog.Phrasebook;
import org.pobach.language.Texts;
import org.pobach.language.Words;
import org.pobach.terms.Country;
import org.pobach.terms.Language;

/// Tells the engine what words mean, from the lists of words and the labels of buttons.
record Vocabulary(Words words, Texts texts) implements Phrasebook {
  @Override
  public Optional<Command> command(String said) {
    return words.command(said).flatMap(Vocabulary::named);
  }

  @Override
  public OptionalInt choice(Language language, List<String> labels, String said) {
    OptionalInt named =
        words.choice(labels.stream().map(key -> texts.text(language, key)).toList(), said);
    return named.isPresent() ? named : answer(labels, said);
  }

  private static Optional<Command> named(String name) {
    return Arrays.stream(Command.values())
        .filter(command -> command.name().equals(name))
        .findFirst();
  }

  /// The usual answers (yes, no, not sure, skip) in other words than the button's.
  private OptionalInt answer(List<String> labels, String said) {
    return words
        .command(said)
        .map(name -> labels.indexOf("answer." + name.toLowerCase(Locale.ROOT)))
        .filter(index -> index >= 0)
        .map(OptionalInt::of)
        .orElseGet(OptionalInt::empty);
  }

  @Override
  public Optional<String> value(String list, List<String> values, Language language, String said) {
    return words.value(list(list, values), values, language, said);
  }

  @Override
  public boolean only(String list, List<String> values, Language language, String said) {
    return words.only(list(list, values), values, language, said);
  }

  @Override
  public boolean corrects(Language language, String said) {
    return words.corrects(said);
  }

  /// The closed list that a slot's values come from, whatever the slot is called.
  static String list(String slot, List<String> values) {
    return values.stream().allMatch(value -> Country.of(value).isPresent()) ? "country" : slot;
  }
}
