package org.pobach.drawing;

import java.util.List;
import java.util.Optional;

/// A script as boxes and arrows.
///
/// @param topics what leads to the script
/// @param boxes steps in the order of their file, then places outside the script
record Sheet(String script, List<String> topics, List<Box> boxes, List<Arrow> arrows) {
  Sheet {
    topics = List.copyOf(topics);
    boxes = List.copyOf(boxes);
    arrows = List.copyOf(arrows);
  }

  Box box(String id) {
    return boxes.stream().filter(box -> box.id().equals(id)).findFirst().orElseThrow();
  }

  List<Arrow> from(Box box) {
    return arrows.stream().filter(arrow -> arrow.from().equals(box.id())).toList();
  }

  /// A step, or a place outside the script.
  ///
  /// @param id unique in its sheet
  /// @param leads the script that it stands for
  record Box(String id, Kind kind, String title, List<Line> lines, Optional<String> leads) {
    Box {
      lines = List.copyOf(lines);
    }
  }

  /// What a box stands for.
  enum Kind {
    START,
    STEP,
    OUTSIDE
  }

  /// A line of a box: what the bot says there, or what it does.
  record Line(boolean spoken, String text) {}

  /// A way from one box to another.
  ///
  /// @param labels of the answers that lead there, or the condition; empty if it is the only way
  /// @param silent whether it is taken without waiting for the person
  record Arrow(String from, String to, List<String> labels, boolean silent) {
    Arrow {
      labels = List.copyOf(labels);
    }
  }
}
