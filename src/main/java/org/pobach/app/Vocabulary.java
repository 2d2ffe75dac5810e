package org.pobach.app;

import java.util.List;
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
    return words.command(said).map(Command::valueOf);
  }

  @Override
  public OptionalInt choice(Language language, List<String> labels, String said) {
    return words.choice(labels.stream().map(key -> texts.text(language, key)).toList(), said);
  }

  @Override
  public Optional<String> value(
      String list, List<String> values, Language language, String said) {
    return words.value(list(list, values), values, language, said);
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
