package org.pobach.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/// A place that content is read from: a directory, or the files packed with the service.
public interface Folder {
  /// The bytes of a file; empty if there is none of that name. Names use `/`.
  Optional<byte[]> read(String name);

  /// Files below a directory.
  static Folder at(Path directory) {
    return name -> {
      try {
        return Optional.of(Files.readAllBytes(directory.resolve(name)));
      } catch (NoSuchFileException e) {
        return Optional.empty();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  /// Files packed with the service, below a directory such as `i18n`.
  static Folder packed(String directory) {
    return new Packed(directory);
  }

  /// Whether it was packed with the service, so that it is what the build has seen.
  default boolean built() {
    return false;
  }

  /// Files packed with the service.
  record Packed(String directory) implements Folder {
    @Override
    public Optional<byte[]> read(String name) {
      try (InputStream in = Folder.class.getResourceAsStream("/" + directory + "/" + name)) {
        return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public boolean built() {
      return true;
    }
  }
}
