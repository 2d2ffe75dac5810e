package org.pobach.dialog;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.pobach.dialog.Session.Place;

/// The values that a step hears from words, one for each way in which it may branch on them.
record Hearing(Scripts scripts, Fillings fillings) {

  /// Words that name a value there.
  List<Stimulus> at(Place place) {
    return said(place, Stimuli::value);
  }

  /// Words that correct the value that was heard there.
  List<Stimulus> again(Place place) {
    return said(place, Stimuli::correction);
  }

  private List<Stimulus> said(Place place, BiFunction<String, String, Stimulus> saying) {
    Optional<Script> script = scripts.find(place.script());
    Optional<String> heard =
        script.flatMap(s -> s.step(place.step())).flatMap(step -> heard(step.way()));
    return script.isEmpty() || heard.isEmpty()
        ? List.of()
        : values(script.get(), heard.get()).stream()
            .map(value -> saying.apply(heard.get(), value))
            .toList();
  }

  private static Optional<String> heard(Way way) {
    return way instanceof Way.Ask ask ? ask.hear().map(Way.Hear::slot) : Optional.empty();
  }

  private List<String> values(Script script, String name) {
    return Optional.ofNullable(script.slots().get(name))
        .or(() -> Optional.ofNullable(scripts.person().get(name)))
        .map(slot -> fillings.values(Draft.slot(script, name), slot.values()))
        .orElse(List.of());
  }
}
