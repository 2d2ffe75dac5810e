package org.pobach.understanding;

import java.awt.Color;
import java.awt.Dimension;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.w3c.dom.Document;

/// Charts as SVG that can stand in a page.
final class Charts {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 420;
  private static final Color RULE = new Color(0xDD, 0xDD, 0xDD);

  /// Told apart by colour-blind people: blue, orange, green, purple of Okabe and Ito.
  private static final Color[] COLOURS = {
    new Color(0x00, 0x72, 0xB2),
    new Color(0xD5, 0x5E, 0x00),
    new Color(0x00, 0x9E, 0x73),
    new Color(0xCC, 0x79, 0xA7)
  };

  private Charts() {}

  /// A line of a chart.
  record Line(String name, List<Double> x, List<Double> y) {
    Line {
      x = List.copyOf(x);
      y = List.copyOf(y);
    }
  }

  /// @param lowest and highest of the upright axis
  static String lines(
      String title,
      String across,
      String upright,
      double lowest,
      double highest,
      List<Line> lines) {
    XYChart chart =
        new XYChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title(title)
            .xAxisTitle(across)
            .yAxisTitle(upright)
            .theme(Styler.ChartTheme.Matlab)
            .build();
    XYStyler style = chart.getStyler();
    style.setYAxisMin(lowest);
    style.setYAxisMax(highest);
    style.setSeriesColors(COLOURS);
    style.setPlotGridLinesColor(RULE);
    style.setChartBackgroundColor(Color.WHITE);
    style.setLegendPosition(Styler.LegendPosition.InsideSE);
    for (Line line : lines) {
      chart.addSeries(line.name(), line.x(), line.y()).setMarker(SeriesMarkers.CIRCLE);
    }
    return svg(chart);
  }

  private static String svg(XYChart chart) {
    try {
      Document document =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .getDOMImplementation()
              .createDocument("http://www.w3.org/2000/svg", "svg", null);
      SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
      context.setComment("");
      SVGGraphics2D drawing = new SVGGraphics2D(context, false);
      drawing.setSVGCanvasSize(new Dimension(WIDTH, HEIGHT));
      chart.paint(drawing, WIDTH, HEIGHT);
      StringWriter written = new StringWriter();
      drawing.stream(drawing.getRoot(), written, true, false);
      String all = written.toString();
      return all.substring(all.indexOf("<svg"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }
}
