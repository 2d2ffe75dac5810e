package org.pobach.dialog;

import java.util.List;
import org.pobach.terms.FactName;
import org.pobach.terms.Language;
import org.pobach.terms.Lifetime;
import org.pobach.terms.Urgency;

/// Checks that slots exist where they are named and get values of their lists, and knows the lists
/// of what is counted.
final class Values {
  private final Written.Folder folder;

  Values(Written.Folder folder) {
    this.folder = folder;
  }

  void check() {
    person();
    folder
        .scripts()
        .values()
        .forEach(written ->
            written.steps().forEach(step -> new StepSlots(folder, written, step).check()));
  }

  /// The engine reads some slots of the person and needs their values.
  private void person() {
    needs("keep", List.of(Lifetime.values()).stream().map(Lifetime::id).toList());
    needs("age", List.of("under18", "adult"));
    needs("country", SlotReader.LISTS.getOrDefault("country", List.of()));
    needs("written", List.of("yes"));
    for (String name :
        List.of(
            Draft.KEEP_HERE,
            Draft.UKRAINIAN,
            Draft.LANGUAGES,
            Contacted.SHOWN,
            Contacted.DUE,
            Contacted.ASKED)) {
      Slot taken = folder.person().slots().get(name);
      if (taken != null) {
        tell(name, taken, "this name belongs to the engine: take another");
      }
    }
  }

  private void needs(String name, List<String> values) {
    Slot slot = folder.person().slots().get(name);
    if (slot != null
        && !slot.values().isEmpty()
        && (slot.several()
            || !slot.values().containsAll(values)
            || !values.containsAll(slot.values()))) {
      tell(name, slot, "the engine reads this slot: its values must be those of docs/scripts.md");
    }
  }

  private void tell(String name, Slot slot, String message) {
    Notes notes = folder.person().notes();
    notes.wrong(notes.line(slot), "slot " + name, message);
  }

  /// The closed list of a fact; empty where the script's own words are counted.
  static List<String> counted(FactName name) {
    return switch (name) {
      case LANGUAGE -> List.of(Language.values()).stream().map(Language::code).toList();
      case TOPIC, CONTACT_SHOWN -> SlotReader.LISTS.getOrDefault("topic", List.of());
      case URGENCY -> List.of(Urgency.values()).stream().map(Urgency::id).toList();
      case SIGN -> SlotReader.LISTS.getOrDefault("sign", List.of());
      case COUNTRY -> SlotReader.LISTS.getOrDefault("country", List.of());
      case HELP_SHOWN -> List.of("danger", "self_harm");
      case HANDED_OVER -> List.of("open", "closed", "refused");
      case RATING -> List.of("1", "2", "3", "4", "5");
      case OPENED, AGE, ROLE, SCRIPT, VERDICT, WORKED, OPINION -> List.of();
    };
  }
}
