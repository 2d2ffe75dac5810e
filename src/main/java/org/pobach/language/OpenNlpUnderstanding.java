package org.pobach.language;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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

  private final Detector detector;
  private final Classifier topic;
  private final Classifier urgency;
  private final List<Topic> topics;
  private final List<Urgency> urgencies;

  OpenNlpUnderstanding(Models models) {
    this.detector = new Detector(models.language());
    this.topic = models.topic();
    this.urgency = models.urgency();
    this.topics = topic.outcomes().stream().map(Topic::valueOf).toList();
    this.urgencies = urgency.outcomes().stream().map(Urgency::valueOf).toList();
  }

  /// Understanding, and everything that is wrong with the phrases. It works even then.
  public record Loaded(Understanding understanding, List<TextProblem> problems) {
    public Loaded {
      problems = List.copyOf(problems);
    }
  }

  /// Learned from `ru.txt`, `be.txt`, `en.txt` and `uk.txt` of a folder; what the build has learned
  /// is used if the phrases are the same.
  public static Loaded load(Folder phrases) {
    Phrases read = Phrases.read(phrases);
    return new Loaded(new OpenNlpUnderstanding(Models.of(read)), read.problems());
  }

  @Override
  public Understood understand(String words, Optional<Language> known) {
    List<String> spelled = Normaliser.words(words);
    Detector.Detected language = detector.detect(spelled, known);
    List<String> features = Features.meaning(spelled, language.language());
    double[] about = topic.ask(features);
    double[] urgent = urgency.ask(features);
    double now = Math.max(likely(urgent, urgencies, Urgency.NOW), crisis(about));
    Urgency level = level(now, likely(urgent, urgencies, Urgency.SOON));
    return new Understood(
        language.language(),
        language.confidence(),
        guesses(spelled, about),
        level,
        level == Urgency.NOW ? Math.min(now, 1) : likely(urgent, urgencies, level),
        language.ukrainian());
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
