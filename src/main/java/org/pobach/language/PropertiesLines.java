package org.pobach.language;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// A `.properties` file line by line: one text can change, and every other byte stays.
final class PropertiesLines {
  private final List<String> lines;

  /// Lines of an entry: the first, and the first after it.
  private record Range(int from, int to) {}

  private PropertiesLines(List<String> lines) {
    this.lines = lines;
  }

  static PropertiesLines of(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    List<String> lines = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int end = text.indexOf('\n', from);
      int to = end < 0 ? text.length() : end + 1;
      lines.add(text.substring(from, to));
      from = to;
    }
    return new PropertiesLines(lines);
  }

  byte[] bytes() {
    return String.join("", lines).getBytes(StandardCharsets.UTF_8);
  }

  /// Keys in the order of the file.
  List<String> keys() {
    return List.copyOf(ranges().keySet());
  }

  /// The comment above a text and those beside it, up to an empty line.
  List<String> comments(String key) {
    Range range = ranges().get(key);
    List<String> comments = new ArrayList<>();
    for (int i = range == null ? -1 : range.from() - 1; i >= 0; i--) {
      String line = lines.get(i).strip();
      boolean comment = line.startsWith("#") || line.startsWith("!");
      if (line.isEmpty() || (!comment && !comments.isEmpty())) {
        break;
      }
      if (comment) {
        comments.addFirst(line);
      }
    }
    return comments;
  }

  /// Changes a text, or adds it.
  ///
  /// @param like a file that has the text: a new one comes after the same text as there, below the
  ///   same comment
  void put(String key, String value, PropertiesLines like) {
    Range range = ranges().get(key);
    if (range == null) {
      add(key, value, like);
    } else {
      String last = lines.get(range.to() - 1);
      String line = prefix(key, body(lines.get(range.from()))) + escape(value) + end(last);
      lines.subList(range.from(), range.to()).clear();
      lines.add(range.from(), line);
    }
  }

  private void add(String key, String value, PropertiesLines like) {
    Map<String, Range> here = ranges();
    int at = lines.size();
    for (String earlier : like.keys()) {
      if (earlier.equals(key)) {
        break;
      }
      at = Optional.ofNullable(here.get(earlier)).map(Range::to).orElse(at);
    }
    if (at > 0 && end(lines.get(at - 1)).isEmpty()) {
      lines.set(at - 1, lines.get(at - 1) + "\n");
    }
    List<String> added = new ArrayList<>();
    List<String> comments = like.comments(key);
    if (!lines.stream().map(String::strip).toList().containsAll(comments)) {
      added.add("\n");
      comments.forEach(comment -> added.add(comment + "\n"));
    }
    added.add(key + "=" + escape(value) + "\n");
    lines.addAll(at, added);
  }

  private SequencedMap<String, Range> ranges() {
    SequencedMap<String, Range> ranges = new LinkedHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = body(lines.get(i)).stripLeading();
      if (line.isEmpty() || line.startsWith("#") || line.startsWith("!")) {
        continue;
      }
      int from = i;
      while (PropertiesFile.continues(body(lines.get(i))) && i + 1 < lines.size()) {
        i++;
      }
      String key = PropertiesFile.unescape(line.substring(0, PropertiesFile.endOfKey(line)));
      ranges.putIfAbsent(key, new Range(from, i + 1));
    }
    return ranges;
  }

  /// The key with what separates it from the text, as it was written.
  private static String prefix(String key, String line) {
    int indent = line.length() - line.stripLeading().length();
    int end = indent + PropertiesFile.endOfKey(line.stripLeading());
    String value = PropertiesFile.valueAfter(line, end);
    String prefix = line.substring(0, line.length() - value.length());
    return prefix.endsWith("\\") || prefix.strip().equals(key) ? key + "=" : prefix;
  }

  private static String body(String line) {
    String body = line.substring(0, line.length() - end(line).length());
    return body.startsWith("\uFEFF") ? body.substring(1) : body;
  }

  private static String end(String line) {
    return line.endsWith("\r\n") ? "\r\n" : line.endsWith("\n") ? "\n" : "";
  }

  private static String escape(String value) {
    String escaped =
        value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t");
    return escaped.startsWith(" ") ? "\\" + escaped : escaped;
  }
}
