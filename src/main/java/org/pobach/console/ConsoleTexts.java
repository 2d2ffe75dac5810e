package org.pobach.console;

import java.util.Map;
import org.pobach.terms.Language;

/// The words on the pages, in the languages of the hotline.
public interface ConsoleTexts {
  String text(Language language, String key, Map<String, Object> args);

  default String text(Language language, String key) {
    return text(language, key, Map.of());
  }
}
