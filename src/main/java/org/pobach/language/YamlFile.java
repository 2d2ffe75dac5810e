package org.pobach.language;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pobach.terms.Language;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// A YAML file that is read node by node, so that each problem has its line.
///
/// @param name as in its folder
/// @param problems where what is wrong is noted
record YamlFile(String name, List<TextProblem> problems) {

  /// The entries of the file; none if it is not there or holds nothing but comments.
  List<NodeTuple> entries(Folder folder) {
    Optional<byte[]> bytes = folder.read(name);
    if (bytes.isEmpty()) {
      return List.of();
    }
    String text = new String(bytes.get(), StandardCharsets.UTF_8);
    try {
      @Nullable Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
      return root == null ? List.of() : entries(root);
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      problems.add(new TextProblem(name, line, "", "not YAML: " + e.getProblem()));
      return List.of();
    }
  }

  List<NodeTuple> entries(Node node) {
    if (node instanceof MappingNode map) {
      return map.getValue();
    }
    wrong(node, "", "not a map");
    return List.of();
  }

  List<Node> items(Node node) {
    if (node instanceof SequenceNode list) {
      return list.getValue();
    }
    wrong(node, "", "not a list");
    return List.of();
  }

  String word(Node node) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    wrong(node, "", "not a word");
    return "";
  }

  /// The fields of a block, by name.
  Map<String, Node> fields(Node node) {
    Map<String, Node> fields = new TreeMap<>();
    for (NodeTuple entry : entries(node)) {
      if (fields.put(word(entry.getKeyNode()), entry.getValueNode()) != null) {
        wrong(entry.getKeyNode(), word(entry.getKeyNode()), "twice");
      }
    }
    return fields;
  }

  Optional<Language> language(Node node) {
    String word = word(node);
    Optional<Language> language = word.length() == 2 ? Language.of(word) : Optional.empty();
    if (language.isEmpty()) {
      wrong(node, word, "not a language");
    }
    return language;
  }

  void wrong(Node node, String key, String message) {
    problems.add(problem(node, key, message));
  }

  TextProblem problem(Node node, String key, String message) {
    return new TextProblem(name, line(node), key, message);
  }

  static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }
}
