package org.pobach.understanding;

import java.util.List;
import java.util.Map;
import org.pobach.terms.Topic;

/// Finds the calibration under which answers are likeliest, and the lowest alarm at which enough
/// cries for help are heard.
final class Fitting {
  private static final int ROUNDS = 4000;
  private static final double STEP = 0.3;

  private Fitting() {}

  /// @param heard the share of cries for help to be heard, 0 to 1
  static Calibration of(List<Answer> answers, double heard) {
    double[] now = now(answers);
    Calibration open = new Calibration(temperature(answers), now[0], now[1], now[2], 0.5);
    return new Calibration(
        open.temperature(),
        open.urgency(),
        open.crisis(),
        open.bias(),
        alarm(answers, open, heard));
  }

  private static double temperature(List<Answer> answers) {
    double best = 1;
    for (double t = 0.6; t <= 3; t += 0.02) {
      if (surprise(answers, t) < surprise(answers, best)) {
        best = t;
      }
    }
    return rounded(best);
  }

  private static double surprise(List<Answer> answers, double temperature) {
    double sum = 0;
    for (Answer answer : answers) {
      double all = 0;
      double right = 0;
      for (Map.Entry<Topic, Double> said : answer.said().topics().entrySet()) {
        double likely = Math.pow(said.getValue(), 1 / temperature);
        all += likely;
        right = answer.phrase().about(said.getKey()) ? Math.max(right, likely) : right;
      }
      sum -= Math.log(Math.max(right / all, 1e-9));
    }
    return sum;
  }

  /// Logistic regression of "urgent now" on what both models say.
  private static double[] now(List<Answer> answers) {
    double[] w = {0.7, 0.3, 0};
    for (int round = 0; round < ROUNDS; round++) {
      double[] gradient = new double[3];
      for (Answer answer : answers) {
        double one = Calibration.logit(answer.said().urgent());
        double other = Calibration.logit(answer.said().critical());
        double likely = 1 / (1 + Math.exp(-(w[0] * one + w[1] * other + w[2])));
        double off = (answer.urgent() ? 1 : 0) - likely;
        gradient[0] += off * one;
        gradient[1] += off * other;
        gradient[2] += off;
      }
      for (int i = 0; i < w.length; i++) {
        w[i] += STEP * gradient[i] / answers.size() / (i < 2 ? 4 : 1);
      }
    }
    return new double[] {rounded(w[0]), rounded(w[1]), rounded(w[2])};
  }

  private static double alarm(List<Answer> answers, Calibration calibration, double heard) {
    double[] likely =
        answers.stream()
            .filter(Answer::urgent)
            .mapToDouble(a -> calibration.now(a.said().urgent(), a.said().critical()))
            .sorted()
            .toArray();
    double at = likely[(int) Math.floor((1 - heard) * likely.length)];
    return Math.min(Math.max(Math.floor(at * 1000) / 1000, 0.01), 0.9);
  }

  private static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }
}
