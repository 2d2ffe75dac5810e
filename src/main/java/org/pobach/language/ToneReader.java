package org.pobach.language;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.pobach.language.ToneRule.Measure;
import org.pobach.language.ToneRule.Wording;
import org.pobach.terms.Language;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;

/// Reads `tone.yaml` and gathers all that is wrong with it.
final class ToneReader {
  private static final int LONGEST = 300;

  /// Repetition without an end, of a group, or with a large one; a reference back: with these a
  /// text of a few hundred characters could be searched for hours.
  private static final Pattern UNBOUNDED =
      Pattern.compile(
          "[*+]|\\)\\{(?!0,[12]})|\\{\\d*,}|\\{(?:\\d+,)?(?:[3-9]\\d|\\d{3,})}|\\\\[1-9k]");

  private final List<TextProblem> problems = new ArrayList<>();
  private final YamlFile file = new YamlFile(Tone.FILE, problems);

  Tone.Loaded read(Folder folder) {
    List<ToneRule> rules = new ArrayList<>();
    for (NodeTuple entry : file.entries(folder)) {
      rules.add(rule(file.word(entry.getKeyNode()), entry.getValueNode()));
    }
    return new Tone.Loaded(new Tone(rules), problems);
  }

  private ToneRule rule(String name, Node node) {
    Map<String, Node> fields = file.fields(node);
    String why = Optional.ofNullable(fields.remove("why")).map(file::word).orElse("");
    if (why.isBlank()) {
      file.wrong(node, name, "no why");
    }
    boolean error = yes(name, Optional.ofNullable(fields.remove("error")));
    boolean quoted = yes(name, Optional.ofNullable(fields.remove("quoted")));
    boolean anywhere = yes(name, Optional.ofNullable(fields.remove("anywhere")));
    Set<String> except = new HashSet<>();
    Optional.ofNullable(fields.remove("except"))
        .ifPresent(list -> file.items(list).forEach(key -> except.add(file.word(key))));
    Measure measure = measure(name, fields, anywhere);
    fields.forEach((field, other) -> file.wrong(other, name, "unknown field " + field));
    return new ToneRule(name, why, error, quoted, except, measure);
  }

  private Measure measure(String name, Map<String, Node> fields, boolean anywhere) {
    Optional<Node> sentence = Optional.ofNullable(fields.remove("sentence"));
    if (sentence.isPresent()) {
      return new Measure.Sentence(number(name, sentence.get()));
    }
    Optional<Node> label = Optional.ofNullable(fields.remove("label"));
    if (label.isPresent()) {
      return new Measure.Label(number(name, label.get()));
    }
    Map<Language, List<Wording>> by = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      Optional.ofNullable(fields.remove(language.code()))
          .ifPresent(list -> by.put(language, wordings(name, list, anywhere)));
    }
    return new Measure.Wordings(by);
  }

  private List<Wording> wordings(String name, Node list, boolean anywhere) {
    List<Wording> wordings = new ArrayList<>();
    for (Node item : file.items(list)) {
      Map<String, Node> fields = file.fields(item);
      Optional<String> find = Optional.ofNullable(fields.remove("find")).map(file::word);
      Optional<String> better = Optional.ofNullable(fields.remove("better")).map(file::word);
      if (find.isEmpty() || better.isEmpty() || !fields.isEmpty()) {
        file.wrong(item, name, "needs find and better, and nothing else");
      } else {
        pattern(name, item, find.get(), anywhere)
            .ifPresent(pattern -> wordings.add(new Wording(pattern, better.get())));
      }
    }
    return wordings;
  }

  private Optional<Pattern> pattern(String name, Node at, String find, boolean anywhere) {
    if (find.length() > LONGEST || UNBOUNDED.matcher(find).find()) {
      file.wrong(at, name, "*, +, {3,}, large or nested repetitions and \\1 are not allowed");
      return Optional.empty();
    }
    String words = find.replace("…", "\\p{L}{0,12}").replace(" ", "\\s{1,3}");
    String whole = anywhere ? words : "(?<![\\p{L}\\p{N}])(?:" + words + ")(?![\\p{L}\\p{N}])";
    try {
      return Optional.of(Pattern.compile(whole, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    } catch (PatternSyntaxException e) {
      file.wrong(at, name, "not a pattern: " + e.getDescription());
      return Optional.empty();
    }
  }

  private boolean yes(String name, Optional<Node> node) {
    if (node.isPresent() && !file.word(node.get()).equals("true")) {
      file.wrong(node.get(), name, "only true may stand here");
    }
    return node.isPresent();
  }

  private int number(String name, Node node) {
    String word = file.word(node);
    if (!word.matches("[1-9][0-9]?")) {
      file.wrong(node, name, "not a number from 1 to 99");
      return 99;
    }
    return Integer.parseInt(word);
  }
}
