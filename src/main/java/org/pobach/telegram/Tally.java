package org.pobach.telegram;

import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/// Counts what happens at this edge, without texts or ids.
@Singleton
public final class Tally {
  private final Map<Tallied, LongAdder> counts = new EnumMap<>(Tallied.class);
  private final Map<String, LongAdder> refusals = new ConcurrentHashMap<>();

  Tally() {
    for (Tallied what : Tallied.values()) {
      counts.put(what, new LongAdder());
    }
  }

  /// Everything counted since the start.
  public TelegramCounts counts() {
    Map<String, Long> refused = new TreeMap<>();
    refusals.forEach((cause, adder) -> refused.put(cause, adder.sum()));
    return new TelegramCounts(
        sum(Tallied.TAKEN),
        sum(Tallied.LATER),
        sum(Tallied.IGNORED),
        sum(Tallied.UNREADABLE),
        sum(Tallied.FORGED),
        sum(Tallied.BROKEN),
        sum(Tallied.DROPPED),
        sum(Tallied.PACED),
        sum(Tallied.SILENT),
        refused);
  }

  void add(Tallied what) {
    Objects.requireNonNull(counts.get(what)).increment();
  }

  void failed(Answer<?> answer) {
    switch (answer) {
      case Answer.Yes<?> _ -> {}
      case Answer.No<?> no -> refused(no);
      case Answer.Silence<?> _ -> add(Tallied.SILENT);
    }
  }

  private void refused(Answer.No<?> no) {
    String cause = no.code() == 400 ? no.cause().word() : "http-" + no.code();
    refusals.computeIfAbsent(cause, _ -> new LongAdder()).increment();
  }

  private long sum(Tallied what) {
    return Objects.requireNonNull(counts.get(what)).sum();
  }
}
