package org.pobach.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pobach.drawing.Placement.Area;
import org.pobach.drawing.Placement.Path;
import org.pobach.drawing.Placement.Point;
import org.pobach.drawing.Placement.Size;
import org.pobach.drawing.Sheet.Arrow;
import org.pobach.drawing.Sheet.Box;
import org.pobach.drawing.Sheet.Kind;
import org.pobach.drawing.Sheet.Line;

/// A sheet as a picture; its colours come from the page around it.
final class Svg implements Placement.Sizes {
  private static final double LETTER = 13;
  private static final double SMALL = 12;
  private static final double ROW = 17;
  private static final double GAP = 5;
  private static final double PAD = 10;
  private static final double BOX = 270;
  private static final double LABEL = 150;

  private final String name;
  private final StringBuilder out = new StringBuilder();

  /// @param name unique in the page
  private Svg(String name) {
    this.name = name;
  }

  static String of(Sheet sheet, String name, String described) {
    return new Svg(name).draw(sheet, described);
  }

  /// Where everything stands.
  static Placement placed(Sheet sheet) {
    return Placement.of(sheet, new Svg(""));
  }

  private String draw(Sheet sheet, String described) {
    Placement placement = Placement.of(sheet, this);
    Area all = placement.sheet();
    out.append(
        "<svg role=\"img\" aria-label=\"%s\" width=\"%s\" height=\"%s\" viewBox=\"0 0 %s %s\">\n"
            .formatted(
                Page.escaped(described),
                n(all.width()),
                n(all.height()),
                n(all.width()),
                n(all.height())));
    out.append(
        ("<defs><marker id=\"%s\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"8\""
                + " markerHeight=\"8\" orient=\"auto\"><path class=\"head\" d=\"M0 0 8 4 0 8z\"/>"
                + "</marker></defs>\n")
            .formatted(name));
    for (int i = 0; i < sheet.arrows().size(); i++) {
      line(sheet.arrows().get(i), placement.arrows().get(i));
    }
    for (int i = 0; i < sheet.arrows().size(); i++) {
      Arrow arrow = sheet.arrows().get(i);
      placement.arrows().get(i).label().ifPresent(area -> label(arrow, area));
    }
    sheet.boxes().forEach(box -> box(box, placement.area(box)));
    return out.append("</svg>\n").toString();
  }

  @Override
  public Size of(Box box) {
    if (box.kind() == Kind.OUTSIDE) {
      return new Size(Lettering.ems(box.title()) * LETTER + 2 * PAD, ROW + PAD);
    }
    double height = ROW + PAD;
    for (Line line : box.lines()) {
      height += GAP + ROW * rows(line).size();
    }
    return new Size(BOX + 2 * PAD, height + PAD);
  }

  @Override
  public Size of(Arrow arrow) {
    List<String> rows = rows(arrow);
    double widest = rows.stream().mapToDouble(Lettering::ems).max().orElse(0);
    return new Size(widest * SMALL + 8, rows.size() * (ROW - 2) + 4);
  }

  private static List<String> rows(Line line) {
    double letter = line.spoken() ? LETTER : SMALL;
    return Lettering.wrapped(line.text(), BOX, row -> Lettering.ems(row) * letter);
  }

  private static List<String> rows(Arrow arrow) {
    List<String> rows = new ArrayList<>();
    for (String label : arrow.labels()) {
      rows.addAll(Lettering.wrapped(label, LABEL, row -> Lettering.ems(row) * SMALL));
    }
    return rows;
  }

  private void box(Box box, Area area) {
    String kind = box.kind().name().toLowerCase(Locale.ROOT);
    out.append(
        "<g class=\"box %s\"><rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"8\"/>\n"
            .formatted(kind, n(area.x()), n(area.y()), n(area.width()), n(area.height())));
    double x = area.x() + PAD;
    double y = area.y() + ROW;
    text("title", box.title(), x, y);
    for (Line line : box.lines()) {
      y += GAP;
      for (String row : rows(line)) {
        y += ROW;
        text(line.spoken() ? "spoken" : "done", row, x, y);
      }
    }
    out.append("</g>\n");
  }

  private void line(Arrow arrow, Path path) {
    StringBuilder way = new StringBuilder();
    for (Point point : path.points()) {
      way.append(way.isEmpty() ? 'M' : 'L').append(n(point.x())).append(' ').append(n(point.y()));
    }
    out.append(
        "<path class=\"arrow%s\" d=\"%s\" marker-end=\"url(#%s)\"/>\n"
            .formatted(arrow.silent() ? " silent" : "", way, name));
  }

  private void label(Arrow arrow, Area area) {
    out.append(
        "<g class=\"label\"><rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"4\"/>\n"
            .formatted(n(area.x()), n(area.y()), n(area.width()), n(area.height())));
    double y = area.y();
    for (String row : rows(arrow)) {
      y += ROW - 2;
      text("", row, area.x() + 4, y - 2);
    }
    out.append("</g>\n");
  }

  private void text(String kind, String text, double x, double y) {
    out.append(
        "<text%s x=\"%s\" y=\"%s\">%s</text>\n"
            .formatted(
                kind.isEmpty() ? "" : " class=\"" + kind + "\"", n(x), n(y), Page.escaped(text)));
  }

  /// A tenth of a pixel is enough, and the same everywhere.
  private static String n(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }
}
