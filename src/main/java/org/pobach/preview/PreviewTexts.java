package org.pobach.preview;

import java.util.List;
import org.pobach.terms.Language;

/// The page's own labels, in the languages of the hotline.
public interface PreviewTexts {
  /// Every key that the page asks for.
  List<String> KEYS =
      List.of(
          "preview.title",
          "preview.write",
          "preview.send",
          "preview.typing",
          "preview.erased",
          "preview.new-chat",
          "preview.state",
          "preview.note",
          "preview.operator",
          "preview.jump",
          "preview.no-step");

  /// The text of one of [#KEYS].
  String text(Language language, String key);
}
