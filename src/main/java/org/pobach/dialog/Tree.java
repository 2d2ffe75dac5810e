package org.pobach.dialog;

import java.io.StringReader;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

/// The part of YAML that scripts use: one document of words, lists and blocks. No anchors, aliases
/// or tags, so that a small file stays small.
final class Tree {
  /// How deep lists and blocks stand in one another.
  static final int DEPTH = 24;

  private final String text;
  private final Notes notes;

  private Tree(String text, Notes notes) {
    this.text = text;
    this.notes = notes;
  }

  /// The root of a text; empty, with a note, where there is none.
  static Optional<Spot> root(String text, Notes notes) {
    return new Tree(text, notes).grow().map(node -> Spot.of(node, "", notes));
  }

  private Optional<Node> grow() {
    try {
      if (!plain()) {
        return Optional.empty();
      }
      Node root = yaml().compose(new StringReader(text));
      if (root == null) {
        notes.wrong(1, "", "the file is empty");
      }
      return Optional.ofNullable(root);
    } catch (MarkedYAMLException e) {
      notes.wrong(line(e.getProblemMark()), "", "this is not YAML: " + e.getProblem());
    } catch (ReaderException e) {
      notes.wrong(lineAt(e.getPosition()), "", "there is a character that no text has: remove it");
    } catch (YAMLException e) {
      notes.wrong(1, "", "this is not YAML that can be read");
    }
    return Optional.empty();
  }

  /// Looks at the text piece by piece, before it takes room as a tree.
  private boolean plain() {
    int documents = 0;
    int depth = 0;
    for (Event event : yaml().parse(new StringReader(text))) {
      documents += event instanceof DocumentStartEvent ? 1 : 0;
      depth += event instanceof CollectionStartEvent ? 1 : 0;
      depth -= event instanceof CollectionEndEvent ? 1 : 0;
      Optional<String> wrong = wrong(event, documents, depth);
      if (wrong.isPresent()) {
        notes.wrong(line(event.getStartMark()), "", wrong.get());
        return false;
      }
    }
    return true;
  }

  private static Optional<String> wrong(Event event, int documents, int depth) {
    if (documents > 1) {
      return Optional.of(
          "only one document may stand in a file:" + " take out the line that begins with ---");
    } else if (depth > DEPTH) {
      return Optional.of(
          "lists and blocks stand more than "
              + DEPTH
              + " deep in one another:"
              + " make it flatter");
    } else if (!plain(event)) {
      return Optional.of(
          "anchors (&a), aliases (*a) and tags (!a) are not used here: write it out,"
              + " with quotes around a text that begins with such a sign");
    }
    return Optional.empty();
  }

  private static boolean plain(Event event) {
    return switch (event) {
      case AliasEvent _ -> false;
      case ScalarEvent scalar -> scalar.getAnchor() == null && scalar.getTag() == null;
      case CollectionStartEvent start -> start.getAnchor() == null && start.getTag() == null;
      case NodeEvent node -> node.getAnchor() == null;
      default -> true;
    };
  }

  private static Yaml yaml() {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    options.setMaxAliasesForCollections(0);
    options.setNestingDepthLimit(DEPTH);
    options.setCodePointLimit(Reader.BYTES);
    return new Yaml(options);
  }

  private static int line(Mark mark) {
    return mark == null ? 1 : mark.getLine() + 1;
  }

  private int lineAt(int position) {
    int end = Math.clamp(position, 0, text.length());
    return 1 + (int) text.substring(0, end).chars().filter(c -> c == '\n').count();
  }
}
