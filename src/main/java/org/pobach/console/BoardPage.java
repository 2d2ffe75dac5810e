package org.pobach.console;

import static j2html.TagCreator.a;
import static j2html.TagCreator.button;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.li;
import static j2html.TagCreator.ol;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;

import j2html.tags.DomContent;
import j2html.tags.specialized.DivTag;
import org.pobach.handoff.Board;
import org.pobach.handoff.Presence;
import org.pobach.handoff.Queued;

/// Who waits, whom one has, who is there.
record BoardPage(Words words, Seat seat, Board board) {
  DivTag part() {
    return div(
            Alarm.of(words, board),
            section(
                h2(words.of("waiting") + " · " + board.waiting().size()),
                Frame.form(
                    seat,
                    "/console/next",
                    button(words.of("next")).withClass("next").withData("key", "n")),
                board.waiting().isEmpty()
                    ? p(words.of("nobody-waits")).withClass("quiet")
                    : ol(each(board.waiting(), this::waits)).withClass("queue")),
            section(
                h2(words.of("mine") + " · " + board.mine().size()),
                board.mine().isEmpty()
                    ? p(words.of("none-mine")).withClass("quiet")
                    : ol(each(board.mine(), this::mine)).withClass("queue")),
            section(
                h2(words.of("present")),
                ol(each(board.present(), this::there)).withClass("present")))
        .withId("board");
  }

  private DomContent waits(Queued queued) {
    return li(
            name(queued),
            about(queued),
            iff(
                seat.operator().picks(),
                Frame.form(
                    seat,
                    "/console/pick/" + queued.id(),
                    button(words.of("pick")).withClass("small"))))
        .withClass(queued.priority().id());
  }

  private DomContent mine(Queued queued) {
    return li(a(name(queued), about(queued)).withHref("/console/case/" + queued.id()))
        .withClass(queued.priority().id());
  }

  private DomContent name(Queued queued) {
    return span(
            span(words.of("priority-" + queued.priority().id())).withClass("priority"),
            span(" " + words.of(queued.alias())))
        .withClass("name");
  }

  private DomContent about(Queued queued) {
    String topic =
        queued.topic().map(t -> words.named("topic." + t.id())).orElse(words.of("no-topic"));
    return span(topic
            + " · "
            + queued.language().code()
            + " · "
            + words.since(queued.since(), board.at()))
        .withClass("about");
  }

  private DomContent there(Presence presence) {
    return li(
        presence.operator().alias()
            + " · "
            + presence.held()
            + "/"
            + presence.operator().capacity());
  }
}
