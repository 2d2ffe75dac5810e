package org.pobach.language;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.pobach.terms.Language;
import org.pobach.terms.Topic;
import org.pobach.terms.Urgency;

/// The sentences that understanding is learned from: `ru.txt`, `be.txt`, `en.txt`, `uk.txt`, one
/// per line as `topic`, `urgency`, words, with tabs between; `#` begins a comment.
///
/// @param fingerprint changes with any byte of the files
record Phrases(List<Phrase> all, String fingerprint, List<TextProblem> problems) {
  /// ISO 639-1, and what the models call it.
  static final String UKRAINIAN = "uk";

  private static final List<Optional<Language>> LANGUAGES =
      Stream.concat(
              Stream.of(Language.values()).map(Optional::of), Stream.of(Optional.<Language>empty()))
          .toList();

  Phrases {
    all = List.copyOf(all);
    problems = List.copyOf(problems);
  }

  static Phrases read(Folder folder) {
    List<Phrase> all = new ArrayList<>();
    List<TextProblem> problems = new ArrayList<>();
    MessageDigest digest = sha256();
    for (Optional<Language> language : LANGUAGES) {
      String file = language.map(Language::code).orElse(UKRAINIAN) + ".txt";
      Optional<byte[]> bytes = folder.read(file);
      if (bytes.isEmpty()) {
        problems.add(new TextProblem(file, 0, "", "no such file"));
        continue;
      }
      digest.update(bytes.get());
      String[] lines = new String(bytes.get(), StandardCharsets.UTF_8).split("\n", -1);
      Map<String, Integer> seen = new HashMap<>();
      for (int i = 0; i < lines.length; i++) {
        read(language, file, i + 1, lines[i].strip(), seen, all, problems);
      }
    }
    return new Phrases(all, HexFormat.of().formatHex(digest.digest()), problems);
  }

  private static void read(
      Optional<Language> language,
      String file,
      int number,
      String line,
      Map<String, Integer> seen,
      List<Phrase> all,
      List<TextProblem> problems) {
    if (line.isEmpty() || line.startsWith("#")) {
      return;
    }
    String[] parts = line.split("\t");
    if (parts.length != 3) {
      problems.add(new TextProblem(file, number, "", "not topic, urgency, words with tabs"));
      return;
    }
    Optional<Topic> topic = Topic.of(parts[0]);
    Optional<Urgency> urgency = urgency(parts[1]);
    Integer earlier = seen.putIfAbsent(parts[2].toLowerCase(Locale.ROOT), number);
    if (earlier != null) {
      problems.add(new TextProblem(file, number, parts[0], "already in line " + earlier));
    } else if (topic.isEmpty()) {
      problems.add(new TextProblem(file, number, parts[0], "no such topic"));
    } else if (urgency.isEmpty()) {
      problems.add(new TextProblem(file, number, parts[0], "no such urgency " + parts[1]));
    } else {
      all.add(new Phrase(language, topic.get(), urgency.get(), parts[2]));
    }
  }

  private static Optional<Urgency> urgency(String id) {
    for (Urgency urgency : Urgency.values()) {
      if (urgency.id().equals(id)) {
        return Optional.of(urgency);
      }
    }
    return Optional.empty();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
