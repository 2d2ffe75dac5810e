package org.pobach.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Phrases dealt out for cross-validation: what tells of one situation, or says nearly the same, is
/// never on both sides. Always dealt out the same.
final class Folds {
  private final List<List<Phrase>> folds = new ArrayList<>();

  Folds(List<Phrase> phrases, int count) {
    for (int i = 0; i < count; i++) {
      folds.add(new ArrayList<>());
    }
    int next = 0;
    for (List<Phrase> group : groups(phrases)) {
      folds.get(next++ % count).addAll(group);
    }
  }

  int count() {
    return folds.size();
  }

  List<Phrase> heldOut(int fold) {
    return folds.get(fold);
  }

  List<Phrase> learned(int fold) {
    List<Phrase> learned = new ArrayList<>();
    for (int i = 0; i < folds.size(); i++) {
      if (i != fold) {
        learned.addAll(folds.get(i));
      }
    }
    return learned;
  }

  /// Phrases that must stay together, by topic and in an order that the files' order says nothing
  /// about.
  static List<List<Phrase>> groups(List<Phrase> phrases) {
    Map<String, String> leader = new HashMap<>();
    Map<String, String> said = new HashMap<>();
    for (Phrase phrase : phrases) {
      String skeleton = skeleton(phrase.words());
      String earlier = said.putIfAbsent(skeleton, phrase.scenario());
      if (earlier != null) {
        String one = find(leader, earlier);
        String other = find(leader, phrase.scenario());
        if (!one.equals(other)) {
          leader.put(other, one);
        }
      }
    }
    Map<String, List<Phrase>> groups = new LinkedHashMap<>();
    for (Phrase phrase : phrases) {
      groups.computeIfAbsent(find(leader, phrase.scenario()), _ -> new ArrayList<>()).add(phrase);
    }
    Map<String, List<Phrase>> ordered =
        new TreeMap<>(
            Comparator.comparing((String name) -> name.substring(0, name.indexOf('/')))
                .thenComparing(name -> Integer.reverse(name.hashCode()))
                .thenComparing(Comparator.naturalOrder()));
    ordered.putAll(groups);
    return List.copyOf(ordered.values());
  }

  private static String find(Map<String, String> leader, String name) {
    String at = name;
    while (leader.containsKey(at)) {
      at = leader.get(at);
    }
    return at;
  }

  /// Sentences that differ in endings, order and small words only have the same.
  private static String skeleton(String words) {
    List<String> stems =
        Message.of(words).sounds().stream()
            .filter(sound -> sound.length() > 2)
            .map(sound -> sound.length() > 5 ? sound.substring(0, 5) : sound)
            .sorted()
            .distinct()
            .toList();
    return stems.size() < 2 ? words : String.join(" ", stems);
  }
}
