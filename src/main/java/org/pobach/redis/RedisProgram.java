package org.pobach.redis;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import redis.embedded.core.ExecutableProvider;
import redis.embedded.model.OsArchitecture;

/// The program of the embedded Redis, unpacked beside its data.
final class RedisProgram {
  private RedisProgram() {}

  /// The program for this machine; unpacked once.
  ///
  /// @throws CannotStart if there is none
  static Path unpackedIn(Path folder) throws IOException {
    String resource = resource();
    Path program = folder.resolve(resource.substring(1));
    try (InputStream packed = ExecutableProvider.class.getResourceAsStream(resource)) {
      if (packed == null) {
        throw new FileNotFoundException(resource);
      }
      if (!Files.exists(program)) {
        OwnerOnly.program(program, packed);
      }
    }
    return program;
  }

  private static String resource() {
    try {
      String resource =
          ExecutableProvider.newProvidedVersionsMap().get(OsArchitecture.detectOSandArchitecture());
      if (resource != null) {
        return resource;
      }
    } catch (RuntimeException e) {
      // A system that the library does not know.
    }
    throw new CannotStart(
        "There is no embedded Redis for %s on %s: install Redis 6.2 or newer and set REDIS_URI."
            .formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
  }
}
