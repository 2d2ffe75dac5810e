package org.pobach.language;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pobach.language.Reviews.Review;
import org.pobach.terms.Language;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;

/// Reads `reviews.yaml` and gathers all that is wrong with it.
final class ReviewsReader {
  private final Texts texts;
  private final List<TextProblem> problems = new ArrayList<>();
  private final List<TextProblem> stale = new ArrayList<>();
  private final YamlFile file = new YamlFile(Reviews.FILE, problems);
  private final Map<Language, SortedMap<String, Review>> given = new EnumMap<>(Language.class);

  ReviewsReader(Texts texts) {
    this.texts = texts;
  }

  Reviews.Loaded read(Folder folder) {
    for (NodeTuple entry : file.entries(folder)) {
      file.language(entry.getKeyNode())
          .ifPresent(language -> {
            for (NodeTuple review : file.entries(entry.getValueNode())) {
              review(language, review);
            }
          });
    }
    return new Reviews.Loaded(new Reviews(given), problems, stale);
  }

  private void review(Language language, NodeTuple entry) {
    String key = file.word(entry.getKeyNode());
    Optional<String> now = texts.pattern(language, key);
    if (now.isEmpty()) {
      file.wrong(
          entry.getKeyNode(), key, "no such text in " + language.code() + ": take this line out");
      return;
    }
    parse(key, entry)
        .ifPresent(review -> {
          if (given.computeIfAbsent(language, _ -> new TreeMap<>()).put(key, review) != null) {
            file.wrong(entry.getKeyNode(), key, "twice");
          }
          if (!review.text().equals(Fingerprint.of(now.get()))) {
            stale.add(
                file.problem(
                    entry.getKeyNode(),
                    key,
                    "changed since %s read it in %s: a draft again"
                        .formatted(review.by(), language.code())));
          }
        });
  }

  private Optional<Review> parse(String key, NodeTuple entry) {
    Map<String, Node> fields = file.fields(entry.getValueNode());
    try {
      String text = field(fields, "text");
      String by = field(fields, "by");
      LocalDate on = LocalDate.parse(field(fields, "on"));
      if (!fields.isEmpty()) {
        throw new IllegalArgumentException("unknown field " + fields.keySet());
      }
      return Optional.of(new Review(text, by, on));
    } catch (DateTimeParseException e) {
      file.wrong(entry.getValueNode(), key, "on is no date such as 2026-12-31");
    } catch (IllegalArgumentException e) {
      file.wrong(entry.getValueNode(), key, String.valueOf(e.getMessage()));
    }
    return Optional.empty();
  }

  private String field(Map<String, Node> fields, String name) {
    return Optional.ofNullable(fields.remove(name))
        .map(file::word)
        .orElseThrow(() -> new IllegalArgumentException("no " + name));
  }
}
