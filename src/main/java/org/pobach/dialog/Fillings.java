package org.pobach.dialog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.pobach.terms.Urgency;

/// What the person's slots may hold by the time somebody comes from elsewhere: one filling for each
/// look of a slot.
final class Fillings {
  /// A session whose slots were filled elsewhere.
  record Filled(String label, Session session) {}

  private final Map<String, Lens> lenses = new TreeMap<>();
  private final Map<String, List<List<String>>> fillings = new TreeMap<>();
  private final Set<String> emptied = new TreeSet<>();

  Fillings(Scripts scripts) {
    for (Script script : scripts.scripts().values()) {
      for (Step step : script.steps().values()) {
        Looking.at(script, step).forEach((slot, lens) -> lenses.merge(slot, lens, Lens::with));
        acts(step)
            .filter(Act.Unset.class::isInstance)
            .map(Act.Unset.class::cast)
            .forEach(unset -> emptied.add(unset.slot()));
      }
    }
    fillings.put(Contacted.DUE, List.of(List.of(), Contacted.SOME));
    emptied.add(Contacted.DUE);
    scripts.person().forEach((name, slot) -> fillings.put(name, distinct(slot, lens(name))));
  }

  private static Stream<Act> acts(Step step) {
    return step.way() instanceof Way.Ask ask
        ? Stream.concat(
            step.acts().stream(),
            ask.rows().stream().flatMap(List::stream).flatMap(answer -> answer.acts().stream()))
        : step.acts().stream();
  }

  private Lens lens(String slot) {
    return lenses.getOrDefault(slot, Lens.BLIND);
  }

  /// Fillings that look different, the empty one first.
  private static List<List<String>> distinct(Slot slot, Lens lens) {
    Map<String, List<String>> looks = new LinkedHashMap<>();
    looks.put(lens.look(List.of()), List.of());
    slot.values().forEach(value -> looks.putIfAbsent(lens.look(List.of(value)), List.of(value)));
    for (int several = 2; slot.several() && several <= slot.values().size(); several++) {
      List<String> first = slot.values().subList(0, several);
      looks.putIfAbsent(lens.look(first), first);
    }
    return List.copyOf(looks.values());
  }

  /// One value for each way in which a slot that holds one may branch, by its full name.
  List<String> values(String slot, List<String> all) {
    Map<String, String> looks = new LinkedHashMap<>();
    all.forEach(value -> looks.putIfAbsent(lens(slot).look(List.of(value)), value));
    return List.copyOf(looks.values());
  }

  /// The session with one of the person's slots filled otherwise.
  ///
  /// @param slots those that matter
  List<Filled> each(Session session, Set<String> slots) {
    List<Filled> each = new ArrayList<>();
    slots.stream().filter(Fillings::shared).forEach(slot -> each.addAll(each(session, slot)));
    return each;
  }

  /// The session with the person's slots filled in all ways together, the one it has among them.
  List<Filled> all(Session session, Set<String> slots) {
    List<Filled> all = new ArrayList<>(List.of(new Filled("", session)));
    for (String slot : slots.stream().filter(Fillings::shared).toList()) {
      for (Filled one : List.copyOf(all)) {
        each(one.session, slot)
            .forEach(two -> all.add(new Filled(one.label + two.label, two.session)));
      }
    }
    return all;
  }

  /// A script's own slots are filled by itself alone.
  private static boolean shared(String slot) {
    return !slot.contains(".");
  }

  private List<Filled> each(Session session, String slot) {
    List<Filled> each = new ArrayList<>();
    if (slot.equals(Foresight.URGENCY)) {
      Draft draft = new Draft(session);
      draft.urgency = Urgency.NOW;
      each.add(new Filled("(elsewhere: danger)", draft.session(Optional.empty())));
    }
    for (List<String> filling : fillings.getOrDefault(slot, List.of())) {
      if (filling.isEmpty() && !emptied.contains(slot)) {
        continue;
      }
      Draft draft = new Draft(session);
      draft.put(slot, filling);
      String told = "(elsewhere: " + slot + " " + String.join(" ", filling) + ")";
      each.add(new Filled(told, draft.session(Optional.empty())));
    }
    return each;
  }
}
