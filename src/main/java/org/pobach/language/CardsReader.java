package org.pobach.language;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pobach.terms.Language;
import org.pobach.terms.Need;
import org.pobach.terms.Tongue;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/// Reads the file of cards and gathers all that is wrong with it.
final class CardsReader {
  static final String FILE = "cards.yaml";

  private static final List<String> FIELDS = List.of("text", "speaks", "reviewed", "source");
  private static final List<String> REVIEW = List.of("by", "on");
  private static final List<String> SPOKEN =
      Arrays.stream(Language.values()).map(Language::code).toList();
  private static final List<String> NEEDS = Arrays.stream(Need.values()).map(Need::id).toList();
  private static final List<String> TONGUES =
      Arrays.stream(Tongue.values()).map(Tongue::id).toList();

  private final List<TextProblem> problems = new ArrayList<>();
  private final List<TextProblem> warnings = new ArrayList<>();
  private final List<TextProblem> drafts = new ArrayList<>();

  Cards.Loaded read(Folder folder) {
    Map<Need, Map<Tongue, Card>> cards = new EnumMap<>(Need.class);
    root(folder)
        .ifPresent(root -> {
          Map<String, Node> top = fields(root, "", List.of("source", "cards"));
          source(root, top);
          @Nullable Node all = top.get("cards");
          if (all == null) {
            report(root, "", "no cards");
          } else {
            needs(all, cards);
          }
        });
    warn(cards);
    Collections.sort(problems);
    return new Cards.Loaded(new Cards(cards), problems, warnings, drafts);
  }

  /// The wording of all cards has one source unless a card names its own.
  private void source(Node root, Map<String, Node> top) {
    if (!top.containsKey("source")) {
      report(root, "", "no source: say where the wording is from");
    }
  }

  private void needs(Node all, Map<Need, Map<Tongue, Card>> cards) {
    Map<String, Node> byNeed = fields(all, "", NEEDS);
    for (Need need : Need.values()) {
      @Nullable Node node = byNeed.get(need.id());
      if (node == null) {
        report(all, need.id(), "no cards for this need");
        continue;
      }
      Map<Tongue, Card> read = cards.computeIfAbsent(need, _ -> new EnumMap<>(Tongue.class));
      Map<String, Node> byTongue = fields(node, need.id(), TONGUES);
      for (Tongue tongue : Tongue.values()) {
        String key = need.id() + "." + tongue.id();
        @Nullable Node card = byTongue.get(tongue.id());
        if (card == null) {
          report(node, key, "no card in this language");
        } else {
          card(card, key)
              .ifPresent(c -> {
                read.put(tongue, c);
                draft(c, card, key);
              });
        }
      }
    }
  }

  private Optional<Card> card(Node node, String key) {
    int before = problems.size();
    Map<String, Node> fields = fields(node, key, FIELDS);
    @Nullable Node text = fields.get("text");
    if (text == null) {
      report(node, key, "no text");
      return Optional.empty();
    }
    String sentences = text(text, key);
    Map<Language, String> speaks = speaks(fields.get("speaks"), key);
    Optional<LocalDate> reviewed = reviewed(fields.get("reviewed"), key);
    if (problems.size() > before) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Card(sentences, speaks, reviewed));
    } catch (IllegalArgumentException e) {
      report(node, key, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private Map<Language, String> speaks(@Nullable Node node, String key) {
    Map<Language, String> speaks = new EnumMap<>(Language.class);
    if (node != null) {
      fields(node, key, SPOKEN)
          .forEach((code, name) ->
              Language.of(code).ifPresent(language -> speaks.put(language, text(name, key))));
    }
    return speaks;
  }

  /// Who read it and when; both must be told.
  private Optional<LocalDate> reviewed(@Nullable Node node, String key) {
    if (node == null) {
      return Optional.empty();
    }
    Map<String, Node> review = fields(node, key, REVIEW);
    REVIEW.stream()
        .filter(field -> !review.containsKey(field))
        .forEach(field -> report(node, key, "reviewed has no " + field));
    Optional.ofNullable(review.get("by")).ifPresent(by -> text(by, key));
    return Optional.ofNullable(review.get("on")).flatMap(on -> date(on, key));
  }

  private Optional<LocalDate> date(Node node, String key) {
    try {
      return Optional.of(LocalDate.parse(text(node, key)));
    } catch (DateTimeException e) {
      report(node, key, "on is not a date such as 2026-11-24");
      return Optional.empty();
    }
  }

  private void draft(Card card, Node node, String key) {
    if (card.draft()) {
      String message = "no native speaker has read it";
      drafts.add(new TextProblem(FILE, node.getStartMark().getLine() + 1, key, message));
    }
  }

  private void warn(Map<Need, Map<Tongue, Card>> cards) {
    int all = cards.values().stream().mapToInt(Map::size).sum();
    if (!drafts.isEmpty()) {
      String message = drafts.size() + " of " + all + " cards were not read by a native speaker";
      warnings.add(new TextProblem(FILE, 1, "", message));
    }
  }

  private Optional<Node> root(Folder folder) {
    Optional<byte[]> bytes = folder.read(FILE);
    if (bytes.isEmpty()) {
      problems.add(new TextProblem(FILE, 0, "", "no such file"));
      return Optional.empty();
    }
    String text = new String(bytes.get(), StandardCharsets.UTF_8);
    LoaderOptions options = new LoaderOptions();
    options.setMaxAliasesForCollections(0);
    try {
      @Nullable Node root = new Yaml(options).compose(new StringReader(text));
      if (root == null) {
        problems.add(new TextProblem(FILE, 1, "", "the file is empty"));
      }
      return Optional.ofNullable(root);
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
      problems.add(new TextProblem(FILE, line, "", "not YAML: " + e.getProblem()));
      return Optional.empty();
    }
  }

  private Map<String, Node> fields(Node node, String key, List<String> known) {
    Map<String, Node> fields = new LinkedHashMap<>();
    if (!(node instanceof MappingNode mapping)) {
      report(node, key, "not a map");
      return fields;
    }
    for (NodeTuple tuple : mapping.getValue()) {
      String name = text(tuple.getKeyNode(), key);
      if (!known.contains(name)) {
        report(tuple.getKeyNode(), key, name + " is none of " + String.join(", ", known));
      } else if (fields.put(name, tuple.getValueNode()) != null) {
        report(tuple.getKeyNode(), key, name + " twice");
      }
    }
    return fields;
  }

  private String text(Node node, String key) {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return scalar.getValue().strip();
    }
    report(node, key, "empty or not a text");
    return "";
  }

  private void report(Node node, String key, String message) {
    problems.add(new TextProblem(FILE, node.getStartMark().getLine() + 1, key, message));
  }
}
