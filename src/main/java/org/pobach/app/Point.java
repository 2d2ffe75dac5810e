package org.pobach.app;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pobach.language.TextProblem;

/// Something to be done before real people are served.
///
/// A name is words, from the kind to the particular: `no-verified PL child labour`, `draft-texts be
/// help-now.card`. Cut short after a word or before a dot, it names all that begin so: `no-verified
/// PL`, `draft-texts be help-now`, `draft-texts`.
///
/// @param name stable: the same as long as the same is to be done
/// @param told file, line, name and what is to be done
record Point(String name, String told) {
  /// A kind of point: the first word of names, and what all of that kind have in common.
  enum Kind {
    DRAFT_TEXTS("safety texts that no native speaker has read (`texts read`), by language"),
    DRAFT_CARDS("cards to show that no native speaker has read, by need"),
    NO_VERIFIED("who has nobody verified outside the police, by country"),
    UNVERIFIED_FIRST("contacts that are shown first though nobody has called, by country"),
    STALE_CONTACT("contacts that were verified more than a year ago, by country"),
    THIN_CARD("cards that name no sure number, or hardly anybody but the police, by country"),
    UNREVIEWED_NUMBERS("emergency numbers not reviewed within a year, by country"),
    BAD_SOURCE("contacts whose source cannot be opened, by country"),
    SHORT_NUMBER("short numbers that are said to work from abroad, by country");

    private final String meaning;

    Kind(String meaning) {
      this.meaning = meaning;
    }

    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String meaning() {
      return meaning;
    }

    static Optional<Kind> of(String name) {
      String first = name.split(" ", -1)[0];
      return Stream.of(values()).filter(kind -> kind.word().equals(first)).findFirst();
    }

    static String words() {
      return Arrays.stream(values()).map(Kind::word).collect(Collectors.joining(", "));
    }
  }

  Point {
    if (Kind.of(name).isEmpty()) {
      throw new IllegalArgumentException("no kind of point: " + name);
    }
  }

  /// @param where the folder of the file, as its author knows it, with a slash at its end
  static Point of(String where, TextProblem problem) {
    return new Point(problem.key(), where + problem);
  }

  Kind kind() {
    return Kind.of(name).orElseThrow();
  }

  /// Of the same kind, what they are grouped by: a language, a country.
  String group() {
    List<String> words = List.of(name.split(" ", -1));
    return words.size() < 2 ? "" : words.get(1);
  }

  /// Whether a name means it, be it by naming many.
  boolean isMeantBy(String wanted) {
    return name.equals(wanted) || name.startsWith(wanted + " ") || name.startsWith(wanted + ".");
  }
}
