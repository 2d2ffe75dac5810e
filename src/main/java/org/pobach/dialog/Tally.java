package org.pobach.dialog;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pobach.terms.FactName;

/// What a conversation counts for. The facts of a turn are the difference between what the session
/// counted for before and what it counts for after it: going back corrects, it never adds.
final class Tally {
  /// The slot of a script whose values are counted as signs.
  static final String SIGNS = "signs";

  private Tally() {}

  static List<Fact> difference(Session before, Session after) {
    Set<Fact> old = of(before);
    Set<Fact> now = of(after);
    List<Fact> facts = new ArrayList<>();
    for (Fact fact : old) {
      if (!now.contains(fact)) {
        facts.add(new Fact(fact.name(), fact.value(), -1));
      }
    }
    for (Fact fact : now) {
      if (!old.contains(fact)) {
        facts.add(fact);
      }
    }
    return facts;
  }

  private static Set<Fact> of(Session session) {
    Set<Fact> facts = new LinkedHashSet<>();
    if (session.place().isEmpty()) {
      return facts;
    }
    count(facts, FactName.OPENED, session.source());
    count(facts, FactName.LANGUAGE, session.language().code());
    count(facts, FactName.URGENCY, session.urgency().id());
    session.topic().ifPresent(topic -> count(facts, FactName.TOPIC, topic.id()));
    session.slot("country").ifPresent(value -> count(facts, FactName.COUNTRY, value));
    session.slot("age").ifPresent(value -> count(facts, FactName.AGE, value));
    session.slot("role").ifPresent(value -> count(facts, FactName.ROLE, value));
    signs(facts, session.slots());
    session.frames().forEach(frame -> signs(facts, frame.slots()));
    session.counted().stream()
        .map(Mark::of)
        .filter(Mark::atOnce)
        .map(Mark::fact)
        .forEach(facts::add);
    return facts;
  }

  private static void signs(Set<Fact> facts, Map<String, List<String>> slots) {
    slots.forEach((slot, values) -> {
      if (slot.endsWith("." + SIGNS)) {
        values.forEach(sign -> count(facts, FactName.SIGN, sign));
      }
    });
  }

  private static void count(Set<Fact> facts, FactName name, String value) {
    facts.add(new Fact(name, value, 1));
  }

  /// A fact that the session remembers having counted, written as `name:value`.
  record Mark(FactName name, String value) {
    static Mark of(String written) {
      int colon = written.indexOf(':');
      return new Mark(
          FactName.of(written.substring(0, colon)).orElseThrow(), written.substring(colon + 1));
    }

    String written() {
      return name.id() + ":" + value;
    }

    Fact fact() {
      return new Fact(name, value, 1);
    }

    /// Whether it counts with the commit; the others count when they have reached the person.
    boolean atOnce() {
      return !name.delivered();
    }

    /// The contact that it tells of, if it tells of one.
    Optional<String> contact() {
      int dot = value.indexOf('.');
      return name == FactName.WORKED && dot > 0
          ? Optional.of(value.substring(0, dot))
          : Optional.empty();
    }

    /// Whether it takes the place of another: of some a conversation has one value at most, of a
    /// contact one.
    boolean replaces(Mark other) {
      return name == other.name
          && (single() || (contact().isPresent() && contact().equals(other.contact())));
    }

    private boolean single() {
      return name == FactName.VERDICT || name == FactName.RATING || name == FactName.HANDED_OVER;
    }
  }
}
