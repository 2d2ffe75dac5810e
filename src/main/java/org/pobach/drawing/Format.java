package org.pobach.drawing;

/// What a drawing is made for.
public enum Format {
  /// Text that Mermaid draws.
  MERMAID,
  /// Text that Graphviz draws.
  DOT,
  /// One page that needs nothing else, no network and no tools.
  HTML
}
