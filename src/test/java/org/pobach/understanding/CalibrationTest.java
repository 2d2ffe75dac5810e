package org.pobach.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pobach.language.Folder;
import org.pobach.language.TextProblem;

class CalibrationTest {
  private static final double[] SAID = {0.7, 0.2, 0.1};

  @TempDir Path folder;
  private final List<TextProblem> problems = new ArrayList<>();

  @Test
  void aHigherTemperatureIsLessSureAndKeepsTheOrder() {
    double[] cool = with(1).topics(SAID);
    double[] warm = with(2).topics(SAID);
    assertThat(cool).containsExactly(SAID, within(1e-9));
    assertThat(warm[0]).isLessThan(0.7).isGreaterThan(warm[1]);
    assertThat(warm[1]).isGreaterThan(warm[2]);
    assertThat(warm[0] + warm[1] + warm[2]).isEqualTo(1, within(1e-9));
  }

  @Test
  void nothingLikelyStaysSo() {
    assertThat(with(1.2).topics(new double[] {0, 0})).containsExactly(0, 0);
  }

  @Test
  void everyWitnessOfDangerMakesItMoreLikely() {
    Calibration calibration = with(1);
    double none = now(calibration, 0.3, 0.3, 0.3);
    assertThat(now(calibration, 0.9, 0.3, 0.3)).isGreaterThan(none);
    assertThat(now(calibration, 0.3, 0.9, 0.3)).isGreaterThan(none);
    assertThat(now(calibration, 0.3, 0.3, 0.9)).isGreaterThan(none);
    assertThat(now(calibration, 1, 1, 1)).isLessThan(1);
    assertThat(now(calibration, 0, 0, 0)).isGreaterThan(0);
  }

  @Test
  void valuesComeFromTheFile() throws Exception {
    write(
        "topic.temperature=1.5\nnow.urgency=0.1\nnow.crisis=0.2\nnow.words=0.3\n"
            + "now.bias=-0.4\nnow.alarm=0.25\n");
    assertThat(Calibration.read(Folder.at(folder), problems))
        .isEqualTo(new Calibration(1.5, 0.1, 0.2, 0.3, -0.4, 0.25));
    assertThat(problems).isEmpty();
  }

  @Test
  void whatCannotBeUsedIsToldAndLeftOut() throws Exception {
    write("topic.temperature=warm\n");
    assertThat(Calibration.read(Folder.at(folder), problems)).isEqualTo(Calibration.NONE);
    assertThat(problems)
        .singleElement()
        .extracting(TextProblem::toString)
        .asString()
        .contains("topic.temperature is no number");
  }

  @Test
  void withoutAFileNothingIsMended() {
    assertThat(Calibration.read(Folder.at(folder), problems)).isEqualTo(Calibration.NONE);
    assertThat(problems).isEmpty();
  }

  @Test
  void anAlarmThatAlwaysOrNeverRingsIsRefused() {
    assertThatThrownBy(() -> new Calibration(1, 1, 1, 1, 0, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Calibration(1, 1, 1, 1, 0, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Calibration(Double.NaN, 1, 1, 1, 0, 0.5))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Calibration with(double temperature) {
    return new Calibration(temperature, 0.4, 0.2, 0.4, 0, 0.3);
  }

  private static double now(
      Calibration calibration, double urgent, double critical, double worded) {
    return calibration.now(new OpenNlpUnderstanding.Said(urgent, critical, worded));
  }

  private void write(String lines) throws Exception {
    Files.writeString(folder.resolve(Calibration.FILE), lines);
  }
}
