package org.pobach.language;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The entries of a `.properties` file in UTF-8, with their lines.
record PropertiesFile(List<Entry> entries, List<TextProblem> problems) {

  /// A key and its value as written, escapes resolved.
  ///
  /// @param line where it begins, counted from 1
  record Entry(int line, String key, String value) {}

  static PropertiesFile parse(String file, byte[] bytes) {
    List<Entry> entries = new ArrayList<>();
    List<TextProblem> problems = new ArrayList<>();
    List<String> lines = decode(file, bytes, problems);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).stripLeading();
      if (line.isEmpty() || line.startsWith("#") || line.startsWith("!")) {
        continue;
      }
      int first = i + 1;
      while (continues(line) && i + 1 < lines.size()) {
        line = line.substring(0, line.length() - 1) + lines.get(++i).stripLeading();
      }
      int end = endOfKey(line);
      try {
        String key = unescape(line.substring(0, end));
        entries.add(new Entry(first, key, unescape(valueAfter(line, end))));
      } catch (IllegalArgumentException e) {
        problems.add(new TextProblem(file, first, line.substring(0, end), "bad escape"));
      }
    }
    return new PropertiesFile(entries, problems);
  }

  private static List<String> decode(String file, byte[] bytes, List<TextProblem> problems) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= bytes.length; i++) {
      if (i == bytes.length || bytes[i] == '\n') {
        lines.add(
            decodeLine(file, lines.size() + 1, ByteBuffer.wrap(bytes, start, i - start), problems));
        start = i + 1;
      }
    }
    return lines;
  }

  private static String decodeLine(
      String file, int number, ByteBuffer bytes, List<TextProblem> problems) {
    try {
      String line = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
      String whole = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
      return number == 1 && whole.startsWith("\uFEFF") ? whole.substring(1) : whole;
    } catch (CharacterCodingException e) {
      problems.add(new TextProblem(file, number, "", "not UTF-8"));
      return "";
    }
  }

  static boolean continues(String line) {
    int slashes = 0;
    while (slashes < line.length() && line.charAt(line.length() - 1 - slashes) == '\\') {
      slashes++;
    }
    return slashes % 2 == 1;
  }

  static int endOfKey(String line) {
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '=' || c == ':' || Character.isWhitespace(c)) {
        return i;
      }
    }
    return line.length();
  }

  static String valueAfter(String line, int end) {
    String rest = line.substring(end).stripLeading();
    return rest.startsWith("=") || rest.startsWith(":") ? rest.substring(1).stripLeading() : rest;
  }

  static String unescape(String text) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\\' || i + 1 == text.length()) {
        plain.append(c);
        continue;
      }
      char escaped = text.charAt(++i);
      if (escaped == 'u') {
        if (i + 5 > text.length()) {
          throw new IllegalArgumentException("short escape");
        }
        plain.append((char) Integer.parseInt(text.substring(i + 1, i + 5), 16));
        i += 4;
      } else {
        plain.append(
            switch (escaped) {
              case 'n' -> '\n';
              case 't' -> '\t';
              case 'r' -> '\r';
              default -> escaped;
            });
      }
    }
    return plain.toString();
  }
}
