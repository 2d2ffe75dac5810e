package org.pobach.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/// Makes files and folders that nobody but their owner can read. A file is there whole or not at
// all.
final class OwnerOnly {
  private static final String DRAFT = ".draft-";

  private OwnerOnly() {}

  /// A folder that exists is left as its administrator made it.
  static void folder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
      permit(folder, "rwx------");
    }
  }

  static void file(Path file, String content) throws IOException {
    Path draft = draft(file);
    Files.writeString(draft, content, UTF_8);
    Files.move(draft, file, ATOMIC_MOVE);
  }

  static void program(Path file, InputStream content) throws IOException {
    Path draft = draft(file);
    Files.copy(content, draft, StandardCopyOption.REPLACE_EXISTING);
    permit(draft, "rwx------");
    Files.move(draft, file, ATOMIC_MOVE);
  }

  /// Removes what a killed service left half written.
  static void sweep(Path folder) throws IOException {
    try (var drafts = Files.newDirectoryStream(folder, DRAFT + "*")) {
      for (Path draft : drafts) {
        Files.delete(draft);
      }
    }
  }

  private static Path draft(Path file) throws IOException {
    return Files.createTempFile(file.getParent(), DRAFT, "");
  }

  private static void permit(Path path, String permissions) throws IOException {
    if (Files.getFileAttributeView(path, PosixFileAttributeView.class) != null) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
  }
}
