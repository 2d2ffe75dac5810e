package org.pobach.language;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pobach.terms.Language;

/// Which texts a native speaker has read; all others are drafts.
///
/// A review is of the very words that were read: when they change, the text is a draft again.
public final class Reviews {
  /// Their file, beside the texts.
  public static final String FILE = "reviews.yaml";

  private static final String HEADER =
      """
      # Who, by an alias, has read which text as a native speaker, and when. What is not here is a draft.
      # `text` names the very words that were read: a text that changes is a draft again.
      # Written by `texts read`.
      """;

  private static final Pattern ALIAS = Pattern.compile("[a-z][a-z0-9-]{1,31}");

  private final Map<Language, SortedMap<String, Review>> given;

  Reviews(Map<Language, SortedMap<String, Review>> given) {
    this.given = new EnumMap<>(Language.class);
    given.forEach((language, reviews) -> this.given.put(language, new TreeMap<>(reviews)));
  }

  /// One text read by one person.
  ///
  /// @param text fingerprint of the words that were read
  /// @param by an alias: `a` to `z`, `0` to `9` and `-`
  record Review(String text, String by, LocalDate on) {
    Review {
      if (!Fingerprint.isOne(text)) {
        throw new IllegalArgumentException("text is no fingerprint");
      }
      if (!ALIAS.matcher(by).matches()) {
        throw new IllegalArgumentException("by is no alias of a to z, 0 to 9 and -");
      }
    }
  }

  /// How many texts of a language have been read, of how many.
  public record Tally(int read, int all) {}

  /// Reviews, what is wrong with their file, and which of them are of words that have changed.
  public record Loaded(Reviews reviews, List<TextProblem> problems, List<TextProblem> stale) {
    public Loaded {
      problems = List.copyOf(problems);
      stale = List.copyOf(stale);
    }
  }

  /// Reads `reviews.yaml`; where there is none, nothing has been read.
  public static Loaded load(Folder folder, Texts texts) {
    return new ReviewsReader(texts).read(folder);
  }

  /// Whether a native speaker has read the text as it is now.
  public boolean covers(Texts texts, Language language, String key) {
    @Nullable Review review = of(language).get(key);
    Optional<String> now = texts.pattern(language, key).map(Fingerprint::of);
    return review != null && now.filter(review.text()::equals).isPresent();
  }

  /// Counts the forms for children as texts of their own.
  public Tally tally(Texts texts, Language language) {
    SortedSet<String> keys = texts.keys(language);
    int read = (int) keys.stream().filter(key -> covers(texts, language, key)).count();
    return new Tally(read, keys.size());
  }

  /// The same, and these texts read as they are now.
  ///
  /// @throws IllegalArgumentException if one of them is not there, or the alias is none
  public Reviews with(
      Texts texts, Language language, Collection<String> keys, String by, LocalDate on) {
    Reviews more = new Reviews(given);
    for (String key : keys) {
      String words =
          texts
              .pattern(language, key)
              .orElseThrow(() -> new IllegalArgumentException("there is no text " + key));
      more.given
          .computeIfAbsent(language, _ -> new TreeMap<>())
          .put(key, new Review(Fingerprint.of(words), by, on));
    }
    return more;
  }

  /// The file as it is kept: sorted, one text to a line.
  public String written() {
    StringBuilder file = new StringBuilder(HEADER);
    given.forEach((language, reviews) -> {
      file.append(language.code()).append(":\n");
      reviews.forEach((key, review) ->
          file.append(
              "  %s: {text: %s, by: %s, on: %s}\n"
                  .formatted(key, quoted(review.text()), review.by(), review.on())));
    });
    return file.toString();
  }

  private SortedMap<String, Review> of(Language language) {
    return given.getOrDefault(language, new TreeMap<>());
  }

  /// Digits alone would be a number to other readers of YAML.
  static String quoted(String fingerprint) {
    return "\"" + fingerprint + "\"";
  }
}
