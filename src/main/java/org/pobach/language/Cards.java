package org.pobach.language;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pobach.terms.Need;
import org.pobach.terms.Tongue;

/// All cards: one for each need in each tongue.
public final class Cards {
  private final Map<Need, Map<Tongue, Card>> cards = new EnumMap<>(Need.class);

  Cards(Map<Need, Map<Tongue, Card>> cards) {
    cards.forEach((need, byTongue) -> this.cards.put(need, new EnumMap<>(byTongue)));
  }

  /// Cards, and everything that is wrong with their file. Cards that something is wrong with are
  /// left out; drafts are worth a warning.
  ///
  /// @param drafts those that no native speaker has read; the key names need and tongue:
  ///   `police.pl`
  public record Loaded(
      Cards cards,
      List<TextProblem> problems,
      List<TextProblem> warnings,
      List<TextProblem> drafts) {
    public Loaded {
      drafts = List.copyOf(drafts);
      problems = List.copyOf(problems);
      warnings = List.copyOf(warnings);
    }
  }

  /// Reads `cards.yaml`.
  public static Loaded load(Folder dialogs) {
    return new CardsReader().read(dialogs);
  }

  /// Empty only where the file has a problem.
  public Optional<Card> find(Need need, Tongue tongue) {
    return Optional.ofNullable(cards.getOrDefault(need, Map.of()).get(tongue));
  }
}
