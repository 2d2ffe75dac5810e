package org.pobach.understanding;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import opennlp.tools.ml.AbstractEventTrainer;
import opennlp.tools.ml.EventTrainer;
import opennlp.tools.ml.TrainerFactory;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.BinaryFileDataReader;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.GenericModelReader;
import opennlp.tools.ml.model.GenericModelWriter;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/// Tells which of some classes a set of features belongs to: a maximum-entropy model of OpenNLP.
/// Learning is deterministic; asking is safe from any thread.
final class Classifier {
  private static final int ITERATIONS = 60;

  /// Features seen less often are left out: they mislead, and cost memory.
  private static final int CUTOFF = 3;

  private static final double SMOOTHING = 1;

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

  static Classifier read(DataInputStream in) throws IOException {
    byte[] bytes = in.readNBytes(in.readInt());
    try (ByteArrayInputStream source = new ByteArrayInputStream(bytes)) {
      return new Classifier(new GenericModelReader(new BinaryFileDataReader(source)).getModel());
    }
  }

  void write(DataOutputStream out) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new GenericModelWriter(model, new DataOutputStream(bytes)).persist();
    out.writeInt(bytes.size());
    bytes.writeTo(out);
  }

  /// How likely each class is, in the order of [#outcomes].
  double[] ask(List<String> features) {
    return model.eval(features.toArray(String[]::new));
  }

  /// What spoke most for an outcome, strongest first.
  List<Evidence.Sign> evidence(List<String> features, String outcome, int most) {
    int index = model.getIndex(outcome);
    Context[] weights = (Context[]) model.getDataStructures()[0];
    Map<?, ?> known = (Map<?, ?>) model.getDataStructures()[1];
    return features.stream()
        .flatMap(feature ->
            known.get(feature) instanceof Integer at
                ? Stream.of(new Evidence.Sign(feature, weight(weights[at], index)))
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
