package org.pobach.drawing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.elk.alg.layered.options.LayerConstraint;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkShape;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.pobach.drawing.Sheet.Arrow;
import org.pobach.drawing.Sheet.Box;
import org.pobach.drawing.Sheet.Kind;

/// Where everything of a sheet stands, from top to bottom, found by the Eclipse Layout Kernel. In
/// pixels.
///
/// @param boxes by their ids
/// @param arrows in the order of the sheet
record Placement(Area sheet, Map<String, Area> boxes, List<Path> arrows) {
  private static final double BETWEEN_BOXES = 36;
  private static final double BETWEEN_LAYERS = 30;
  private static final double BETWEEN_LINES = 16;
  private static final double MARGIN = 12;

  Placement {
    boxes = Map.copyOf(boxes);
    arrows = List.copyOf(arrows);
  }

  /// A rectangle.
  record Area(double x, double y, double width, double height) {}

  /// A place on the sheet.
  record Point(double x, double y) {}

  /// The line of an arrow, and where its label stands if it has one.
  record Path(List<Point> points, Optional<Area> label) {
    Path {
      points = List.copyOf(points);
    }
  }

  /// How much room something takes.
  record Size(double width, double height) {}

  /// How much room boxes and labels take.
  interface Sizes {
    Size of(Box box);

    Size of(Arrow arrow);
  }

  static Placement of(Sheet sheet, Sizes sizes) {
    ElkNode graph = graph();
    Map<String, ElkNode> nodes = new LinkedHashMap<>();
    sheet.boxes().forEach(box -> nodes.put(box.id(), node(graph, box, sizes.of(box))));
    List<ElkEdge> edges = sheet.arrows().stream().map(arrow -> edge(arrow, nodes, sizes)).toList();
    new RecursiveGraphLayoutEngine().layout(graph, new BasicProgressMonitor());
    Map<String, Area> boxes = new LinkedHashMap<>();
    nodes.forEach((id, node) -> boxes.put(id, area(node)));
    return new Placement(area(graph), boxes, edges.stream().map(Placement::path).toList());
  }

  Area area(Box box) {
    return Objects.requireNonNull(boxes.get(box.id()), "not placed");
  }

  private static ElkNode graph() {
    ElkNode graph = ElkGraphUtil.createGraph();
    graph.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
    graph.setProperty(CoreOptions.DIRECTION, Direction.DOWN);
    graph.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
    graph.setProperty(CoreOptions.RANDOM_SEED, 1);
    graph.setProperty(CoreOptions.PADDING, new ElkPadding(MARGIN));
    graph.setProperty(CoreOptions.SPACING_NODE_NODE, BETWEEN_BOXES);
    graph.setProperty(CoreOptions.SPACING_EDGE_NODE, BETWEEN_LINES);
    graph.setProperty(CoreOptions.SPACING_EDGE_EDGE, BETWEEN_LINES);
    graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, BETWEEN_LAYERS);
    graph.setProperty(
        LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.NODES_AND_EDGES);
    return graph;
  }

  private static ElkNode node(ElkNode graph, Box box, Size size) {
    ElkNode node = ElkGraphUtil.createNode(graph);
    node.setDimensions(size.width(), size.height());
    if (box.kind() == Kind.START) {
      node.setProperty(LayeredOptions.LAYERING_LAYER_CONSTRAINT, LayerConstraint.FIRST);
    }
    return node;
  }

  private static ElkEdge edge(Arrow arrow, Map<String, ElkNode> nodes, Sizes sizes) {
    ElkEdge edge = ElkGraphUtil.createSimpleEdge(nodes.get(arrow.from()), nodes.get(arrow.to()));
    if (!arrow.labels().isEmpty()) {
      // One without a text is not placed.
      ElkLabel label = ElkGraphUtil.createLabel(String.join(" ", arrow.labels()), edge);
      Size size = sizes.of(arrow);
      label.setDimensions(size.width(), size.height());
      label.setProperty(CoreOptions.EDGE_LABELS_INLINE, true);
    }
    return edge;
  }

  private static Path path(ElkEdge edge) {
    List<Point> points = new ArrayList<>();
    for (ElkEdgeSection section : edge.getSections()) {
      points.add(new Point(section.getStartX(), section.getStartY()));
      for (ElkBendPoint bend : section.getBendPoints()) {
        points.add(new Point(bend.getX(), bend.getY()));
      }
      points.add(new Point(section.getEndX(), section.getEndY()));
    }
    return new Path(points, edge.getLabels().stream().findFirst().map(Placement::area));
  }

  private static Area area(ElkShape shape) {
    return new Area(shape.getX(), shape.getY(), shape.getWidth(), shape.getHeight());
  }
}
