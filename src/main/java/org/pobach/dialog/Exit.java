package org.pobach.dialog;

import java.util.ArrayList;
import java.util.List;

/// One way out of a step.
///
/// @param script the script it leads to; empty for this one
/// @param step the step it leads to; the one to come back to where another script is called
/// @param part the part of the model that says so
/// @param field its key in the file
/// @param silent whether it can be taken without waiting for the person
record Exit(Kind kind, String script, String step, Object part, String field, boolean silent) {
  enum Kind {
    STEP,
    OPEN,
    CALL,
    END,
    BACK,
    ERASE,
    STAY
  }

  boolean withinScript() {
    return kind == Kind.STEP || kind == Kind.CALL;
  }

  boolean toScript() {
    return kind == Kind.OPEN || kind == Kind.CALL;
  }

  static List<Exit> of(Step step) {
    Way way = step.way();
    return switch (way) {
      case Way.Ask ask -> of(ask);
      case Way.AskUntil until -> List.of(silent(until.go(), way, "go"));
      case Way.When when ->
          when.branches().stream().map(branch -> silent(branch.go(), branch, "go")).toList();
      case Way.Go go -> List.of(silent(go.step(), way, "go"));
      case Way.Open open -> List.of(new Exit(Kind.OPEN, open.script(), "", way, "open", true));
      case Way.Call call ->
          List.of(new Exit(Kind.CALL, call.script(), call.then(), way, "call", true));
      case Way.Handoff handoff ->
          List.of(
              waiting(handoff.refused(), way, "refused"),
              silent(handoff.closed(), way, "closed"),
              waiting(handoff.left(), way, "left"));
      case Way.Worked worked ->
          List.of(waiting(worked.then(), way, "then"), silent(worked.none(), way, "none"));
      case Way.Rate rate -> List.of(waiting(rate.go(), way, "rate"));
      case Way.End _ -> List.of(new Exit(Kind.END, "", "", way, "end", true));
    };
  }

  private static List<Exit> of(Way.Ask ask) {
    List<Exit> exits = new ArrayList<>();
    ask.rows().forEach(row -> row.forEach(answer -> exits.add(of(answer))));
    ask.hear()
        .ifPresent(hear -> {
          exits.add(waiting(hear.go(), hear, "go"));
          hear.otherwise().ifPresent(other -> exits.add(waiting(other, hear, "else")));
        });
    return exits;
  }

  private static Exit of(Way.Answer answer) {
    return switch (answer.to()) {
      case Way.Target.Step to -> waiting(to.name(), answer, "go");
      case Way.Target.Open to -> new Exit(Kind.OPEN, to.script(), "", answer, "open", false);
      case Way.Target.Call to -> new Exit(Kind.CALL, to.script(), to.then(), answer, "call", false);
      case Way.Target.End _ -> new Exit(Kind.END, "", "", answer, "end", false);
      case Way.Target.Back _ -> new Exit(Kind.BACK, "", "", answer, "back", false);
      case Way.Target.Erase _ -> new Exit(Kind.ERASE, "", "", answer, "erase", false);
      case Way.Target.Tick _ -> new Exit(Kind.STAY, "", "", answer, "tick", false);
      case Way.Target.Speak _ -> new Exit(Kind.STAY, "", "", answer, "language", false);
    };
  }

  private static Exit silent(String step, Object part, String field) {
    return new Exit(Kind.STEP, "", step, part, field, true);
  }

  private static Exit waiting(String step, Object part, String field) {
    return new Exit(Kind.STEP, "", step, part, field, false);
  }
}
