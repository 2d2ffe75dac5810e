package org.pobach.console;

import static j2html.TagCreator.button;
import static j2html.TagCreator.dd;
import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.dl;
import static j2html.TagCreator.dt;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.input;
import static j2html.TagCreator.label;
import static j2html.TagCreator.li;
import static j2html.TagCreator.ol;
import static j2html.TagCreator.option;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.select;
import static j2html.TagCreator.span;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.textarea;

import j2html.tags.DomContent;
import j2html.tags.specialized.DivTag;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pobach.conversation.Fate;
import org.pobach.handoff.Board;
import org.pobach.handoff.Case;
import org.pobach.handoff.Folder;
import org.pobach.handoff.Line;
import org.pobach.handoff.Priority;
import org.pobach.terms.Outcome;

/// A conversation: what is known of the person, what was written, and what can be done.
record CasePage(Words words, Seat seat, Folder folder, Board board) {
  private static final int LONGEST = 3500;

  /// What changes by itself.
  DivTag part() {
    Case one = folder.one();
    return div(
            Alarm.of(words, board),
            h1(words.of(one.alias())).withClass(one.priority().id()),
            p(state(one)).withClass("quiet"),
            dl(each(one.opening().answers().entrySet(), this::answer)).withClass("answers"),
            ol(each(folder.lines().entrySet(), this::line)).withClass("lines").attr("role", "log"))
        .withId("case")
        .withClass(one.priority().id());
  }

  /// What the operator can do.
  DomContent deeds() {
    return section(
            Frame.form(
                    seat,
                    path("write"),
                    label(words.of("write")).withFor("words"),
                    textarea()
                        .withId("words")
                        .withName("words")
                        .attr("maxlength", LONGEST)
                        .attr("rows", 3)
                        .attr("required", "required")
                        .attr("autofocus", "autofocus"),
                    button(words.of("send")).withClass("send"))
                .withClass("write"),
            details(
                summary(words.of("close")),
                Frame.form(
                    seat, path("close"), choice("outcome", outcomes()), button(words.of("close")))),
            details(
                summary(words.of("transfer")),
                Frame.form(
                    seat,
                    path("transfer"),
                    label(words.of("transfer-to")).withFor("to"),
                    input().withId("to").withName("to").attr("autocomplete", "off"),
                    label(words.of("transfer-note")).withFor("note"),
                    textarea().withId("note").withName("words").attr("rows", 2),
                    button(words.of("transfer")))),
            details(
                summary(words.of("note")),
                Frame.form(
                    seat,
                    path("note"),
                    textarea()
                        .withName("words")
                        .attr("rows", 2)
                        .attr("aria-label", words.of("note")),
                    button(words.of("note")))),
            details(
                summary(words.of("reclass")),
                Frame.form(
                    seat,
                    path("class"),
                    choice("priority", priorities()),
                    label(words.of("reason")).withFor("reason"),
                    input().withId("reason").withName("words").attr("required", "required"),
                    button(words.of("reclass")))))
        .withClass("deeds");
  }

  private String state(Case one) {
    String topic =
        one.opening().topic().map(t -> words.named("topic." + t.id())).orElse(words.of("no-topic"));
    String reach =
        !one.reachable()
            ? words.of("unreachable")
            : folder.quiet() ? words.of("away") : words.of("there");
    String child = one.opening().child() ? " · " + words.of("child") : "";
    return words.of("priority-" + one.priority().id())
        + " · "
        + topic
        + " · "
        + one.opening().language().code()
        + child
        + " · "
        + reach;
  }

  private DomContent answer(Map.Entry<String, List<String>> answer) {
    return j2html.TagCreator.join(dt(answer.getKey()), dd(String.join(", ", answer.getValue())));
  }

  private DomContent line(Map.Entry<Integer, Line> placed) {
    Line line = placed.getValue();
    boolean removed = line.mark() == Line.Mark.REMOVED;
    return li(
            span(removed ? words.of("removed") : line.words()).withClass("words"),
            span(words.time(line.at()) + fate(placed.getKey(), line)).withClass("about"))
        .withClass(line.author().name().toLowerCase(java.util.Locale.ROOT))
        .condAttr(removed, "data-removed", "true");
  }

  private String fate(int place, Line line) {
    if (line.mark() == Line.Mark.EDITED) {
      return " · " + words.of("edited");
    }
    if (line.author() != Line.Author.OPERATOR) {
      return line.author() == Line.Author.NOTE ? " · " + words.of("note") : "";
    }
    if (line.mark() == Line.Mark.WITHHELD) {
      return " · " + words.of("withheld");
    }
    return " · "
        + Optional.ofNullable(folder.fates().get(place))
            .map(this::fate)
            .orElseGet(() -> words.of(folder.one().reachable() ? "on-the-way" : "blocked"));
  }

  private String fate(Fate fate) {
    return switch (fate) {
      case SENT -> words.of("sent");
      case EXPIRED -> words.of("expired");
      case REFUSED -> words.of("refused");
    };
  }

  private DomContent choice(String name, List<DomContent> options) {
    return select(options.toArray(DomContent[]::new))
        .withName(name)
        .attr("aria-label", words.of(name));
  }

  private List<DomContent> outcomes() {
    return List.of(Outcome.values()).stream()
        .<DomContent>map(o -> option(words.of("outcome-" + o.id())).withValue(o.id()))
        .toList();
  }

  private List<DomContent> priorities() {
    return List.of(Priority.values()).stream()
        .<DomContent>map(p -> option(words.of("priority-" + p.id())).withValue(p.id()))
        .toList();
  }

  private String path(String deed) {
    return "/console/case/" + folder.one().id() + "/" + deed;
  }
}
