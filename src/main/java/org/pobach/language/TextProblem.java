package org.pobach.language;

/// Something wrong in a file of content: texts, words, phrases, contacts.
///
/// @param file name as in its folder, `be.properties`
/// @param line counted from 1; 0 where the whole file is meant
/// @param key what it is about; empty where no key can be named
/// @param message what is wrong, for an author
public record TextProblem(String file, int line, String key, String message)
    implements Comparable<TextProblem> {

  @Override
  public int compareTo(TextProblem other) {
    int byFile = file.compareTo(other.file);
    if (byFile != 0) {
      return byFile;
    }
    return line != other.line ? Integer.compare(line, other.line) : key.compareTo(other.key);
  }

  /// `be.properties:12: first.hello: a brace is not closed`.
  @Override
  public String toString() {
    return file + ":" + line + ": " + (key.isEmpty() ? "" : key + ": ") + message;
  }
}
