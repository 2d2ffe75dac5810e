package org.pobach.understanding;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.pobach.language.Folder;
import org.pobach.terms.Understood;

/// How long a message takes to be understood, on one core, and how long until the first can be. The
/// messages are those held out, one after the other.
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
public class UnderstandingBenchmark {
  private static final Folder PHRASES = Folder.packed("dialogs/phrases");

  /// What is asked.
  @State(Scope.Benchmark)
  public static class Messages {
    private final Understanding understanding = OpenNlpUnderstanding.load(PHRASES).understanding();
    private final List<String> words =
        HeldOut.SETS.stream()
            .flatMap(set -> HeldOut.read(set).stream())
            .map(Phrase::words)
            .toList();
    private int next;

    private String next() {
      next = (next + 1) % words.size();
      return words.get(next);
    }
  }

  @Benchmark
  @BenchmarkMode(Mode.SampleTime)
  @Warmup(iterations = 3, time = 3)
  @Measurement(iterations = 3, time = 5)
  public Understood understand(Messages messages) {
    return messages.understanding.understand(messages.next(), Optional.empty());
  }

  /// In a fresh JVM each time: a service loads once.
  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  @Fork(5)
  @Warmup(iterations = 0)
  @Measurement(iterations = 1)
  public Understanding load() {
    return OpenNlpUnderstanding.load(PHRASES).understanding();
  }

  public static void main(String... arguments) throws RunnerException {
    new Runner(new OptionsBuilder().include(UnderstandingBenchmark.class.getName()).build()).run();
  }
}
