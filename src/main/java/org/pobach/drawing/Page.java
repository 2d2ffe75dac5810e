package org.pobach.drawing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pobach.drawing.Sheet.Arrow;
import org.pobach.drawing.Sheet.Box;
import org.pobach.drawing.Sheet.Kind;
import org.pobach.drawing.Sheet.Line;
import org.pobach.language.Texts;
import org.pobach.terms.Language;

/// Sheets as one page: contents, each script as a picture, and the same in words.
final class Page {
  private final Texts texts;
  private final Language language;
  private final StringBuilder out = new StringBuilder();

  Page(Texts texts, Language language) {
    this.texts = texts;
    this.language = language;
  }

  String of(List<Sheet> sheets) {
    out.append("<!doctype html>\n<html lang=\"").append(language.code()).append("\">\n<head>\n");
    out.append("<meta charset=\"utf-8\">\n");
    out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    out.append("<meta name=\"color-scheme\" content=\"light dark\">\n");
    out.append("<title>").append(text("drawing.title")).append("</title>\n");
    out.append("<style>\n").append(style()).append("</style>\n</head>\n<body>\n");
    out.append("<header><h1>").append(text("drawing.title")).append("</h1>\n");
    out.append("<p>").append(text("drawing.note")).append("</p></header>\n");
    contents(sheets);
    Set<String> drawn = sheets.stream().map(Sheet::script).collect(Collectors.toSet());
    sheets.forEach(sheet -> sheet(sheet, drawn));
    return out.append("</body>\n</html>\n").toString();
  }

  private void contents(List<Sheet> sheets) {
    out.append("<nav aria-labelledby=\"contents\"><h2 id=\"contents\">");
    out.append(text("drawing.contents")).append("</h2>\n<ul>\n");
    for (Sheet sheet : sheets) {
      out.append("<li>").append(link(sheet.script(), sheet.script())).append("</li>\n");
    }
    out.append("</ul></nav>\n");
  }

  private void sheet(Sheet sheet, Set<String> drawn) {
    String name = escaped(sheet.script());
    out.append("<section aria-labelledby=\"").append(name).append("\">\n");
    out.append("<h2 id=\"").append(name).append("\">").append(name).append("</h2>\n");
    if (!sheet.topics().isEmpty()) {
      out.append("<p class=\"topics\">").append(escaped(String.join(", ", sheet.topics())));
      out.append("</p>\n");
    }
    String described = sheet.script() + ". " + texts.text(language, "drawing.picture");
    out.append("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"").append(name);
    out.append("\">\n");
    out.append(Svg.of(sheet, "head-" + sheet.script(), described)).append("</div>\n");
    out.append("<details open><summary>")
        .append(text("drawing.words"))
        .append("</summary>\n<ol>\n");
    sheet.boxes().stream()
        .filter(box -> box.kind() != Kind.OUTSIDE)
        .forEach(box -> step(sheet, box, drawn));
    out.append("</ol></details>\n</section>\n");
  }

  private void step(Sheet sheet, Box box, Set<String> drawn) {
    out.append("<li id=\"").append(escaped(anchor(sheet, box))).append("\"><h3>");
    out.append(escaped(box.title()));
    if (box.kind() == Kind.START) {
      out.append(" <small>").append(text("drawing.start")).append("</small>");
    }
    out.append("</h3>\n");
    for (Line line : box.lines()) {
      out.append(line.spoken() ? "<p>" : "<p class=\"done\">").append(escaped(line.text()));
      out.append("</p>\n");
    }
    out.append("<ul>\n");
    sheet.from(box).forEach(arrow -> arrow(sheet, arrow, drawn));
    out.append("</ul></li>\n");
  }

  private void arrow(Sheet sheet, Arrow arrow, Set<String> drawn) {
    Box to = sheet.box(arrow.to());
    Optional<String> target =
        to.kind() == Kind.OUTSIDE
            ? to.leads().filter(drawn::contains)
            : Optional.of(anchor(sheet, to));
    out.append("<li>").append(escaped(String.join(" · ", arrow.labels()))).append(" → ");
    out.append(target.map(id -> link(id, to.title())).orElse(escaped(to.title())));
    // From a script that is called the way leads on.
    if (to.kind() == Kind.OUTSIDE) {
      sheet
          .from(to)
          .forEach(on -> {
            Box then = sheet.box(on.to());
            out.append(" → ").append(link(anchor(sheet, then), then.title()));
          });
    }
    out.append("</li>\n");
  }

  private static String anchor(Sheet sheet, Box box) {
    return sheet.script() + "." + box.id();
  }

  private static String link(String id, String text) {
    return "<a href=\"#" + escaped(id) + "\">" + escaped(text) + "</a>";
  }

  private String text(String key) {
    return escaped(texts.text(language, key));
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  private static String style() {
    try (InputStream stream = Page.class.getResourceAsStream("drawing.css")) {
      if (stream == null) {
        throw new IllegalStateException("drawing.css is missing");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
