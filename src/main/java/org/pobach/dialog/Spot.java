package org.pobach.dialog;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// Something written in a file. What is wrong with it is noted and an empty value returned, so that
/// reading goes on; an empty word is never complained of again.
record Spot(Node node, int line, String where, Notes notes) {
  static Spot of(Node node, String where, Notes notes) {
    return new Spot(node, lineOf(node), where, notes);
  }

  static int lineOf(Node node) {
    return node.getStartMark().getLine() + 1;
  }

  Spot in(String other) {
    return new Spot(node, line, other, notes);
  }

  void wrong(String message) {
    notes.wrong(line, where, message);
  }

  /// A scalar as it was written: `no` and `112` are words.
  String word() {
    if (!(node instanceof ScalarNode scalar)) {
      wrong("one word must stand here, not a list or a block");
      return "";
    }
    if (scalar.getValue().isBlank()) {
      wrong("something is missing after the colon");
      return "";
    }
    return scalar.getValue();
  }

  /// The name of a script, step, slot or start code.
  String name() {
    return matching(
        Words.NAME,
        "a name is made of a to z, 0 to 9 and \"-\", begins with a letter"
            + " and has at most "
            + Words.NAME_LENGTH
            + " characters");
  }

  /// The key of a text.
  String key() {
    return matching(
        Words.KEY,
        "a key of a text is made of names joined by dots,"
            + " such as job-offer.contract, without @child");
  }

  /// A value of a slot.
  String value() {
    return matching(
        Words.VALUE,
        "a value is made of letters, digits, \"-\" and \"_\"" + " and has at most 32 characters");
  }

  /// A slot written as `$country`.
  String reference() {
    String word = word();
    if (word.isEmpty()) {
      return "";
    }
    if (!word.startsWith("$") || !Words.NAME.matcher(word.substring(1)).matches()) {
      wrong("\"" + word + "\" must be a slot with $ before it, such as $country");
      return "";
    }
    return word.substring(1);
  }

  private String matching(java.util.regex.Pattern pattern, String rule) {
    String word = word();
    if (!word.isEmpty() && !pattern.matcher(word).matches()) {
      wrong("\"" + Words.shortened(word) + "\": " + rule);
      return "";
    }
    return word;
  }

  /// A word of a closed list.
  ///
  /// @param kind what it is called in a message: `topic`
  <T> Optional<T> oneOf(String kind, Function<String, Optional<T>> list, Collection<String> all) {
    String word = word();
    if (word.isEmpty()) {
      return Optional.empty();
    }
    Optional<T> found = list.apply(word);
    if (found.isEmpty()) {
      wrong(Words.unknown(kind, word, all));
    }
    return found;
  }

  /// Whether `true` stands here, the only thing that may.
  void flag() {
    String word = word();
    if (!word.isEmpty() && !word.equals("true")) {
      wrong("only true may stand here; leave the whole line out otherwise");
    }
  }

  int whole(int least, int most) {
    String word = word();
    if (!word.isEmpty() && !(Words.WHOLE.matcher(word).matches() && within(word, least, most))) {
      wrong(
          "\"" + Words.shortened(word) + "\" must be a whole number from " + least + " to " + most);
      return least;
    }
    return word.isEmpty() ? least : Integer.parseInt(word);
  }

  private static boolean within(String word, int least, int most) {
    int number = Integer.parseInt(word);
    return least <= number && number <= most;
  }

  double number() {
    String word = word();
    if (!word.isEmpty() && !Words.DECIMAL.matcher(word).matches()) {
      wrong("\"" + Words.shortened(word) + "\" must be a number such as 1 or 0.5, up to 999");
      return 1;
    }
    return word.isEmpty() ? 1 : Double.parseDouble(word);
  }

  boolean isList() {
    return node instanceof SequenceNode;
  }

  boolean isBlock() {
    return node instanceof MappingNode;
  }

  /// The parts of a list that may not be empty.
  List<Spot> list(int most) {
    if (!(node instanceof SequenceNode sequence)) {
      wrong("a list must stand here: [a, b], or lines that begin with \"-\"");
      return List.of();
    }
    if (sequence.getValue().isEmpty()) {
      wrong("the list is empty: put something into it or leave it out");
    }
    if (sequence.getValue().size() > most) {
      wrong("the list is too long: " + most + " is the most");
    }
    return sequence.getValue().stream().limit(most).map(part -> of(part, where, notes)).toList();
  }

  /// The parts of a list, or this alone where there is no list.
  List<Spot> oneOrMore(int most) {
    return isList() ? list(most) : List.of(this);
  }
}
