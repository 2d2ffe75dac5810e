package org.pobach.referral;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pobach.language.TextProblem;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// The fields of one entry of a file, asked one by one; what is wrong is noted with its line, and
/// so is every field that nobody asked for.
final class Fields {
  private final String file;
  private final String name;
  private final int line;
  private final List<TextProblem> problems;
  private final Map<String, Node> left = new LinkedHashMap<>();

  Fields(String file, String name, Node node, List<TextProblem> problems) {
    this.file = file;
    this.name = name;
    this.line = line(node);
    this.problems = problems;
    if (!(node instanceof MappingNode mapping)) {
      problem(node, "not a map");
      return;
    }
    for (NodeTuple tuple : mapping.getValue()) {
      if (tuple.getKeyNode() instanceof ScalarNode key) {
        if (left.put(key.getValue(), tuple.getValueNode()) != null) {
          problem(key, key.getValue() + " twice");
        }
      } else {
        problem(tuple.getKeyNode(), "not a field");
      }
    }
  }

  static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }

  int line() {
    return line;
  }

  /// What is worth a look but not wrong.
  TextProblem warning(String message) {
    return new TextProblem(file, line, name, message);
  }

  void problem(Node node, String message) {
    problems.add(new TextProblem(file, line(node), name, message));
  }

  void problem(String message) {
    problems.add(new TextProblem(file, line, name, message));
  }

  /// A field that may be missing.
  Optional<String> text(String field) {
    @Nullable Node node = left.remove(field);
    if (node == null) {
      return Optional.empty();
    }
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return Optional.of(scalar.getValue().strip());
    }
    problem(node, field + " is empty or not a text");
    return Optional.empty();
  }

  /// A field that must be there; a dash where it is not, with the problem noted.
  String need(String field) {
    boolean there = left.containsKey(field);
    Optional<String> text = text(field);
    if (!there) {
      problem("no " + field);
    }
    return text.orElse("-");
  }

  /// A field that may be missing, turned into a value; what cannot be turned is a problem.
  ///
  /// @param read throws IllegalArgumentException with a reason
  <T> Optional<T> value(String field, Function<String, T> read) {
    @Nullable Node node = left.get(field);
    Optional<String> text = text(field);
    if (node == null || text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(read.apply(text.get()));
    } catch (RuntimeException e) {
      problem(node, field + ": " + e.getMessage());
      return Optional.empty();
    }
  }

  Optional<Boolean> yesNo(String field) {
    return value(
        field,
        text ->
            switch (text) {
              case "true", "yes" -> true;
              case "false", "no" -> false;
              default -> throw new IllegalArgumentException("neither true nor false");
            });
  }

  List<String> texts(String field) {
    @Nullable Node node = left.remove(field);
    List<String> texts = new ArrayList<>();
    if (node instanceof SequenceNode sequence) {
      for (Node item : sequence.getValue()) {
        if (item instanceof ScalarNode scalar) {
          texts.add(scalar.getValue());
        } else {
          problem(item, field + " holds something that is not a text");
        }
      }
    } else if (node != null) {
      problem(node, field + " is not a list");
    }
    return texts;
  }

  /// Constants by their names in lower case.
  <E extends Enum<E>> Set<E> several(String field, Class<E> type) {
    int at = left.containsKey(field) ? line(left.get(field)) : line;
    Set<E> constants = EnumSet.noneOf(type);
    for (String text : texts(field)) {
      constant(type, text)
          .ifPresentOrElse(
              constants::add,
              () -> problems.add(new TextProblem(file, at, name, unknown(field, type, text))));
    }
    return constants;
  }

  <E extends Enum<E>> Optional<E> one(String field, Class<E> type) {
    return value(
        field,
        text ->
            constant(type, text)
                .orElseThrow(() -> new IllegalArgumentException(unknown(field, type, text))));
  }

  Optional<Fields> inner(String field) {
    @Nullable Node node = left.remove(field);
    return node == null ? Optional.empty() : Optional.of(new Fields(file, name, node, problems));
  }

  /// Notes the fields that nobody asked for.
  void done() {
    left.forEach((field, node) -> problem(node, "unknown field " + field));
  }

  private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String text) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equalsIgnoreCase(text))
        .findFirst();
  }

  private static <E extends Enum<E>> String unknown(String field, Class<E> type, String text) {
    String known =
        Arrays.stream(type.getEnumConstants())
            .map(constant -> constant.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    return field + " " + text + " is none of " + known;
  }
}
