package org.pobach.drawing;

import java.util.List;
import org.pobach.dialog.Script;
import org.pobach.language.Texts;
import org.pobach.terms.Language;

/// Dialogs as pictures, with their texts in one language. The same content gives the same drawing,
/// byte for byte.
///
/// @param scripts in the order in which they are drawn
public record Drawing(List<Script> scripts, Texts texts, Language language) {
  public Drawing {
    scripts = List.copyOf(scripts);
  }

  /// The whole drawing; it ends with a line break.
  public String as(Format format) {
    List<Sheet> sheets = sheets();
    return switch (format) {
      case MERMAID -> Mermaid.of(sheets);
      case DOT -> Dot.of(sheets);
      case HTML -> new Page(texts, language).of(sheets);
    };
  }

  List<Sheet> sheets() {
    return scripts.stream().map(script -> Sketch.of(script, texts, language)).toList();
  }
}
