package org.pobach.language;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/// Reads the files of words and gathers all that is wrong with them.
final class WordsReader {
  private static final List<String> LISTS = List.of("country", "age");

  private final Texts labels;
  private final List<TextProblem> problems = new ArrayList<>();
  private String file = "";

  WordsReader(Texts labels) {
    this.labels = labels;
  }

  Words.Loaded read(Folder folder) {
    Map<String, String> commands = new HashMap<>();
    open(folder, "commands.yaml").forEach(tuple -> command(tuple, commands));
    List<List<String>> corrections = new ArrayList<>();
    open(folder, "corrections.yaml").forEach(tuple -> phrases(tuple, corrections));
    List<List<String>> fillers = new ArrayList<>();
    open(folder, "fillers.yaml").forEach(tuple -> phrases(tuple, fillers));
    Map<String, ValueNames> lists = new HashMap<>();
    for (String list : LISTS) {
      ValueNames names = new ValueNames();
      open(folder, list + ".yaml").forEach(tuple -> value(list, tuple, names));
      lists.put(list, names);
    }
    Collections.sort(problems);
    return new Words.Loaded(new Words(commands, lists, corrections, fillers), problems);
  }

  private List<NodeTuple> open(Folder folder, String name) {
    file = name;
    Optional<byte[]> bytes = folder.read(name);
    if (bytes.isEmpty()) {
      problems.add(new TextProblem(file, 0, "", "no such file"));
      return List.of();
    }
    String text = new String(bytes.get(), StandardCharsets.UTF_8);
    try {
      @Nullable Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
      return root == null ? List.of() : tuples(root);
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
      problems.add(new TextProblem(file, line, "", "not YAML: " + e.getProblem()));
      return List.of();
    }
  }

  private void command(NodeTuple tuple, Map<String, String> commands) {
    String name = text(tuple.getKeyNode());
    for (Node word : items(tuple.getValueNode())) {
      String form = Words.commandForm(text(word));
      @Nullable String other = commands.putIfAbsent(form, name);
      if (other != null && !other.equals(name)) {
        report(word, name, "“" + form + "” means " + other + " already");
      }
    }
  }

  /// Words side by side, below a language.
  private void phrases(NodeTuple tuple, List<List<String>> into) {
    if (language(tuple.getKeyNode()).isPresent()) {
      items(tuple.getValueNode()).forEach(word -> into.add(Normaliser.words(text(word))));
    }
  }

  private void value(String list, NodeTuple tuple, ValueNames names) {
    String value = text(tuple.getKeyNode());
    for (NodeTuple inLanguage : tuples(tuple.getValueNode())) {
      Optional<Language> language = language(inLanguage.getKeyNode());
      if (language.isEmpty()) {
        continue;
      }
      for (Node name : items(inLanguage.getValueNode())) {
        names
            .add(value, language.get(), text(name))
            .ifPresent(
                other -> report(name, value, "“" + text(name) + "” means " + other + " already"));
      }
    }
    for (Language language : Language.values()) {
      String key = list + "." + value;
      if (labels.has(language, key)) {
        names.add(value, language, labels.text(language, key));
      }
    }
  }

  private Optional<Language> language(Node node) {
    Optional<Language> language =
        text(node).length() == 2 ? Language.of(text(node)) : Optional.empty();
    if (language.isEmpty()) {
      report(node, text(node), "not a language");
    }
    return language;
  }

  private List<NodeTuple> tuples(Node node) {
    if (node instanceof MappingNode mapping) {
      return mapping.getValue();
    }
    report(node, "", "not a map");
    return List.of();
  }

  private List<Node> items(Node node) {
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    report(node, "", "not a list");
    return List.of();
  }

  private String text(Node node) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    report(node, "", "not a word");
    return "";
  }

  private void report(Node node, String key, String message) {
    problems.add(new TextProblem(file, node.getStartMark().getLine() + 1, key, message));
  }
}
