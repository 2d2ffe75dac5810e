package org.pobach.drawing;

import java.util.List;
import java.util.stream.Collectors;
import org.pobach.drawing.Sheet.Arrow;
import org.pobach.drawing.Sheet.Box;
import org.pobach.drawing.Sheet.Line;

/// Sheets as text that Mermaid draws.
final class Mermaid {
  private Mermaid() {}

  static String of(List<Sheet> sheets) {
    StringBuilder out = new StringBuilder("flowchart TD\n");
    for (int i = 0; i < sheets.size(); i++) {
      sheet(sheets.get(i), "s" + i, out);
    }
    return out.toString();
  }

  private static void sheet(Sheet sheet, String id, StringBuilder out) {
    out.append("  subgraph ").append(id).append('[').append(quoted(sheet.script())).append("]\n");
    out.append("    direction TB\n");
    for (Box box : sheet.boxes()) {
      String text = quoted(text(box));
      out.append("    ").append(id(sheet, id, box.id()));
      out.append(
          switch (box.kind()) {
            case START -> "([" + text + "])";
            case STEP -> "[" + text + "]";
            case OUTSIDE -> "{{" + text + "}}";
          });
      out.append('\n');
    }
    for (Arrow arrow : sheet.arrows()) {
      out.append("    ").append(id(sheet, id, arrow.from()));
      out.append(arrow.silent() ? " -.->" : " -->");
      if (!arrow.labels().isEmpty()) {
        out.append('|').append(quoted(String.join("\n", arrow.labels()))).append('|');
      }
      out.append(' ').append(id(sheet, id, arrow.to())).append('\n');
    }
    out.append("  end\n");
  }

  private static String text(Box box) {
    String lines = box.lines().stream().map(Line::text).collect(Collectors.joining("\n"));
    return lines.isEmpty() ? box.title() : box.title() + "\n" + lines;
  }

  private static String id(Sheet sheet, String prefix, String box) {
    return prefix + "b" + sheet.boxes().indexOf(sheet.box(box));
  }

  /// Mermaid reads its own entities and some HTML, so that everything but letters, digits and
  /// harmless signs is written by its number.
  static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    text.codePoints()
        .forEach(c -> {
          if (c == '\n') {
            out.append("<br/>");
          } else if ("\"#<>&`*_\\|~".indexOf(c) >= 0 || c < ' ') {
            out.append('#').append(c).append(';');
          } else {
            out.appendCodePoint(c);
          }
        });
    return out.append('"').toString();
  }
}
