package org.pobach.understanding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pobach.language.Folder;
import org.pobach.language.TextProblem;
import org.pobach.terms.Language;
import org.pobach.terms.Topic;

/// The sentences that understanding is learned from, one file for each topic.
///
/// @param concepts what their words stand for
/// @param fingerprint changes with any byte of what is learned from
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
    List<TextProblem> problems = new ArrayList<>();
    for (Topic topic : Topic.values()) {
      Optional<byte[]> bytes = folder.read(file(topic));
      if (bytes.isEmpty()) {
        problems.add(new TextProblem(file(topic), 0, "", "no such file"));
      } else {
        reader.read(topic, file(topic), new String(bytes.get(), StandardCharsets.UTF_8));
      }
    }
    Concepts concepts = Concepts.read(folder, problems);
    problems.addAll(reader.problems());
    problems.addAll(missing(reader.phrases()));
    return new Phrases(reader.phrases(), concepts, fingerprint(folder), problems);
  }

  private static List<TextProblem> missing(List<Phrase> phrases) {
    List<TextProblem> missing = new ArrayList<>();
    for (Topic topic : Topic.values()) {
      for (Language language : Language.values()) {
        if (phrases.stream()
            .noneMatch(p -> p.topic() == topic && p.language().equals(Optional.of(language)))) {
          missing.add(new TextProblem(file(topic), 0, language.code(), "no phrase"));
        }
      }
    }
    return missing;
  }

  /// That of the phrases in a folder, without reading them.
  static String fingerprint(Folder folder) {
    MessageDigest digest = sha256();
    Stream.concat(Stream.of(Topic.values()).map(Phrases::file), Stream.of(Concepts.FILE))
        .forEach(file -> {
          digest.update(file.getBytes(StandardCharsets.UTF_8));
          folder.read(file).ifPresent(digest::update);
        });
    return HexFormat.of().formatHex(digest.digest());
  }

  private static String file(Topic topic) {
    return topic.id() + ".txt";
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
