package org.pobach.console;

import static j2html.TagCreator.a;
import static j2html.TagCreator.body;
import static j2html.TagCreator.button;
import static j2html.TagCreator.each;
import static j2html.TagCreator.form;
import static j2html.TagCreator.head;
import static j2html.TagCreator.header;
import static j2html.TagCreator.html;
import static j2html.TagCreator.input;
import static j2html.TagCreator.link;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.script;
import static j2html.TagCreator.span;
import static j2html.TagCreator.title;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import j2html.tags.DomContent;
import j2html.tags.specialized.FormTag;
import j2html.tags.specialized.InputTag;
import java.util.List;
import java.util.Optional;
import org.pobach.staff.RedisSignIns;
import org.pobach.terms.Language;

/// What all pages have: the head, who is signed in, the languages.
final class Frame {
  private static final MediaType HTML = MediaType.of("text/html;charset=utf-8");

  private Frame() {}

  static MutableHttpResponse<?> page(Words words, Optional<Seat> seat, DomContent... content) {
    String page =
        "<!doctype html>\n"
            + html(
                    head(
                        meta().withCharset("utf-8"),
                        meta()
                            .withName("viewport")
                            .withContent("width=device-width, initial-scale=1"),
                        meta().withName("color-scheme").withContent("light dark"),
                        title("Pobach"),
                        link().withRel("icon").withHref("data:,"),
                        link().withRel("stylesheet").withHref("/console/assets/console.css"),
                        script().withType("module").withSrc("/console/assets/console.js")),
                    body(top(words, seat), main(content)))
                .withLang(words.language().code())
                .render();
    return HttpResponse.ok(page).contentType(HTML);
  }

  /// A part of a page, to take the place of what is there.
  static MutableHttpResponse<?> part(DomContent part) {
    return HttpResponse.ok(part.render()).contentType(HTML);
  }

  private static DomContent top(Words words, Optional<Seat> seat) {
    return header(
        a("Побач").withHref("/console").withClass("home"),
        seat.map(s ->
                span(s.operator().alias() + (s.demo() ? " · " + words.of("demo") : ""))
                    .withClass("who"))
            .orElse(span()),
        nav(
            each(
                List.of(Language.values()),
                language ->
                    form(button(language.code()).withName("language").withValue(language.code()))
                        .withMethod("post")
                        .withAction("/console/language")),
            seat.map(s -> form(s, "/console/sign-out", button(words.of("sign-out"))))
                .orElse(null)));
  }

  /// A form that only this session can send.
  static FormTag form(Seat seat, String action, DomContent... content) {
    return j2html.TagCreator.form(content)
        .with(hidden("word", RedisSignIns.formWord(seat.token())))
        .withMethod("post")
        .withAction(action);
  }

  private static FormTag form(DomContent... content) {
    return j2html.TagCreator.form(content);
  }

  static InputTag hidden(String name, String value) {
    return input().withType("hidden").withName(name).withValue(value);
  }
}
