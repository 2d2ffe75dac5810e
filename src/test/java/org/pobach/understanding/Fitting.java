package org.pobach.understanding;

import java.util.Arrays;
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
    double topics = temperature(answers);
    Calibration open = new Calibration(topics, now[0], now[1], now[2], now[3], 0.5);
    double alarm = alarm(answers, open, heard);
    return new Calibration(topics, now[0], now[1], now[2], now[3], alarm);
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
      for (Map.Entry<Topic, Double> said : answer.topics().entrySet()) {
        double likely = Math.pow(said.getValue(), 1 / temperature);
        all += likely;
        right = answer.phrase().about(said.getKey()) ? Math.max(right, likely) : right;
      }
      sum -= Math.log(Math.max(right / all, 1e-9));
    }
    return sum;
  }

  /// Logistic regression of "urgent now" on what the models say.
  private static double[] now(List<Answer> answers) {
    double[] w = {0.4, 0.2, 0.4, 0};
    for (int round = 0; round < ROUNDS; round++) {
      double[] gradient = new double[w.length];
      for (Answer answer : answers) {
        double[] said = {
          Calibration.logit(answer.said().urgent()),
          Calibration.logit(answer.said().critical()),
          Calibration.logit(answer.said().worded()),
          1
        };
        double evidence = 0;
        for (int i = 0; i < w.length; i++) {
          evidence += w[i] * said[i];
        }
        double off = (answer.urgent() ? 1 : 0) - 1 / (1 + Math.exp(-evidence));
        for (int i = 0; i < w.length; i++) {
          gradient[i] += off * said[i];
        }
      }
      for (int i = 0; i < w.length; i++) {
        w[i] += STEP * gradient[i] / answers.size() / (i < w.length - 1 ? 4 : 1);
      }
    }
    return Arrays.stream(w).map(Fitting::rounded).toArray();
  }

  private static double alarm(List<Answer> answers, Calibration calibration, double heard) {
    double[] likely =
        answers.stream()
            .filter(Answer::urgent)
            .mapToDouble(a -> calibration.now(a.said()))
            .sorted()
            .toArray();
    double at = likely[(int) Math.floor((1 - heard) * likely.length)];
    return Math.min(Math.max(Math.floor(at * 1000) / 1000, 0.01), 0.9);
  }

  private static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }
}
