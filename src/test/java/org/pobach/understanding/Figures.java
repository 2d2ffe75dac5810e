package org.pobach.understanding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.pobach.terms.Language;
import org.pobach.terms.Topic;
import org.pobach.terms.Urgency;

/// How well phrases were understood that were not learned: shares with their intervals, by name.
///
/// @param shares by name, such as `topic ru`; in the order in which people read them
record Figures(Map<String, Share> shares) {
  /// Shares of fewer are not told.
  private static final int FEWEST = 20;

  /// A share of cases.
  ///
  /// @param right how many were as they should be
  record Share(int right, int of) {
    double rate() {
      return (double) right / of;
    }

    /// The bounds of Wilson's interval of 95 %.
    double low() {
      return bound(-1);
    }

    double high() {
      return bound(1);
    }

    private double bound(int sign) {
      double z = 1.96;
      double centre = rate() + z * z / (2 * of);
      double spread = z * Math.sqrt(rate() * (1 - rate()) / of + z * z / (4.0 * of * of));
      return (centre + sign * spread) / (1 + z * z / of);
    }
  }

  static Figures of(List<Answer> answers) {
    Map<String, Share> shares = new LinkedHashMap<>();
    share(shares, "language", answers, Answer::languageRight);
    share(shares, "topic", answers, Answer::topicRight);
    for (Language language : Language.values()) {
      List<Answer> some = only(answers, a -> a.phrase().language().equals(Optional.of(language)));
      share(shares, "language " + language.code(), some, Answer::languageRight);
      share(shares, "topic " + language.code(), some, Answer::topicRight);
    }
    for (Topic topic : Topic.values()) {
      List<Answer> some = only(answers, a -> a.phrase().topic() == topic);
      share(shares, "topic " + topic.id(), some, Answer::topicRight);
    }
    for (Writing writing : Writing.ALL) {
      List<Answer> some = only(answers, a -> writing.of().test(a.phrase()));
      share(shares, "language, " + writing.name(), some, Answer::languageRight);
      share(shares, "topic, " + writing.name(), some, Answer::topicRight);
    }
    List<Answer> urgent = only(answers, Answer::urgent);
    List<Answer> calm = only(answers, a -> !a.urgent());
    share(shares, "now heard", urgent, Answer::alarmed);
    for (Language language : Language.values()) {
      List<Answer> some = only(urgent, a -> a.phrase().language().equals(Optional.of(language)));
      share(shares, "now heard " + language.code(), some, Answer::alarmed);
    }
    share(shares, "false now", calm, Answer::alarmed);
    share(shares, "false now, misleading", only(calm, Answer::misleading), Answer::alarmed);
    List<Answer> pressing = only(calm, a -> a.phrase().urgency() == Urgency.SOON);
    share(shares, "soon heard", pressing, a -> a.understood().urgency() != Urgency.NONE);
    return new Figures(shares);
  }

  /// How far confidences are from what they promise, 0 to 1: the mean distance in ten bands.
  static double miscalibration(List<Answer> answers) {
    double off = 0;
    for (Band band : bands(answers)) {
      off += Math.abs(band.confidence() - band.share().rate()) * band.share().of();
    }
    return off / answers.size();
  }

  /// Answers of about the same confidence.
  ///
  /// @param confidence their mean
  record Band(double confidence, Share share) {}

  static List<Band> bands(List<Answer> answers) {
    List<Band> bands = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      int band = i;
      List<Answer> some = only(answers, a -> (int) Math.min(confidence(a) * 10, 9) == band);
      if (!some.isEmpty()) {
        double mean = some.stream().mapToDouble(Figures::confidence).average().orElse(0);
        bands.add(new Band(mean, count(some, Answer::topicRight)));
      }
    }
    return bands;
  }

  private static double confidence(Answer answer) {
    return answer.understood().best().confidence();
  }

  /// How many phrases of each topic, in a row, were taken for which, in a column.
  static int[][] confusion(List<Answer> answers) {
    int[][] table = new int[Topic.values().length][Topic.values().length];
    for (Answer answer : answers) {
      Topic guess = answer.understood().best().topic();
      Topic meant = answer.topicRight() ? guess : answer.phrase().topic();
      table[meant.ordinal()][guess.ordinal()]++;
    }
    return table;
  }

  private static void share(
      Map<String, Share> shares, String name, List<Answer> answers, Predicate<Answer> right) {
    if (answers.size() >= FEWEST) {
      shares.put(name, count(answers, right));
    }
  }

  private static Share count(List<Answer> answers, Predicate<Answer> right) {
    return new Share((int) answers.stream().filter(right).count(), answers.size());
  }

  private static List<Answer> only(List<Answer> answers, Predicate<Answer> which) {
    return answers.stream().filter(which).toList();
  }

  /// A way in which messages are written.
  record Writing(String name, Predicate<Phrase> of) {
    static final List<Writing> ALL = all();

    private static List<Writing> all() {
      List<Writing> all = new ArrayList<>();
      Arrays.stream(Kind.values())
          .forEach(kind -> all.add(new Writing(kind.id(), p -> p.kinds().contains(kind))));
      all.add(new Writing("1 to 3 words", p -> words(p) <= 3));
      all.add(new Writing("4 to 12 words", p -> words(p) > 3 && words(p) <= 12));
      all.add(new Writing("more words", p -> words(p) > 12));
      all.add(
          new Writing(
              "emoji",
              p ->
                  Message.of(p.words()).signs().stream()
                      .anyMatch(sign -> sign.codePointAt(0) > 0xFF)));
      return List.copyOf(all);
    }

    private static int words(Phrase phrase) {
      return Message.of(phrase.words()).words().size();
    }
  }
}
