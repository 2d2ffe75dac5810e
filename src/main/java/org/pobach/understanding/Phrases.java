package org.pobach.understanding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.pobach.language.Folder;
import org.pobach.language.TextProblem;
import org.pobach.terms.Topic;

/// The sentences that understanding is learned from, one file for each topic.
///
/// @param concepts what their words stand for
/// @param fingerprint changes with any byte of the files
record Phrases(
    List<Phrase> all, Concepts concepts, String fingerprint, List<TextProblem> problems) {
  Phrases {
    all = List.copyOf(all);
    problems = List.copyOf(problems);
  }

  /// ISO 639-1, and what the models call it.
  static final String UKRAINIAN = "uk";

  static Phrases read(Folder folder) {
    PhrasesReader reader = new PhrasesReader();
    MessageDigest digest = sha256();
    List<TextProblem> missing = new ArrayList<>();
    for (Topic topic : Topic.values()) {
      String file = topic.id() + ".txt";
      Optional<byte[]> bytes = folder.read(file);
      if (bytes.isEmpty()) {
        missing.add(new TextProblem(file, 0, "", "no such file"));
        continue;
      }
      digest.update(bytes.get());
      reader.read(topic, file, new String(bytes.get(), StandardCharsets.UTF_8));
    }
    folder.read(Concepts.FILE).ifPresent(digest::update);
    Concepts concepts = Concepts.read(folder, missing);
    missing.addAll(reader.problems());
    return new Phrases(reader.phrases(), concepts, HexFormat.of().formatHex(digest.digest()), missing);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
