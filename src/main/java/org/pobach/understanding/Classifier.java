package org.pobach.understanding;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import opennlp.tools.ml.AbstractEventTrainer;
import opennlp.tools.ml.EventTrainer;
import opennlp.tools.ml.TrainerFactory;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/// Tells which of some classes a set of features belongs to: a maximum-entropy model of OpenNLP.
/// Learning is deterministic; asking is safe from any thread.
final class Classifier {
  private static final int ITERATIONS = 60;

  private static final double SMOOTHING = 1;

  /// Part of the result: sums are taken in as many parts, on however many cores.
  private static final int THREADS = 2;

  /// Tells models learned with other settings apart.
  static final String SETTINGS = ITERATIONS + "/" + SMOOTHING;

  private final List<String> outcomes;
  private final Weights weights;

  private Classifier(List<String> outcomes, Weights weights) {
    this.outcomes = List.copyOf(outcomes);
    this.weights = weights;
  }

  /// Features and the class they belong to.
  record Example(String outcome, List<String> features) {
    Example {
      features = List.copyOf(features);
    }
  }

  /// @param cutoff features of fewer examples are left out: they mislead, and cost memory
  static Classifier learn(List<Example> examples, int cutoff) {
    TrainingParameters parameters = new TrainingParameters();
    parameters.put(TrainingParameters.ALGORITHM_PARAM, QNTrainer.MAXENT_QN_VALUE);
    parameters.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
    parameters.put(TrainingParameters.CUTOFF_PARAM, cutoff);
    parameters.put(TrainingParameters.THREADS_PARAM, THREADS);
    // The other indexer writes a temporary file.
    parameters.put(
        AbstractEventTrainer.DATA_INDEXER_PARAM, AbstractEventTrainer.DATA_INDEXER_ONE_PASS_VALUE);
    parameters.put(QNTrainer.L1COST_PARAM, 0.0);
    parameters.put(QNTrainer.L2COST_PARAM, SMOOTHING);
    try {
      EventTrainer trainer = TrainerFactory.getEventTrainer(parameters, new HashMap<>());
      List<Event> events = examples.stream().map(Classifier::event).toList();
      MaxentModel model = trainer.train(ObjectStreamUtils.createObjectStream(events));
      return of((AbstractModel) model);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Event event(Example example) {
    return new Event(example.outcome(), example.features().toArray(String[]::new));
  }

  private static Classifier of(AbstractModel model) {
    List<String> outcomes =
        IntStream.range(0, model.getNumOutcomes()).mapToObj(model::getOutcome).toList();
    Weights.Builder weights = new Weights.Builder();
    ((Map<?, ?>) model.getDataStructures()[1])
        .forEach((feature, context) -> {
          if (feature instanceof String name && context instanceof Context of) {
            weights.add(name, of.getOutcomes(), of.getParameters());
          }
        });
    return new Classifier(outcomes, weights.build());
  }

  /// Reads what [#write] has written, and goes on behind it.
  static Classifier read(ByteBuffer in) {
    String[] outcomes = new String[in.get()];
    for (int i = 0; i < outcomes.length; i++) {
      outcomes[i] = Models.name(in);
    }
    return new Classifier(List.of(outcomes), Weights.read(in));
  }

  void write(DataOutputStream out) throws IOException {
    out.writeByte(outcomes.size());
    for (String outcome : outcomes) {
      Models.name(outcome, out);
    }
    weights.write(out);
  }

  /// How likely each class is, in the order of [#outcomes].
  double[] ask(List<String> features) {
    double[] likely = new double[outcomes.size()];
    features.forEach(feature -> weights.addTo(likely, feature));
    double most = Arrays.stream(likely).max().orElse(0);
    double sum = 0;
    for (int i = 0; i < likely.length; i++) {
      likely[i] = Math.exp(likely[i] - most);
      sum += likely[i];
    }
    for (int i = 0; i < likely.length; i++) {
      likely[i] /= sum;
    }
    return likely;
  }

  /// What spoke most for an outcome, strongest first.
  List<Evidence.Sign> evidence(List<String> features, String outcome, int most) {
    int index = outcomes.indexOf(outcome);
    return features.stream()
        .map(feature -> new Evidence.Sign(feature, weight(feature, index)))
        .filter(sign -> sign.weight() > 0)
        .sorted(Comparator.comparingDouble(Evidence.Sign::weight).reversed())
        .limit(most)
        .toList();
  }

  private double weight(String feature, int outcome) {
    double[] all = new double[outcomes.size()];
    weights.addTo(all, feature);
    return outcome < 0 ? 0 : all[outcome] - Arrays.stream(all).average().orElse(0);
  }

  List<String> outcomes() {
    return outcomes;
  }
}
