package org.pobach.language;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// A folder in memory, for tests.
final class OwnFiles implements Folder {
  private final Map<String, String> files = new HashMap<>();

  /// The same text in each language.
  OwnFiles texts(String text) {
    return file("ru.properties", text).file("be.properties", text).file("en.properties", text);
  }

  OwnFiles file(String name, String content) {
    files.put(name, content);
    return this;
  }

  String content(String name) {
    return files.getOrDefault(name, "");
  }

  @Override
  public Optional<byte[]> read(String name) {
    return Optional.ofNullable(files.get(name)).map(text -> text.getBytes(StandardCharsets.UTF_8));
  }
}
