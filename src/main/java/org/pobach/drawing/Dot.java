package org.pobach.drawing;

import java.util.ArrayList;
import java.util.List;
import org.pobach.drawing.Sheet.Arrow;
import org.pobach.drawing.Sheet.Box;
import org.pobach.drawing.Sheet.Kind;
import org.pobach.drawing.Sheet.Line;

/// Sheets as text that Graphviz draws.
final class Dot {
  private static final int BOX = 36;
  private static final int LABEL = 24;

  private Dot() {}

  static String of(List<Sheet> sheets) {
    StringBuilder out =
        new StringBuilder(
            """
            digraph dialogs {
              node [shape=box, style=rounded, fontname="sans-serif", fontsize=10];
              edge [fontname="sans-serif", fontsize=9];
            """);
    for (Sheet sheet : sheets) {
      sheet(sheet, out);
    }
    return out.append("}\n").toString();
  }

  private static void sheet(Sheet sheet, StringBuilder out) {
    out.append("  subgraph ").append(quoted("cluster " + sheet.script())).append(" {\n");
    out.append("    label=").append(quoted(sheet.script())).append(";\n");
    for (Box box : sheet.boxes()) {
      String style =
          switch (box.kind()) {
            case START -> ", penwidth=2";
            case STEP -> "";
            case OUTSIDE -> ", shape=plaintext";
          };
      out.append("    ").append(id(sheet, box.id()));
      out.append(" [label=").append(text(box)).append(style).append("];\n");
    }
    for (Arrow arrow : sheet.arrows()) {
      out.append("    ").append(id(sheet, arrow.from())).append(" -> ");
      out.append(id(sheet, arrow.to()));
      out.append(" [label=").append(lines(arrow.labels(), LABEL));
      out.append(arrow.silent() ? ", style=dashed];\n" : "];\n");
    }
    out.append("  }\n");
  }

  private static String id(Sheet sheet, String box) {
    return quoted(sheet.script() + " " + box);
  }

  private static String text(Box box) {
    List<String> lines = new ArrayList<>(List.of(box.title()));
    box.lines().stream().map(Line::text).forEach(lines::add);
    return lines(lines, box.kind() == Kind.OUTSIDE ? Integer.MAX_VALUE : BOX);
  }

  private static String lines(List<String> texts, int characters) {
    return quoted(
        String.join(
            "\n",
            texts.stream()
                .flatMap(text -> Lettering.wrapped(text, characters, String::length).stream())
                .toList()));
  }

  static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }
}
