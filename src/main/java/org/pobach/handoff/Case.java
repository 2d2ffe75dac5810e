package org.pobach.handoff;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.pobach.privacy.MortalKey;

/// Somebody who asked for an operator: all that the desk knows of them beside their words. No name,
/// no chat.
///
/// @param id names it everywhere, at random
/// @param key opens its transcript; whoever destroys the case destroys that too
/// @param since when it began to wait
/// @param fence grows with every claim, so that an operator who lost it cannot write any more
/// @param word proof that it is them, as agreed with the person, digested; empty if none was
/// @param unanswered when the person wrote first since an operator wrote or took it
/// @param alarm from when on danger is unanswered: the person wrote of it, or the case came back
/// @param told whether they were told that nobody is free
/// @param withheld whether words of an operator wait for the person
/// @param knocked whether the person was told, neutrally, that something waits
/// @param reachable whether messages reach them
/// @param keep how long it is kept after it ends
public record Case(
    String id,
    Alias alias,
    Opening opening,
    Instant opened,
    MortalKey key,
    Priority priority,
    Reach reach,
    Optional<Word> word,
    Stage stage,
    Instant since,
    long fence,
    Optional<Instant> unanswered,
    Optional<Instant> alarm,
    boolean told,
    boolean withheld,
    boolean knocked,
    boolean reachable,
    Duration keep) {
  /// How long a case may be open at the most, as is said when it is opened.
  public static final Duration LIFE = Duration.ofDays(7);

  /// How long a transcript is kept after its end, unless the person wants it longer.
  public static final Duration GRACE = Duration.ofMinutes(30);

  /// How long an answer waits for somebody who said that they would come and ask.
  static final Duration UNREAD = Duration.ofDays(2);

  /// After so long a silence of the person nothing with content comes by itself.
  public static final Duration QUIET = Duration.ofMinutes(5);

  /// After so long without a free operator somebody in danger is told so plainly.
  static final Duration PLAIN = Duration.ofMinutes(5);

  /// So long an operator may take to answer words of danger before the bot does.
  static final Duration SILENT = Duration.ofSeconds(60);

  /// So long an operator may leave a message unanswered before the case goes to another.
  static final Duration IDLE = Duration.ofMinutes(10);

  /// When something has to be done about it next.
  public Instant wakes() {
    Instant end = opened.plus(LIFE);
    Stream<Instant> times =
        switch (stage) {
          case Stage.Waiting _ ->
              priority == Priority.RED && !told
                  ? Stream.of(alarm.orElse(since).plus(PLAIN))
                  : Stream.empty();
          case Stage.Held _ ->
              Stream.concat(
                  unanswered.stream().map(at -> at.plus(IDLE)),
                  alarm.stream().map(at -> at.plus(SILENT)));
          case Stage.Left(Instant until) -> Stream.of(until);
          case Stage.Closed(var _, var _, Instant until) -> Stream.of(until);
        };
    return times.filter(at -> at.isBefore(end)).min(Instant::compareTo).orElse(end);
  }

  /// The operator who has it.
  public Optional<String> holder() {
    return stage instanceof Stage.Held(String operator) ? Optional.of(operator) : Optional.empty();
  }

  /// The same, to be changed.
  Draft with() {
    return new Draft(this);
  }

  @Override
  public String toString() {
    return "[case]";
  }

  /// A case while it changes.
  static final class Draft {
    private final Case before;
    private Optional<Word> word;
    private Priority priority;
    private Reach reach;
    private Stage stage;
    private Instant since;
    private long fence;
    private Optional<Instant> unanswered;
    private Optional<Instant> alarm;
    private boolean told;
    private boolean withheld;
    private boolean knocked;
    private boolean reachable;
    private Duration keep;

    private Draft(Case before) {
      this.before = before;
      this.word = before.word;
      this.priority = before.priority;
      this.reach = before.reach;
      this.stage = before.stage;
      this.since = before.since;
      this.fence = before.fence;
      this.unanswered = before.unanswered;
      this.alarm = before.alarm;
      this.told = before.told;
      this.withheld = before.withheld;
      this.knocked = before.knocked;
      this.reachable = before.reachable;
      this.keep = before.keep;
    }

    Draft word(Word agreed) {
      this.word = Optional.of(agreed);
      return this;
    }

    Draft priority(Priority priority) {
      this.priority = priority;
      return this;
    }

    Draft reach(Reach reach) {
      this.reach = reach;
      return this;
    }

    Draft stage(Stage stage) {
      this.stage = stage;
      return this;
    }

    Draft since(Instant since) {
      this.since = since;
      return this;
    }

    Draft fence(long fence) {
      this.fence = fence;
      return this;
    }

    Draft unanswered(Optional<Instant> unanswered) {
      this.unanswered = unanswered;
      return this;
    }

    Draft alarm(Optional<Instant> alarm) {
      this.alarm = alarm;
      return this;
    }

    Draft told(boolean told) {
      this.told = told;
      return this;
    }

    Draft withheld(boolean withheld) {
      this.withheld = withheld;
      return this;
    }

    Draft knocked(boolean knocked) {
      this.knocked = knocked;
      return this;
    }

    Draft reachable(boolean reachable) {
      this.reachable = reachable;
      return this;
    }

    Draft keep(Duration keep) {
      this.keep = keep;
      return this;
    }

    Case made() {
      return new Case(
          before.id,
          before.alias,
          before.opening,
          before.opened,
          before.key,
          priority,
          reach,
          word,
          stage,
          since,
          fence,
          unanswered,
          alarm,
          told,
          withheld,
          knocked,
          reachable,
          keep);
    }
  }
}
