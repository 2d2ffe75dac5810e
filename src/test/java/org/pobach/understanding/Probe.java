package org.pobach.understanding;

import java.nio.file.Path;
import java.util.*;
import java.util.function.*;
import org.pobach.language.Folder;
import org.pobach.terms.*;

/// scratch
final class Probe {
  static void main(String... args) {
    long t = System.nanoTime();
    Phrases phrases = Phrases.read(Folder.at(Path.of(args[0])));
    phrases.problems().stream().limit(10).forEach(System.out::println);
    List<Answer> answers = CrossValidation.of(phrases, Integer.parseInt(args[1]));
    System.out.printf("%d phrases, %.1f s%n", answers.size(), (System.nanoTime() - t) / 1e9);
    show("language", answers, Answer::languageRight);
    show("topic", answers, Answer::topicRight);
    for (Language l : Language.values()) {
      show("  topic " + l, answers.stream().filter(a -> a.phrase().language().equals(Optional.of(l))).toList(), Answer::topicRight);
      show("  lang " + l, answers.stream().filter(a -> a.phrase().language().equals(Optional.of(l))).toList(), Answer::languageRight);
    }
    for (Topic l : Topic.values()) {
      show("  topic " + l, answers.stream().filter(a -> a.phrase().topic() == l).toList(), Answer::topicRight);
    }
    for (Kind k : Kind.values()) {
      List<Answer> of = answers.stream().filter(a -> a.phrase().kinds().contains(k)).toList();
      show("  topic " + k, of, Answer::topicRight);
      show("  lang " + k, of, Answer::languageRight);
    }
    List<Answer> now = answers.stream().filter(Answer::urgent).toList();
    List<Answer> not = answers.stream().filter(a -> !a.urgent()).toList();
    show("now recall", now, Answer::alarmed);
    show("now false", not, Answer::alarmed);
    show("now false, soon", not.stream().filter(a -> a.phrase().urgency() == Urgency.SOON).toList(), Answer::alarmed);
    show("now false, misleading", not.stream().filter(Answer::misleading).toList(), Answer::alarmed);
    // threshold sweep
    double[] p = now.stream().mapToDouble(Answer::now).sorted().toArray();
    double[] q = not.stream().mapToDouble(Answer::now).sorted().toArray();
    double[] h = not.stream().filter(Answer::misleading).mapToDouble(Answer::now).sorted().toArray();
    for (double target : new double[] {.95, .96, .97, .98}) {
      if (p.length == 0) break;
      double at = p[(int) ((1 - target) * p.length)];
      System.out.printf("recall %.2f at %.3f: false %.3f hard %.3f%n", target, at, above(q, at), above(h, at));
    }
    if (args.length > 2) {
      for (Answer a : answers) {
        if (!a.topicRight()) System.out.println("T " + a.phrase().topic() + " -> " + a.understood().best() + "\t" + a.phrase().words());
        if (a.urgent() != a.alarmed()) System.out.println("N " + a.phrase().urgency() + " " + a.phrase().kinds() + "\t" + a.phrase().words());
        if (!a.languageRight()) System.out.println("L " + a.phrase().language() + " " + a.understood().language() + "\t" + a.phrase().words());
      }
    }
  }
  private static double above(double[] s, double at) {
    return s.length == 0 ? 0 : (double) Arrays.stream(s).filter(x -> x >= at).count() / s.length;
  }
  private static void show(String name, List<Answer> answers, Predicate<Answer> right) {
    if (answers.isEmpty()) return;
    System.out.printf("%-28s %.3f of %d%n", name, (double) answers.stream().filter(right).count() / answers.size(), answers.size());
  }
}
