package org.pobach.understanding;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pobach.language.Folder;
import org.pobach.terms.Language;
import org.pobach.terms.Topic;
import org.pobach.terms.Urgency;

/// Messages written by people who had not seen the phrases: `language`, the topics that are right,
/// best first, urgency, how it is written, the words, with tabs between. Never learned from.
final class HeldOut {
  static final List<String> SETS =
      List.of("heldout-1.tsv", "heldout-2.tsv", "heldout-3.tsv", "heldout-4.tsv");

  private HeldOut() {}

  /// A set without what is learned word for word: the shortest cries for help are the same for all.
  static List<Phrase> unlearned(String name, Phrases learned) {
    Set<String> known =
        learned.all().stream().map(phrase -> plain(phrase.words())).collect(Collectors.toSet());
    return read(name).stream().filter(phrase -> !known.contains(plain(phrase.words()))).toList();
  }

  static List<Phrase> read(String name) {
    Folder folder = Folder.packed("org/pobach/understanding");
    byte[] bytes = folder.read(name).orElseThrow(() -> new IllegalArgumentException(name));
    List<Phrase> phrases = new ArrayList<>();
    for (String line : new String(bytes, StandardCharsets.UTF_8).split("\n")) {
      phrases.add(phrase(name + ":" + phrases.size(), line.split("\t")));
    }
    return phrases;
  }

  private static Phrase phrase(String scenario, String[] parts) {
    Set<Topic> topics = EnumSet.noneOf(Topic.class);
    for (String id : parts[1].split(",")) {
      topics.add(Topic.of(id).orElseThrow(() -> new IllegalArgumentException(id)));
    }
    Topic best = Topic.of(parts[1].split(",")[0]).orElseThrow();
    return new Phrase(
        scenario,
        Optional.of(Language.of(parts[0]).orElseThrow()),
        best,
        topics,
        Urgency.of(parts[2]).orElseThrow(),
        Kind.of(parts[3]).map(Set::of).orElse(Set.of()),
        parts[4]);
  }

  private static String plain(String words) {
    return String.join(" ", Message.of(words.toLowerCase(Locale.ROOT)).words());
  }
}
