package org.pobach.referral;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pobach.language.Folder;
import org.pobach.language.TextProblem;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/// A YAML file that holds one field, by which it says what it is.
final class YamlFile {
  private YamlFile() {}

  /// What stands below the field; empty, with the problem noted, if there is no such file or field.
  static Optional<Node> below(
      String field, Folder folder, String file, List<TextProblem> problems) {
    Optional<byte[]> bytes = folder.read(file);
    if (bytes.isEmpty()) {
      problems.add(new TextProblem(file, 0, "", "no such file"));
      return Optional.empty();
    }
    String text = new String(bytes.get(), StandardCharsets.UTF_8);
    try {
      @Nullable Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
      if (root instanceof MappingNode map && map.getValue().size() == 1) {
        NodeTuple only = map.getValue().getFirst();
        if (only.getKeyNode() instanceof ScalarNode key && key.getValue().equals(field)) {
          return Optional.of(only.getValueNode());
        }
      }
      problems.add(new TextProblem(file, 1, "", "does not hold " + field + " alone"));
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
      problems.add(new TextProblem(file, line, "", "not YAML: " + e.getProblem()));
    }
    return Optional.empty();
  }
}
