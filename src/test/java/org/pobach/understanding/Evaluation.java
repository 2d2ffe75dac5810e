package org.pobach.understanding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pobach.language.Folder;

/// Measures how well messages are understood, and writes a page with all figures. Takes some five
/// minutes: it learns nine times.
final class Evaluation {
  private static final Folder PHRASES = Folder.packed("dialogs/phrases");
  private static final int FOLDS = 5;

  /// One of so many situations is learned from, for the curve of learning.
  private static final List<Integer> PARTS = List.of(16, 8, 4, 2);

  /// The share of cries for help that the proposed calibration hears, in cross-validation.
  private static final double HEARD = 0.97;

  private Evaluation() {}

  /// What was measured.
  ///
  /// @param validated answers of the cross-validation
  /// @param blind answers to the held-out messages, by set
  /// @param curve how many phrases were learned, and what was understood of all held-out messages
  /// @param fitted the calibration that the cross-validation proposes
  record Measured(
      List<Answer> validated,
      Map<String, List<Answer>> blind,
      Map<Integer, Figures> curve,
      Calibration used,
      Calibration fitted) {}

  /// @param arguments where the page goes
  public static void main(String... arguments) throws IOException {
    Path page = Path.of(arguments[0]);
    Measured measured = measure();
    Files.writeString(page, EvaluationPage.of(measured));
    System.err.println("Written: " + page);
  }

  private static Measured measure() {
    OpenNlpUnderstanding.Loaded loaded = OpenNlpUnderstanding.load(PHRASES);
    Phrases phrases = Phrases.read(PHRASES);
    Calibration used = Calibration.read(PHRASES, new ArrayList<>());
    Map<String, List<Answer>> blind = new LinkedHashMap<>();
    List<Phrase> asked = new ArrayList<>();
    for (String set : HeldOut.SETS) {
      List<Phrase> some = HeldOut.unlearned(set, phrases);
      asked.addAll(some);
      blind.put(set, CrossValidation.answers(loaded.understanding(), some));
    }
    Map<Integer, Figures> curve = new LinkedHashMap<>();
    List<List<Phrase>> groups = Folds.groups(phrases.all());
    for (int part : PARTS) {
      List<Phrase> some = everyNth(groups, part);
      tell("Learning from %,d of %,d phrases", some.size(), phrases.all().size());
      OpenNlpUnderstanding less = CrossValidation.learned(phrases.concepts(), used, some);
      curve.put(some.size(), Figures.of(CrossValidation.answers(less, asked)));
    }
    curve.put(
        phrases.all().size(), Figures.of(blind.values().stream().flatMap(List::stream).toList()));
    List<Answer> validated =
        CrossValidation.of(
            phrases, used, FOLDS, fold -> tell("Cross-validation, %d of %d", fold + 1, FOLDS));
    return new Measured(validated, blind, curve, used, Fitting.of(validated, HEARD));
  }

  private static List<Phrase> everyNth(List<List<Phrase>> groups, int part) {
    List<Phrase> some = new ArrayList<>();
    for (int i = 0; i < groups.size(); i += part) {
      some.addAll(groups.get(i));
    }
    return some;
  }

  private static void tell(String format, Object... arguments) {
    System.err.printf(format + "%n", arguments);
  }
}
