package org.pobach.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pobach.terms.Language;

/// The texts of two languages side by side, for a translator.
///
/// @param units in the order of the source language's file
public record Sheet(Language source, Language target, List<Unit> units) {
  public Sheet {
    units = List.copyOf(units);
    if (source == target) {
      throw new IllegalArgumentException("a language is not translated into itself");
    }
  }

  /// Where a translation stands.
  public enum State {
    /// There is none.
    NEW,
    /// What it was made from has changed since.
    CHANGED,
    /// Nobody wrote down what it was made from.
    UNCOMPARED,
    /// It says what the source says; no native speaker has read it.
    DRAFT,
    /// A native speaker has read it.
    READ;

    /// Whether there is something to do for a translator.
    public boolean waits() {
      return this == NEW || this == CHANGED || this == UNCOMPARED;
    }
  }

  /// One text.
  ///
  /// @param key with `@child` where it is the form for children
  /// @param target empty where there is no translation
  /// @param comments of the source language's file
  public record Unit(
      String key, String source, Optional<String> target, State state, List<String> comments) {
    public Unit {
      comments = List.copyOf(comments);
    }
  }

  /// All texts of the source language.
  public static Sheet of(Folder folder, Language source, Language target) {
    Texts texts = Texts.load(folder).texts();
    Translations translations = Translations.load(folder).translations();
    Reviews reviews = Reviews.load(folder, texts).reviews();
    PropertiesLines file =
        PropertiesLines.of(folder.read(source.code() + ".properties").orElse(new byte[0]));
    List<Unit> units = new ArrayList<>();
    for (String key : file.keys()) {
      texts
          .pattern(source, key)
          .ifPresent(words ->
              units.add(
                  new Unit(
                      key,
                      words,
                      texts.pattern(target, key),
                      state(texts, translations, reviews, target, key),
                      file.comments(key).stream().map(Sheet::plain).toList())));
    }
    return new Sheet(source, target, units);
  }

  private static State state(
      Texts texts, Translations translations, Reviews reviews, Language target, String key) {
    if (!texts.has(target, key)) {
      return State.NEW;
    }
    Optional<Translations.Origin> origin = translations.of(target, key);
    if (origin.isEmpty()) {
      return State.UNCOMPARED;
    }
    boolean same =
        texts
            .pattern(origin.get().from(), key)
            .map(Fingerprint::of)
            .filter(origin.get().words()::equals)
            .isPresent();
    if (!same) {
      return State.CHANGED;
    }
    return reviews.covers(texts, target, key) ? State.READ : State.DRAFT;
  }

  private static String plain(String comment) {
    return comment.replaceFirst("^[#!]+\\s*", "");
  }

  /// How many units are in this state.
  public long count(State state) {
    return units.stream().filter(unit -> unit.state() == state).count();
  }
}
