package org.pobach.language;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pobach.terms.Language;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;

/// Which words each translation was made from, so that it shows when they have changed since.
public final class Translations {
  /// Their file, beside the texts.
  public static final String FILE = "translations.yaml";

  private static final String HEADER =
      """
      # Which text each translation was made from, or compared with: its language, and the very words, by
      # a short name. When they change, `texts export` says so. Written by `texts import` and `texts compared`.
      """;

  private final Map<Language, SortedMap<String, Origin>> made;

  Translations(Map<Language, SortedMap<String, Origin>> made) {
    this.made = new EnumMap<>(Language.class);
    made.forEach((language, origins) -> this.made.put(language, new TreeMap<>(origins)));
  }

  /// @param from the language that was translated
  /// @param words fingerprint of the text in it
  record Origin(Language from, String words) {
    Origin {
      if (!Fingerprint.isOne(words)) {
        throw new IllegalArgumentException("words is no fingerprint");
      }
    }
  }

  /// What is known, and what is wrong with the file.
  public record Loaded(Translations translations, List<TextProblem> problems) {
    public Loaded {
      problems = List.copyOf(problems);
    }
  }

  /// Reads `translations.yaml`; where there is none, no translation has been compared.
  public static Loaded load(Folder folder) {
    Map<Language, SortedMap<String, Origin>> made = new EnumMap<>(Language.class);
    List<TextProblem> problems = new ArrayList<>();
    YamlFile file = new YamlFile(FILE, problems);
    for (NodeTuple entry : file.entries(folder)) {
      file.language(entry.getKeyNode())
          .ifPresent(language -> {
            SortedMap<String, Origin> origins =
                made.computeIfAbsent(language, _ -> new TreeMap<>());
            for (NodeTuple origin : file.entries(entry.getValueNode())) {
              origin(file, origin)
                  .ifPresent(found -> origins.put(file.word(origin.getKeyNode()), found));
            }
          });
    }
    return new Loaded(new Translations(made), problems);
  }

  private static Optional<Origin> origin(YamlFile file, NodeTuple entry) {
    String key = file.word(entry.getKeyNode());
    Map<String, Node> fields = file.fields(entry.getValueNode());
    @Nullable Node from = fields.remove("from");
    @Nullable Node words = fields.remove("words");
    if (from == null || words == null || !fields.isEmpty()) {
      file.wrong(entry.getKeyNode(), key, "needs from and words, and nothing else");
      return Optional.empty();
    }
    try {
      String fingerprint = file.word(words);
      return file.language(from).map(language -> new Origin(language, fingerprint));
    } catch (IllegalArgumentException e) {
      file.wrong(words, key, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  /// What a translation was made from; empty if nobody compared it with anything.
  Optional<Origin> of(Language language, String key) {
    return Optional.ofNullable(made.getOrDefault(language, new TreeMap<>()).get(key));
  }

  /// The same, and this translation made from these words.
  Translations with(Language language, String key, Origin origin) {
    Translations more = new Translations(made);
    more.made.computeIfAbsent(language, _ -> new TreeMap<>()).put(key, origin);
    return more;
  }

  /// The same, and these translations compared with what the texts say now.
  ///
  /// @throws IllegalArgumentException if one of them is missing in one of the languages
  public Translations compared(
      Texts texts, Language language, Language from, Iterable<String> keys) {
    Translations more = new Translations(made);
    for (String key : keys) {
      String words =
          texts
              .pattern(from, key)
              .filter(_ -> texts.has(language, key))
              .orElseThrow(() -> new IllegalArgumentException("there is no text " + key));
      more = more.with(language, key, new Origin(from, Fingerprint.of(words)));
    }
    return more;
  }

  /// The file as it is kept: sorted, one text to a line.
  public String written() {
    StringBuilder file = new StringBuilder(HEADER);
    made.forEach((language, origins) -> {
      file.append(language.code()).append(":\n");
      origins.forEach((key, origin) ->
          file.append(
              "  %s: {from: %s, words: %s}\n"
                  .formatted(key, origin.from().code(), Reviews.quoted(origin.words()))));
    });
    return file.toString();
  }
}
