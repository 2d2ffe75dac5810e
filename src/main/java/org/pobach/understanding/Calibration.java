package org.pobach.understanding;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.pobach.language.Folder;
import org.pobach.language.TextProblem;

/// Makes what the models say mean what it says: of guesses with a confidence of 0.8, eight in ten
/// are right. Measured on phrases that were not learned.
///
/// @param temperature above 1 where the models are too sure of a topic
/// @param urgency how much the model of urgency tells of danger now
/// @param crisis how much the topics of a crisis tell of it
/// @param words how much the model of words tells of it
/// @param bias added to all, in logits
/// @param alarm from here on words count as a cry for help, 0 to 1. Low: a card too many harms less
///   than one too few
record Calibration(
    double temperature, double urgency, double crisis, double words, double bias, double alarm) {
  static final String FILE = "calibration.properties";

  /// Before anything was measured.
  static final Calibration NONE = new Calibration(1, 0.4, 0.2, 0.4, 0, 0.3);

  /// Likelihoods nearer to 0 or 1 say no more than this.
  private static final double SUREST = 1e-4;

  Calibration {
    if (!(temperature > 0) || !(alarm > 0) || !(alarm < 1)) {
      throw new IllegalArgumentException("temperature and alarm are above 0, alarm is below 1");
    }
  }

  static Calibration read(Folder folder, List<TextProblem> problems) {
    Optional<byte[]> bytes = folder.read(FILE);
    if (bytes.isEmpty()) {
      return NONE;
    }
    Properties values = new Properties();
    try {
      values.load(new StringReader(new String(bytes.get(), StandardCharsets.UTF_8)));
      return new Calibration(
          number(values, "topic.temperature"),
          number(values, "now.urgency"),
          number(values, "now.crisis"),
          number(values, "now.words"),
          number(values, "now.bias"),
          number(values, "now.alarm"));
    } catch (IllegalArgumentException e) {
      problems.add(new TextProblem(FILE, 0, "", "cannot be used: " + e.getMessage()));
      return NONE;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double number(Properties values, String name) {
    String value = values.getProperty(name, "");
    try {
      return Double.parseDouble(value);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(name + " is no number", e);
    }
  }

  /// How likely each topic is, given what the model says; the same order of likelihood.
  double[] topics(double[] said) {
    double[] likely = new double[said.length];
    double sum = 0;
    for (int i = 0; i < said.length; i++) {
      likely[i] = Math.pow(said[i], 1 / temperature);
      sum += likely[i];
    }
    for (int i = 0; i < likely.length; i++) {
      likely[i] = sum > 0 ? likely[i] / sum : 0;
    }
    return likely;
  }

  /// How likely life or body is in danger now.
  double now(OpenNlpUnderstanding.Said said) {
    double evidence =
        urgency * logit(said.urgent())
            + crisis * logit(said.critical())
            + words * logit(said.worded());
    return 1 / (1 + Math.exp(-(evidence + bias)));
  }

  static double logit(double likely) {
    double kept = Math.min(Math.max(likely, SUREST), 1 - SUREST);
    return Math.log(kept / (1 - kept));
  }
}
