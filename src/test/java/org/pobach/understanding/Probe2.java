package org.pobach.understanding;

import java.nio.file.*;
import java.util.*;
import java.util.function.*;
import org.pobach.language.Folder;
import org.pobach.terms.*;

/// scratch: train on all, ask a TSV
final class Probe2 {
  static void main(String... args) throws Exception {
    long t = System.nanoTime();
    Phrases phrases = Phrases.read(Folder.at(Path.of(args[0])));
    phrases.problems().stream().limit(5).forEach(System.out::println);
    List<Phrase> asked = new ArrayList<>();
    Map<Phrase, String> kind = new IdentityHashMap<>();
    for (String line : Files.readAllLines(Path.of(args[1]))) {
      String[] p = line.split("\t");
      if (p.length != 5) continue;
      List<Topic> topics = new ArrayList<>();
      for (String id : p[1].split(",")) topics.add(Topic.of(id.strip()).orElseThrow());
      Set<Kind> kinds = Kind.of(p[3]).map(Set::of).orElse(Set.of());
      Phrase ph = new Phrase("t/" + asked.size(), Language.of(p[0]), topics.getFirst(), new HashSet<>(topics), Urgency.of(p[2]).orElseThrow(), kinds, p[4]);
      kind.put(ph, p[3]);
      asked.add(ph);
    }
    List<Answer> answers = CrossValidation.answers(phrases.concepts(), phrases.all(), asked);
    System.out.printf("%d learned, %d asked, %.1f s%n", phrases.all().size(), answers.size(), (System.nanoTime() - t) / 1e9);
    show("language", answers, Answer::languageRight);
    show("TOPIC", answers, Answer::topicRight);
    for (Language l : Language.values()) {
      List<Answer> of = answers.stream().filter(a -> a.phrase().language().equals(Optional.of(l))).toList();
      System.out.printf("  %s topic %.3f lang %.3f of %d%n", l, rate(of, Answer::topicRight), rate(of, Answer::languageRight), of.size());
    }
    for (Topic l : Topic.values()) {
      List<Answer> of = answers.stream().filter(a -> a.phrase().topic() == l).toList();
      System.out.printf("  %s %.2f of %d;", l, rate(of, Answer::topicRight), of.size());
    }
    System.out.println();
    for (String k : new TreeSet<>(kind.values())) {
      List<Answer> of = answers.stream().filter(a -> kind.get(a.phrase()).equals(k)).toList();
      System.out.printf("  %-14s topic %.2f lang %.2f now+ %.2f now- %.2f of %d%n", k, rate(of, Answer::topicRight), rate(of, Answer::languageRight), rate(of.stream().filter(Answer::urgent).toList(), Answer::alarmed), rate(of.stream().filter(a -> !a.urgent()).toList(), Answer::alarmed), of.size());
    }
    List<Answer> now = answers.stream().filter(Answer::urgent).toList();
    List<Answer> not = answers.stream().filter(a -> !a.urgent()).toList();
    System.out.printf("NOW recall %.3f false %.3f misleading %.3f of %d%n", rate(now, Answer::alarmed), rate(not, Answer::alarmed), rate(not.stream().filter(Answer::misleading).toList(), Answer::alarmed), now.size());
    double[] p = now.stream().mapToDouble(Answer::now).sorted().toArray();
    double[] q = not.stream().mapToDouble(Answer::now).sorted().toArray();
    double[] h = not.stream().filter(Answer::misleading).mapToDouble(Answer::now).sorted().toArray();
    for (double target : new double[] {.90, .95, .97}) {
      double at = p[(int) ((1 - target) * p.length)];
      System.out.printf("recall %.2f at %.3f: false %.3f hard %.3f%n", target, at, above(q, at), above(h, at));
    }
    if (args.length > 2) {
      for (Answer a : answers) {
        if (!a.topicRight()) System.out.println("T " + a.phrase().also() + " -> " + a.understood().best() + "\t" + a.phrase().words());
      }
      for (Answer a : answers) {
        if (a.urgent() != a.alarmed()) System.out.printf("N %s %.2f %s\t%s%n", a.phrase().urgency(), a.now(), kind.get(a.phrase()), a.phrase().words());
      }
      for (Answer a : answers) {
        if (!a.languageRight()) System.out.println("L " + a.phrase().language() + " " + a.understood().language() + " " + a.understood().languageConfidence() + "\t" + a.phrase().words());
      }
    }
  }
  private static double rate(List<Answer> answers, Predicate<Answer> right) {
    return answers.isEmpty() ? Double.NaN : (double) answers.stream().filter(right).count() / answers.size();
  }
  private static double above(double[] s, double at) {
    return s.length == 0 ? 0 : (double) Arrays.stream(s).filter(x -> x >= at).count() / s.length;
  }
  private static void show(String name, List<Answer> answers, Predicate<Answer> right) {
    System.out.printf("%-20s %.3f of %d%n", name, rate(answers, right), answers.size());
  }
}
