package org.pobach.understanding;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.pobach.language.Folder;
import org.pobach.language.TextProblem;
import org.pobach.terms.Language;
import org.pobach.terms.Topic;
import org.pobach.terms.Understood;
import org.pobach.terms.Urgency;

/// Understands by models of Apache OpenNLP that were learned from our own phrases. Deterministic,
/// needs no network.
public final class OpenNlpUnderstanding implements Understanding {
  /// From here on words count as a cry for help. Low: a card too many harms less than one too few.
  private static final double NOW = 0.4;

  /// How many topics are told, best first.
  private static final int TOPICS = 3;

  /// How much evidence is told.
  static final int SIGNS = 8;

  private final Features looks;
  private final Detector detector;
  private final Classifier topic;
  private final Classifier urgency;
  private final List<Topic> topics;
  private final List<Urgency> urgencies;

  OpenNlpUnderstanding(Models models, Concepts concepts) {
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
  public static Loaded load(Folder phrases) {
    Phrases read = Phrases.read(phrases);
    return new Loaded(new OpenNlpUnderstanding(Models.of(read), read.concepts()), read.problems());
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
        guesses(message.words(), about),
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

  /// How likely it is that life or body is in danger at this moment, 0 to 1.
  double now(String words) {
    List<String> features = looks.meaning(Message.of(words));
    return now(topic.ask(features), urgency.ask(features));
  }

  private double now(double[] about, double[] urgent) {
    double u = likely(urgent, urgencies, Urgency.NOW), c = crisis(about); return switch (System.getProperty("mix", "max")) { case "u" -> u; case "mean" -> (u + c) / 2; case "w" -> .7 * u + .3 * c; default -> Math.max(u, c); };
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

  private static Urgency level(double now, double soon) {
    if (now >= NOW) {
      return Urgency.NOW;
    }
    return soon + now >= 0.5 ? Urgency.SOON : Urgency.NONE;
  }
}
