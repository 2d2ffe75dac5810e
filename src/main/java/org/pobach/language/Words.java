package org.pobach.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.pobach.terms.Language;

/// Words that a conversation waits for: commands, names of buttons, values of closed lists,
/// corrections. Safe for any number of threads.
public final class Words {
  private final Map<String, String> commands;
  private final Map<String, ValueNames> lists;
  private final List<List<String>> corrections;
  private final List<List<String>> fillers;

  Words(
      Map<String, String> commands,
      Map<String, ValueNames> lists,
      List<List<String>> corrections,
      List<List<String>> fillers) {
    this.commands = Map.copyOf(commands);
    this.lists = new HashMap<>(lists);
    this.corrections = List.copyOf(corrections);
    this.fillers = List.copyOf(fillers);
  }

  /// Words, and everything that is wrong with their files. They can be asked even then.
  public record Loaded(Words words, List<TextProblem> problems) {
    public Loaded {
      problems = List.copyOf(problems);
    }
  }

  /// Reads `commands.yaml`, `corrections.yaml`, `fillers.yaml`, and the names of values:
  /// `country.yaml`, `age.yaml`.
  ///
  /// @param labels texts called `list.value` name values too
  public static Loaded load(Folder folder, Texts labels) {
    return new WordsReader(labels).read(folder);
  }

  /// The command that the whole message is, in any language; its name in `commands.yaml`.
  public Optional<String> command(String words) {
    return Optional.ofNullable(commands.get(commandForm(words)));
  }

  /// Which label a message means, as an index from 0: the label itself, its number counted from 1,
  /// or the only label that close: one slip in up to six letters, two in more, none in up to three.
  /// Fillers around the words are left out if they mean nothing with them.
  public OptionalInt choice(List<String> labels, String words) {
    List<String> said = Normaliser.words(words);
    List<String> plain =
        labels.stream().map(label -> String.join(" ", Normaliser.words(label))).toList();
    OptionalInt meant = meant(plain, String.join(" ", said));
    return meant.isPresent() ? meant : meant(plain, String.join(" ", bare(said)));
  }

  private static OptionalInt meant(List<String> labels, String said) {
    if (said.isEmpty()) {
      return OptionalInt.empty();
    }
    OptionalInt same = only(labels, said, 0);
    if (same.isPresent()) {
      return same;
    }
    OptionalInt number = number(labels.size(), said);
    return number.isPresent() ? number : only(labels, said, 1);
  }

  /// Without the fillers at both ends.
  private List<String> bare(List<String> said) {
    for (List<String> filler : fillers) {
      int size = filler.size();
      if (said.size() > size && said.subList(0, size).equals(filler)) {
        return bare(said.subList(size, said.size()));
      }
      int rest = said.size() - size;
      if (rest > 0 && said.subList(rest, said.size()).equals(filler)) {
        return bare(said.subList(0, rest));
      }
    }
    return said;
  }

  /// The value that a message names, by a name anywhere in it or by one with a slip of the finger.
  ///
  /// @param list name of the closed list: `country`
  /// @param values those that are possible
  /// @param language whose names are tried first
  public Optional<String> value(String list, List<String> values, Language language, String words) {
    ValueNames names = lists.get(list);
    if (names == null) {
      return Optional.empty();
    }
    List<String> said = corrected(words);
    Optional<String> named = names.find(values, language, said);
    return named.isPresent() || !list.equals("age") ? named : age(said).filter(values::contains);
  }

  /// Whether a message is nothing but a name of a value, with "in" or "I am" before it.
  public boolean only(String list, List<String> values, Language language, String words) {
    ValueNames names = lists.get(list);
    return names != null && names.only(values, language, corrected(words));
  }

  /// The words after a correction that a sign ends: "не, у Літве" is a no and a place, "не ў Літве"
  /// is where somebody is not.
  private List<String> corrected(String words) {
    String[] parts = words.split("[,.;:!…–—-]", 2);
    return parts.length == 2 && corrections.contains(Normaliser.words(parts[0]))
        ? Normaliser.words(parts[1])
        : Normaliser.words(words);
  }

  /// Of the ages that nobody lists: the only number in a message, in years.
  private static Optional<String> age(List<String> said) {
    List<String> numbers = said.stream().filter(word -> word.matches("[1-9][0-9]?")).toList();
    return numbers.size() == 1
        ? Optional.of(Integer.parseInt(numbers.getFirst()) < 18 ? "under18" : "adult")
        : Optional.empty();
  }

  /// Whether a message begins like a correction (`no, Poland`), in any language, and goes on.
  public boolean corrects(String words) {
    List<String> said = Normaliser.words(words);
    return corrections.stream()
        .anyMatch(c -> said.size() > c.size() && said.subList(0, c.size()).equals(c));
  }

  /// A message as commands are compared: signs such as `/x` and `✕` stay.
  static String commandForm(String words) {
    String plain = Normaliser.normalise(words);
    int end = plain.length();
    while (end > 1 && ".!?…,;:) ".indexOf(plain.charAt(end - 1)) >= 0) {
      end--;
    }
    return plain.substring(0, end);
  }

  private static OptionalInt number(int labels, String said) {
    if (!said.matches("[0-9]{1,2}")) {
      return OptionalInt.empty();
    }
    int number = Integer.parseInt(said);
    return number >= 1 && number <= labels ? OptionalInt.of(number - 1) : OptionalInt.empty();
  }

  private static OptionalInt only(List<String> labels, String said, int tolerance) {
    int[] close =
        IntStream.range(0, labels.size())
            .filter(i -> Closeness.within(tolerance * slips(labels.get(i)), labels.get(i), said))
            .toArray();
    return close.length == 1 ? OptionalInt.of(close[0]) : OptionalInt.empty();
  }

  private static int slips(String label) {
    return label.length() <= 3 ? 0 : label.length() <= 6 ? 1 : 2;
  }
}
