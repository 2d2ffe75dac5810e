package org.pobach.understanding;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import opennlp.tools.ml.AbstractEventTrainer;
import opennlp.tools.ml.EventTrainer;
import opennlp.tools.ml.TrainerFactory;
import opennlp.tools.ml.maxent.quasinewton.QNModel;
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

  /// Features seen less often are left out: they mislead, and cost memory.
  private static final int CUTOFF = 5;

  private static final double SMOOTHING = 1;

  /// Weights are kept in steps of one part of so many.
  private static final double SCALE = 1000;

  /// Weights nearer to 0 are none.
  private static final double SLIGHT = 0.5 / SCALE;

  /// Part of the result: sums are taken in as many parts, on however many cores.
  private static final int THREADS = 2;

  /// Tells models learned with other settings apart.
  static final String SETTINGS = ITERATIONS + "/" + CUTOFF + "/" + SMOOTHING;

  private final AbstractModel model;

  private Classifier(AbstractModel model) {
    this.model = model;
  }

  /// Features and the class they belong to.
  record Example(String outcome, List<String> features) {
    Example {
      features = List.copyOf(features);
    }
  }

  static Classifier learn(List<Example> examples) {
    TrainingParameters parameters = new TrainingParameters();
    parameters.put(TrainingParameters.ALGORITHM_PARAM, QNTrainer.MAXENT_QN_VALUE);
    parameters.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
    parameters.put(TrainingParameters.CUTOFF_PARAM, CUTOFF);
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
      return new Classifier((AbstractModel) model);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Event event(Example example) {
    return new Event(example.outcome(), example.features().toArray(String[]::new));
  }

  /// Reads what [#write] has written.
  static Classifier read(DataInputStream in) throws IOException {
    String[] outcomes = new String[in.readUnsignedByte()];
    for (int i = 0; i < outcomes.length; i++) {
      outcomes[i] = in.readUTF();
    }
    String[] features = new String[in.readInt()];
    Context[] weights = new Context[features.length];
    for (int i = 0; i < features.length; i++) {
      features[i] = in.readUTF();
      weights[i] = weights(in);
    }
    return new Classifier(new QNModel(weights, features, outcomes));
  }

  private static Context weights(DataInputStream in) throws IOException {
    int[] outcomes = new int[in.readUnsignedByte()];
    double[] weights = new double[outcomes.length];
    for (int i = 0; i < outcomes.length; i++) {
      outcomes[i] = in.readUnsignedByte();
      weights[i] = in.readShort() / SCALE;
    }
    return new Context(outcomes, weights);
  }

  /// Writes the weights that matter, in steps of a thousandth; features in the order of letters, so
  /// that the file packs well.
  void write(DataOutputStream out) throws IOException {
    out.writeByte(model.getNumOutcomes());
    for (String outcome : outcomes()) {
      out.writeUTF(outcome);
    }
    Map<String, Context> kept = new TreeMap<>();
    weights()
        .forEach((feature, context) -> {
          Context matters = matters(context);
          if (matters.getOutcomes().length > 0) {
            kept.put(feature, matters);
          }
        });
    out.writeInt(kept.size());
    for (Map.Entry<String, Context> one : kept.entrySet()) {
      out.writeUTF(one.getKey());
      write(one.getValue(), out);
    }
  }

  private static void write(Context context, DataOutputStream out) throws IOException {
    out.writeByte(context.getOutcomes().length);
    for (int i = 0; i < context.getOutcomes().length; i++) {
      out.writeByte(context.getOutcomes()[i]);
      double scaled = Math.rint(context.getParameters()[i] * SCALE);
      out.writeShort((int) Math.clamp(scaled, Short.MIN_VALUE, Short.MAX_VALUE));
    }
  }

  private static Context matters(Context context) {
    int[] at =
        IntStream.range(0, context.getOutcomes().length)
            .filter(i -> Math.abs(context.getParameters()[i]) >= SLIGHT)
            .toArray();
    return new Context(
        Arrays.stream(at).map(i -> context.getOutcomes()[i]).toArray(),
        Arrays.stream(at).mapToDouble(i -> context.getParameters()[i]).toArray());
  }

  private Map<String, Context> weights() {
    Map<String, Context> weights = new TreeMap<>();
    ((Map<?, ?>) model.getDataStructures()[1])
        .forEach((feature, weight) -> {
          if (feature instanceof String name && weight instanceof Context context) {
            weights.put(name, context);
          }
        });
    return weights;
  }

  /// How likely each class is, in the order of [#outcomes].
  double[] ask(List<String> features) {
    return model.eval(features.toArray(String[]::new));
  }

  /// What spoke most for an outcome, strongest first.
  List<Evidence.Sign> evidence(List<String> features, String outcome, int most) {
    int index = model.getIndex(outcome);
    Map<?, ?> weights = (Map<?, ?>) model.getDataStructures()[1];
    return features.stream()
        .flatMap(feature ->
            weights.get(feature) instanceof Context context
                ? Stream.of(new Evidence.Sign(feature, weight(context, index)))
                : Stream.of())
        .filter(sign -> sign.weight() > 0)
        .sorted(Comparator.comparingDouble(Evidence.Sign::weight).reversed())
        .limit(most)
        .toList();
  }

  private double weight(Context context, int outcome) {
    double sum = 0;
    double own = 0;
    for (int i = 0; i < context.getOutcomes().length; i++) {
      sum += context.getParameters()[i];
      own += context.getOutcomes()[i] == outcome ? context.getParameters()[i] : 0;
    }
    return own - sum / model.getNumOutcomes();
  }

  List<String> outcomes() {
    return IntStream.range(0, model.getNumOutcomes()).mapToObj(model::getOutcome).toList();
  }
}
