package org.pobach.privacy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.Set;

/// The file that holds the master secret: for its owner alone, there whole or not at all.
record SecretFile(Path path) {
  private static final Set<PosixFilePermission> OWNER =
      EnumSet.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);
  private static final int LONGEST = 1024;

  MasterSecret read(boolean mayCreate) {
    try {
      if (mayCreate && !Files.exists(path)) {
        create();
      }
      refuseOtherReaders();
      return parse();
    } catch (NoSuchFileException e) {
      throw missing();
    } catch (IOException e) {
      throw unusable(
          " cannot be %s (%s): let the service's user own it."
              .formatted(Files.exists(path) ? "read" : "made", e.getClass().getSimpleName()));
    }
  }

  private MasterSecret parse() throws IOException {
    if (Files.size(path) > LONGEST) {
      throw malformed();
    }
    return SecretText.parse(Files.readString(path, ISO_8859_1)).orElseThrow(this::malformed);
  }

  private void refuseOtherReaders() throws IOException {
    var posix = Files.getFileAttributeView(path, PosixFileAttributeView.class);
    if (posix != null && !OWNER.containsAll(posix.readAttributes().permissions())) {
      throw unusable(" is open to others than its owner: run `chmod 600` on it.");
    }
  }

  // A hard link is the one way to make a whole file appear that never replaces another.
  private void create() throws IOException {
    Path folder = path.toAbsolutePath().getParent();
    Path draft = Files.createTempFile(folder, ".pobach-secret-", "");
    try {
      write(draft);
      Files.createLink(path, draft);
    } catch (FileAlreadyExistsException e) {
      return;
    } catch (UnsupportedOperationException e) {
      Files.move(draft, path);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static void write(Path draft) throws IOException {
    byte[] fresh = new byte[MasterSecret.BYTES];
    new SecureRandom().nextBytes(fresh);
    try (FileChannel channel = FileChannel.open(draft, WRITE)) {
      ByteBuffer text = ISO_8859_1.encode(SecretText.write(fresh));
      while (text.hasRemaining()) {
        channel.write(text);
      }
      channel.force(true);
    }
  }

  private UnusableSecret missing() {
    return unusable(
        " is missing, and POBACH_SECRET is not set. If the service has run before, put its old"
            + " secret back, as nothing that is stored can be read without it; else make one with"
            + " `openssl rand -base64 32`.");
  }

  private UnusableSecret malformed() {
    return unusable(
        " does not hold 32 bytes in base64 or hex: put the right one back, or make one with"
            + " `openssl rand -base64 32`.");
  }

  private UnusableSecret unusable(String what) {
    return new UnusableSecret(
        "The file of the master secret, " + path + " (POBACH_SECRET_FILE)," + what);
  }
}
