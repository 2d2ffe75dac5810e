package org.pobach.language;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.pobach.terms.Language;

/// Keys of the texts that a life may hang on: a native speaker reads them before they go live.
public final class SafetyTexts {
  /// Their file, beside the texts: a key, or `prefix.*`, to a line.
  public static final String FILE = "safety.txt";

  private static final List<String> ALWAYS =
      List.of("help-now.*", "self-harm.*", "degraded.card", "emergency.*");

  private SafetyTexts() {}

  /// The keys, forms for children included, and what is wrong with the file.
  public record Loaded(SortedSet<String> keys, List<TextProblem> problems) {
    public Loaded {
      keys = new TreeSet<>(keys);
      problems = List.copyOf(problems);
    }
  }

  /// Those that are always safety texts, and those that `safety.txt` names; it need not be there.
  public static Loaded load(Folder folder, Texts texts) {
    SortedSet<String> all = new TreeSet<>();
    for (Language language : Language.values()) {
      all.addAll(texts.keys(language));
    }
    SortedSet<String> keys = new TreeSet<>();
    List<TextProblem> problems = new ArrayList<>();
    ALWAYS.forEach(name -> keys.addAll(Keys.named(name, all)));
    Optional<byte[]> bytes = folder.read(FILE);
    List<String> lines =
        bytes.map(b -> new String(b, StandardCharsets.UTF_8).lines().toList()).orElse(List.of());
    for (int i = 0; i < lines.size(); i++) {
      String name = lines.get(i).strip();
      if (name.isEmpty() || name.startsWith("#")) {
        continue;
      }
      SortedSet<String> named = Keys.named(name, all);
      if (named.isEmpty()) {
        problems.add(new TextProblem(FILE, i + 1, name, "names no text"));
      }
      keys.addAll(named);
    }
    return new Loaded(keys, problems);
  }
}
