package org.pobach.app;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.pobach.dialog.Act;
import org.pobach.dialog.Script;
import org.pobach.dialog.Scripts;
import org.pobach.dialog.Step;
import org.pobach.dialog.Way;
import org.pobach.language.Folder;
import org.pobach.language.Reviews;
import org.pobach.language.SafetyTexts;
import org.pobach.language.TextProblem;
import org.pobach.language.Texts;
import org.pobach.language.Tone;

/// What can be said of the texts beyond whether they can be sent: how they sound, who read them.
///
/// @param errors what may not stay
/// @param warnings what is worth a look
record WordChecks(List<TextProblem> errors, List<TextProblem> warnings) {
  WordChecks {
    errors = List.copyOf(errors);
    warnings = List.copyOf(warnings);
  }

  static WordChecks of(Folder i18n, Texts texts, Optional<Scripts> scripts) {
    Tone.Loaded tone = Tone.load(i18n);
    Reviews.Loaded reviews = Reviews.load(i18n, texts);
    List<TextProblem> errors = new ArrayList<>(tone.problems());
    errors.addAll(reviews.problems());
    errors.addAll(SafetyTexts.load(i18n, texts).problems());
    List<TextProblem> warnings = new ArrayList<>(reviews.stale());
    Set<String> labels = scripts.map(WordChecks::labels).orElse(Set.of());
    for (Tone.Remark remark : tone.tone().remarks(texts, labels)) {
      (remark.error() ? errors : warnings).add(remark.problem());
    }
    return new WordChecks(errors, warnings);
  }

  /// Keys of the texts on buttons of scripts.
  static Set<String> labels(Scripts scripts) {
    Set<String> labels = new HashSet<>();
    for (Script script : scripts.scripts().values()) {
      script.steps().values().forEach(step -> labels(step).forEach(labels::add));
    }
    return labels;
  }

  private static Stream<String> labels(Step step) {
    Stream<String> copies =
        step.acts().stream()
            .filter(Act.Copy.class::isInstance)
            .map(act -> ((Act.Copy) act).label());
    return step.way() instanceof Way.Ask ask
        ? Stream.concat(copies, ask.rows().stream().flatMap(List::stream).map(Way.Answer::say))
        : copies;
  }
}
