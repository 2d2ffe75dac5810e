package org.pobach.understanding;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.pobach.language.Folder;

/// Learns from the phrases while the service is built, so that it need not do so when it starts.
public final class Learning {
  private Learning() {}

  /// Writes what was learned beside the classes of this room, unless it is there already.
  ///
  /// @param arguments the folder of phrases, and that of the compiled classes
  public static void main(String... arguments) throws IOException {
    Phrases phrases = Phrases.read(Folder.at(Path.of(arguments[0])));
    if (!phrases.problems().isEmpty()) {
      phrases.problems().forEach(System.err::println);
      throw new IllegalArgumentException("phrases are broken");
    }
    String room = Learning.class.getPackageName().replace('.', '/');
    Path file = Path.of(arguments[1]).resolve(room).resolve(Models.FILE);
    if (Models.packed()
        .filter(learned -> learned.from(phrases.fingerprint(), phrases.concepts()))
        .isPresent()) {
      return;
    }
    Models learned = Models.learn(phrases);
    Path whole = Files.createTempFile(file.getParent(), Models.FILE, ".part");
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(whole)))) {
      learned.write(out);
    }
    Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
