package org.pobach.dialog;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/// The files of a dialogs folder, wherever it is.
public interface Source {
  /// Names below the folder, sorted, parts joined by `/`: `person.yaml`, `scripts/menu.yaml`.
  List<String> names() throws IOException;

  /// The bytes of one of [#names()]; the caller closes.
  InputStream open(String name) throws IOException;

  /// How a file is called in messages.
  default String shown(String name) {
    return name;
  }
}
