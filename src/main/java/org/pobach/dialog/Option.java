package org.pobach.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.pobach.terms.Attempt;
import org.pobach.terms.FactName;

/// Something that can be answered at a waiting step.
///
/// @param label key of the button's text
/// @param acts what it does
/// @param move where it leads
record Option(String label, List<Act> acts, Move move) {

  /// Labels of answers that say nothing without their question.
  private static final Set<String> PLAIN =
      Set.of("answer.yes", "answer.no", "answer.unsure", "answer.skip", "answer.done");

  /// How an answer moves the conversation.
  sealed interface Move {
    /// As the script's author wrote.
    record To(Way.Target target) implements Move {}

    /// To the next question.
    record Next(Way.AskUntil way) implements Move {}

    /// To the next contact that is asked about.
    ///
    /// @param attempt what came of this one
    record Worked(Way.Worked way, Attempt attempt) implements Move {}

    /// Into the queue for an operator.
    record Call(Way.Handoff way, Wish wish) implements Move {}

    /// Away from the operator, or from the queue.
    record HangUp(Way.Handoff way) implements Move {}
  }

  /// What can be answered at a step, in the order of its buttons.
  static List<Option> of(Way way, int at) {
    return switch (way) {
      case Way.Ask ask ->
          ask.rows().stream()
              .flatMap(List::stream)
              .map(answer -> new Option(answer.say(), answer.acts(), new Move.To(answer.to())))
              .toList();
      case Way.AskUntil until -> question(until, at);
      case Way.Handoff handoff when handoff.message() && at == 0 ->
          List.of(
              new Option("handoff.leave-knock", List.of(), new Move.Call(handoff, Wish.DAY)),
              new Option("handoff.asks", List.of(), new Move.Call(handoff, Wish.ASKS)),
              new Option("answer.no", List.of(), step(handoff.refused())));
      case Way.Handoff handoff when handoff.message() ->
          List.of(
              new Option("answer.done", List.of(), step(handoff.left())),
              new Option("handoff.end", List.of(), new Move.HangUp(handoff)));
      case Way.Handoff handoff when at == 0 ->
          List.of(
              new Option("handoff.hour", List.of(), new Move.Call(handoff, Wish.HOUR)),
              new Option("handoff.day", List.of(), new Move.Call(handoff, Wish.DAY)),
              new Option("handoff.asks", List.of(), new Move.Call(handoff, Wish.ASKS)),
              new Option(
                  "answer.no",
                  List.of(new Act.Count(FactName.HANDED_OVER, "refused")),
                  step(handoff.refused())));
      case Way.Handoff handoff ->
          List.of(new Option("handoff.end", List.of(), new Move.HangUp(handoff)));
      case Way.Rate rate -> rate(rate);
      case Way.Worked worked ->
          List.of(
              attempt("worked.reached", worked, Attempt.REACHED),
              attempt("worked.no-answer", worked, Attempt.NO_ANSWER),
              attempt("worked.wrong", worked, Attempt.WRONG),
              attempt("worked.not-tried", worked, Attempt.NOT_TRIED),
              attempt("answer.skip", worked, Attempt.ASKED));
      case Way.Go _, Way.When _, Way.Open _, Way.Call _, Way.End _ -> List.of();
    };
  }

  private static List<Option> question(Way.AskUntil until, int at) {
    String sign = until.questions().get(Math.clamp(at, 0, until.questions().size() - 1)).sign();
    Move next = new Move.Next(until);
    List<Act> doubt = List.of(new Act.Add(until.doubts(), List.of(sign)));
    return List.of(
        new Option("answer.yes", List.of(new Act.Add(until.signs(), List.of(sign))), next),
        new Option("answer.no", List.of(), next),
        new Option("answer.unsure", doubt, next),
        new Option("answer.skip", doubt, next));
  }

  private static List<Option> rate(Way.Rate rate) {
    List<Option> options = new ArrayList<>();
    for (int points = 1; points <= 5; points++) {
      String value = Integer.toString(points);
      options.add(
          new Option(
              "rate." + value, List.of(new Act.Count(FactName.RATING, value)), step(rate.go())));
    }
    options.add(new Option("answer.skip", List.of(), step(rate.go())));
    return options;
  }

  private static Option attempt(String label, Way.Worked way, Attempt attempt) {
    return new Option(label, List.of(), new Move.Worked(way, attempt));
  }

  private static Move step(String name) {
    return new Move.To(new Way.Target.Step(name));
  }

  /// Whether the buttons answer a question, and say nothing without it: it can be left open, or
  /// answered by yes and no.
  static boolean question(Way way, int at) {
    return of(way, at).stream().map(Option::label).anyMatch(PLAIN::contains);
  }

  /// How many buttons stand in each row.
  static List<Integer> rows(Way way, int at) {
    return switch (way) {
      case Way.Ask ask -> ask.rows().stream().map(List::size).toList();
      case Way.AskUntil _ -> List.of(2, 2);
      case Way.Handoff handoff when handoff.message() -> at == 0 ? List.of(1, 1, 1) : List.of(1, 1);
      case Way.Handoff _ -> at == 0 ? List.of(1, 1, 1, 1) : List.of(1);
      case Way.Rate _ -> List.of(5, 1);
      case Way.Worked _ -> List.of(2, 1, 1, 1);
      case Way.Go _, Way.When _, Way.Open _, Way.Call _, Way.End _ -> List.of();
    };
  }
}
