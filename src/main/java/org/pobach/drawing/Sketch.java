package org.pobach.drawing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pobach.dialog.Act;
import org.pobach.dialog.Script;
import org.pobach.dialog.Step;
import org.pobach.dialog.Way;
import org.pobach.drawing.Sheet.Arrow;
import org.pobach.drawing.Sheet.Box;
import org.pobach.drawing.Sheet.Kind;
import org.pobach.drawing.Sheet.Line;
import org.pobach.language.Texts;
import org.pobach.terms.Language;
import org.pobach.terms.Topic;

/// Makes a sheet of a script: a box of each step, and an arrow of each way on.
final class Sketch {
  /// Leads, in an id and in a title, out of the script; no step is called so.
  private static final String OUT = "▸ ";

  private static final String BACK = " ↩";

  private final Texts texts;
  private final Language language;
  private final List<Box> boxes = new ArrayList<>();
  private final Map<String, Box> outside = new LinkedHashMap<>();
  private final Map<Ends, List<String>> arrows = new LinkedHashMap<>();

  /// Where an arrow begins and ends.
  private record Ends(String from, String to, boolean silent) {}

  private Sketch(Texts texts, Language language) {
    this.texts = texts;
    this.language = language;
  }

  static Sheet of(Script script, Texts texts, Language language) {
    return new Sketch(texts, language).sheet(script);
  }

  private Sheet sheet(Script script) {
    script.steps().values().forEach(step -> step(script, step));
    boxes.addAll(outside.values());
    List<Arrow> all = new ArrayList<>();
    arrows.forEach(
        (ends, labels) -> all.add(new Arrow(ends.from(), ends.to(), labels, ends.silent())));
    return new Sheet(script.name(), script.topics().stream().map(Topic::id).toList(), boxes, all);
  }

  private void step(Script script, Step step) {
    List<Line> lines = new ArrayList<>();
    step.acts().forEach(act -> lines.add(line(act)));
    way(step.name(), step.way(), lines);
    Kind kind = step.name().equals(script.start()) ? Kind.START : Kind.STEP;
    boxes.add(new Box(step.name(), kind, step.name(), lines, Optional.empty()));
  }

  private Line line(Act act) {
    return switch (act) {
      case Act.Say(String key, Map<String, String> with) -> {
        Map<String, Object> args = new HashMap<>();
        with.keySet().forEach(name -> args.put(name, "{" + name + "}"));
        yield new Line(true, texts.text(language, key, false, args));
      }
      case Act.Copy(String label, String key) -> new Line(false, text(label) + ": " + text(key));
      case Act.Put _,
          Act.Add _,
          Act.Unset _,
          Act.Count _,
          Act.Contacts _,
          Act.Emergency _,
          Act.Card _ ->
          new Line(false, Notation.of(act));
    };
  }

  private void way(String from, Way way, List<Line> lines) {
    switch (way) {
      case Way.Ask ask -> ask(from, ask, lines);
      case Way.AskUntil until -> {
        until
            .questions()
            .forEach(
                each -> lines.add(new Line(true, text(each.say()) + " (" + each.sign() + ")")));
        arrow(from, until.go(), "stop: " + Notation.of(until.stop()), false);
      }
      case Way.When when ->
          when.branches()
              .forEach(each -> arrow(from, each.go(), Notation.of(each.condition()), true));
      case Way.Go(String step) -> arrow(from, step, "", true);
      case Way.Open(String script) -> arrow(from, script(script), "", true);
      case Way.Call(String script, String then) -> call(from, script, then, "", true);
      case Way.Handoff handoff -> {
        lines.add(new Line(true, text("handoff.consent")));
        lines.add(new Line(false, "handoff: " + handoff.urgency().id()));
        arrow(from, handoff.refused(), "refused", false);
        arrow(from, handoff.closed(), "closed", true);
        arrow(from, handoff.left(), "left", false);
      }
      case Way.Rate(String go) -> {
        lines.add(new Line(true, text("rate.ask")));
        arrow(from, go, "rate", false);
      }
      case Way.Worked(String then, String none) -> {
        Map<String, Object> contact = Map.of("contact", "{contact}");
        lines.add(new Line(true, texts.text(language, "worked.ask", false, contact)));
        arrow(from, then, "worked", false);
        arrow(from, none, "none", true);
      }
      case Way.End() -> arrow(from, place("end"), "", true);
    }
  }

  private void ask(String from, Way.Ask ask, List<Line> lines) {
    ask.rows().forEach(row -> row.forEach(answer -> answer(from, answer, lines)));
    ask.hear()
        .ifPresent(hear -> {
          arrow(from, hear.go(), "hear: " + hear.slot(), false);
          hear.otherwise().ifPresent(step -> arrow(from, step, "hear, else", false));
        });
  }

  private void answer(String from, Way.Answer answer, List<Line> lines) {
    String label = text(answer.say());
    switch (answer.to()) {
      case Way.Target.Step(String name) -> arrow(from, name, label, false);
      case Way.Target.Open(String script) -> arrow(from, script(script), label, false);
      case Way.Target.Call(String script, String then) -> call(from, script, then, label, false);
      case Way.Target.Erase _ -> arrow(from, place("erase"), label, false);
      case Way.Target.Back _ -> arrow(from, place("back"), label, false);
      case Way.Target.End _ -> arrow(from, place("end"), label, false);
      case Way.Target.Tick(String value) -> lines.add(new Line(false, "☐ " + label + ": " + value));
      case Way.Target.Speak(Language other) ->
          lines.add(new Line(false, label + ": " + other.code()));
    }
  }

  /// A script that is come back from stands there once for each step that it comes back to.
  private void call(String from, String script, String then, String label, boolean silent) {
    String id = OUT + script + BACK + then;
    outside.putIfAbsent(
        id, new Box(id, Kind.OUTSIDE, OUT + script + BACK, List.of(), Optional.of(script)));
    arrow(from, id, label, silent);
    arrow(id, then, "", true);
  }

  private String script(String name) {
    String id = OUT + name;
    outside.putIfAbsent(id, new Box(id, Kind.OUTSIDE, id, List.of(), Optional.of(name)));
    return id;
  }

  private String place(String name) {
    String id = OUT + "(" + name + ")";
    outside.putIfAbsent(id, new Box(id, Kind.OUTSIDE, name, List.of(), Optional.empty()));
    return id;
  }

  private void arrow(String from, String to, String label, boolean silent) {
    List<String> labels =
        arrows.computeIfAbsent(new Ends(from, to, silent), _ -> new ArrayList<>());
    if (!label.isEmpty() && !labels.contains(label)) {
      labels.add(label);
    }
  }

  private String text(String key) {
    return texts.text(language, key);
  }
}
