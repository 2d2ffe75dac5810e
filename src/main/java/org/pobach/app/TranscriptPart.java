package org.pobach.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// A word, a list or a block of a transcript, and where it stands.
record TranscriptPart(Node node, TranscriptNotes notes) {
  /// From 1.
  int line() {
    return node.getStartMark() == null ? 1 : node.getStartMark().getLine() + 1;
  }

  void wrong(String message) {
    notes.wrong(line(), message);
  }

  String word() {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    wrong("one word or sentence must stand here");
    return "";
  }

  /// A word that is understood.
  <T> Optional<T> one(Function<String, Optional<T>> meaning) {
    String word = word();
    Optional<T> one = meaning.apply(word);
    if (one.isEmpty() && node instanceof ScalarNode) {
      wrong("\"" + word + "\" is not understood here");
    }
    return one;
  }

  /// The words of a list, or the one that stands alone.
  List<String> words() {
    return node instanceof SequenceNode
        ? list().stream().map(TranscriptPart::word).toList()
        : List.of(word());
  }

  List<TranscriptPart> list() {
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue().stream().map(part -> new TranscriptPart(part, notes)).toList();
    }
    wrong("a list must stand here");
    return List.of();
  }

  Optional<TranscriptPart> find(String key) {
    return Optional.ofNullable(block().get(key));
  }

  Optional<TranscriptPart> need(String key) {
    Optional<TranscriptPart> found = find(key);
    if (found.isEmpty()) {
      wrong("\"" + key + "\" is missing");
    }
    return found;
  }

  /// The parts of a block by their keys, in the order they were written.
  Map<String, TranscriptPart> block() {
    Map<String, TranscriptPart> parts = new LinkedHashMap<>();
    if (!(node instanceof MappingNode mapping)) {
      wrong("lines such as \"key: value\" must stand here");
      return parts;
    }
    for (NodeTuple tuple : mapping.getValue()) {
      String key = new TranscriptPart(tuple.getKeyNode(), notes).word();
      TranscriptPart part = new TranscriptPart(tuple.getValueNode(), notes);
      if (parts.put(key, part) != null) {
        part.wrong("\"" + key + "\" stands here twice");
      }
    }
    return parts;
  }
}
