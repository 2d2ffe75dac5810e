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

  /// From so many questions in one message on, each is asked alone.
  private static final int MANY = 4;

  /// How much evidence is told.
  static final int SIGNS = 8;

  private final Features looks;
  private final Calibration calibration;
  private final Detector detector;
  private final Classifier topic;
  private final Classifier urgency;
  private final Classifier danger;
  private final List<Topic> topics;
  private final List<Urgency> urgencies;

  OpenNlpUnderstanding(Models models, Concepts concepts, Calibration calibration) {
    this.calibration = calibration;
    this.looks = new Features(concepts);
    this.detector = new Detector(models.language());
    this.topic = models.topic();
    this.urgency = models.urgency();
    this.danger = models.danger();
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
    // What was packed was learned by the same build.
    boolean same =
        packed
            .filter(
                learned -> folder.built() || learned.from(Phrases.fingerprint(folder), concepts))
            .isPresent();
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
    double now = calibration.now(said(message, about, urgent));
    List<String> questions = Questions.in(words);
    if (questions.size() >= MANY) {
      about = onAverage(questions);
    }
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

  /// What many questions are about, each asked alone: together they are about none of it surely.
  private double[] onAverage(List<String> questions) {
    double[] sum = new double[topics.size()];
    for (String question : questions) {
      double[] about = topic.ask(looks.meaning(Message.of(question)));
      for (int i = 0; i < sum.length; i++) {
        sum[i] += about[i] / questions.size();
      }
    }
    return sum;
  }

  private Said said(Message message, double[] about, double[] urgent) {
    double[] words = danger.ask(Features.words(message));
    return new Said(
        likely(urgent, urgencies, Urgency.NOW),
        crisis(about),
        likely(words, danger.outcomes(), Models.DANGER));
  }

  /// What the models say of danger now, before it is made to mean what it says.
  ///
  /// @param urgent by the model of urgency
  /// @param critical by the topics of a crisis
  /// @param worded by words alone
  record Said(double urgent, double critical, double worded) {}

  Said said(String words) {
    Message message = Message.of(words);
    List<String> features = looks.meaning(message);
    return said(message, topic.ask(features), urgency.ask(features));
  }

  /// How likely each topic is before it is made to mean what it says.
  Map<Topic, Double> topics(String words) {
    double[] about = topic.ask(looks.meaning(Message.of(words)));
    Map<Topic, Double> all = new EnumMap<>(Topic.class);
    for (int i = 0; i < about.length; i++) {
      all.put(topics.get(i), about[i]);
    }
    return all;
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
