package org.pobach.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.pobach.language.Folder;
import org.pobach.language.TextProblem;
import org.pobach.terms.Language;
import org.pobach.terms.Topic;
import org.pobach.terms.Understood;
import org.pobach.terms.Urgency;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Understands by models of Apache OpenNLP that were learned from our own phrases. Deterministic,
/// needs no network.
public final class OpenNlpUnderstanding implements Understanding {
  /// How many topics are told, best first.
  private static final int TOPICS = 3;

  private static final Logger LOG = LoggerFactory.getLogger("pobach");

  /// How much evidence is told.
  static final int SIGNS = 8;

  private final Features looks;
  private final Calibration calibration;
  private final Detector detector;
  private final Classifier topic;
  private final Classifier urgency;
  private final List<Topic> topics;
  private final List<Urgency> urgencies;

  OpenNlpUnderstanding(Models models, Concepts concepts, Calibration calibration) {
    this.calibration = calibration;
    this.looks = new Features(concepts);
    this.detector = new Detector(models.language());
    this.topic = models.topic();
    this.urgency = models.urgency();
    this.topics = topic.outcomes().stream().map(Topic::valueOf).toList();
    this.urgencies = urgency.outcomes().stream().map(Urgency::valueOf).toList();
  }

  /// Understanding, and everything that is wrong with the phrases. It works even then.
  public record Loaded(OpenNlpUnderstanding understanding, List<TextProblem> problems) {
    public Loaded {
      problems = List.copyOf(problems);
    }
  }

  /// Learned from the phrases in a folder; what the build has learned is used if they are the same.
  public static Loaded load(Folder folder) {
    List<TextProblem> problems = new ArrayList<>();
    Calibration calibration = Calibration.read(folder, problems);
    Concepts concepts = Concepts.read(folder, new ArrayList<>());
    Optional<Models> packed = Models.packed();
    boolean same =
        packed.filter(learned -> learned.from(Phrases.fingerprint(folder), concepts)).isPresent();
    if (!same) {
      Phrases phrases = Phrases.read(folder);
      problems.addAll(phrases.problems());
      // While phrases are broken, what the build learned goes on.
      if (packed.isEmpty() || problems.isEmpty()) {
        LOG.info("Learning from {} phrases: this takes a minute or two.", phrases.all().size());
        packed = Optional.of(Models.learn(phrases));
      }
    }
    Models models = packed.orElseThrow();
    return new Loaded(new OpenNlpUnderstanding(models, concepts, calibration), problems);
  }

  @Override
  public Understood understand(String words, Optional<Language> known) {
    Message message = Message.of(words);
    Detector.Detected language = detector.detect(message.words(), known);
    List<String> features = looks.meaning(message);
    double[] about = topic.ask(features);
    double[] urgent = urgency.ask(features);
    double now = now(about, urgent);
    Urgency level = level(now, likely(urgent, urgencies, Urgency.SOON));
    return new Understood(
        language.language(),
        language.confidence(),
        guesses(message.words(), calibration.topics(about)),
        level,
        level == Urgency.NOW ? Math.min(now, 1) : likely(urgent, urgencies, level),
        language.ukrainian());
  }

  /// Why words are understood as they are.
  public Evidence explain(String words) {
    Understood understood = understand(words, Optional.empty());
    Message message = Message.of(words);
    List<String> features = looks.meaning(message);
    return new Evidence(
        detector.evidence(message.words(), understood.language()),
        topic.evidence(features, understood.best().topic().name(), SIGNS),
        urgency.evidence(features, understood.urgency().name(), SIGNS));
  }

  private double now(double[] about, double[] urgent) {
    return calibration.now(likely(urgent, urgencies, Urgency.NOW), crisis(about));
  }

  /// What the models say before it is made to mean what it says, for measuring.
  ///
  /// @param topics how likely each topic is
  /// @param urgent danger now, by the model of urgency
  /// @param critical danger now, by the topics of a crisis
  record Said(Map<Topic, Double> topics, double urgent, double critical) {
    Said {
      topics = Map.copyOf(topics);
    }
  }

  Said said(String words) {
    List<String> features = looks.meaning(Message.of(words));
    double[] about = topic.ask(features);
    Map<Topic, Double> all = new EnumMap<>(Topic.class);
    for (int i = 0; i < about.length; i++) {
      all.put(topics.get(i), about[i]);
    }
    return new Said(all, likely(urgency.ask(features), urgencies, Urgency.NOW), crisis(about));
  }

  private List<Understood.Guess> guesses(List<String> words, double[] likely) {
    if (words.isEmpty()) {
      return List.of(new Understood.Guess(Topic.OTHER, 0));
    }
    return IntStream.range(0, likely.length)
        .mapToObj(i -> new Understood.Guess(topics.get(i), likely[i]))
        .sorted(Comparator.comparingDouble(Understood.Guess::confidence).reversed())
        .limit(TOPICS)
        .toList();
  }

  /// These topics are urgent by what they mean.
  private double crisis(double[] about) {
    return likely(about, topics, Topic.EMERGENCY) + likely(about, topics, Topic.SELF_HARM);
  }

  /// How likely an outcome is; one that no phrase showed is not.
  private static <E> double likely(double[] all, List<E> outcomes, E outcome) {
    int index = outcomes.indexOf(outcome);
    return index < 0 ? 0 : all[index];
  }

  private Urgency level(double now, double soon) {
    if (now >= calibration.alarm()) {
      return Urgency.NOW;
    }
    return soon + now >= 0.5 ? Urgency.SOON : Urgency.NONE;
  }
}
