package org.pobach.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// A copy of parts of the project in which files can be changed.
record ProjectCopy(Path folder) {
  static ProjectCopy of(Path folder, String... parts) {
    for (String part : parts) {
      for (Path file : below(Path.of(part))) {
        copy(file, folder.resolve(file.toString()));
      }
    }
    return new ProjectCopy(folder);
  }

  private static List<Path> below(Path part) {
    try (Stream<Path> files = Files.walk(part)) {
      return files.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Path file, Path to) {
    try {
      if (Files.isDirectory(file)) {
        Files.createDirectories(to);
      } else {
        Files.copy(file, to);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path at(String file) {
    return folder.resolve(file);
  }

  String read(String file) {
    try {
      return Files.readString(at(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void write(String file, String all) {
    try {
      Files.writeString(at(file), all);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Notes that somebody has called a contact.
  void verify(String contact, String day) {
    String before = "(?s)(id: " + contact + "\\b.*?)status: unverified";
    String after = "$1status: live\n    verifiedOn: " + day;
    change("dialogs/contacts.yaml", text -> text.replaceFirst(before, after));
  }

  /// Changes a file; it must be another then.
  void change(String file, UnaryOperator<String> how) {
    String before = read(file);
    String after = how.apply(before);
    assertThat(after).as(file).isNotEqualTo(before);
    write(file, after);
  }
}
