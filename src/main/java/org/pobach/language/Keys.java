package org.pobach.language;

import java.util.SortedSet;
import java.util.TreeSet;

/// Names of texts as people write them: a key, or all that begins alike.
final class Keys {
  private static final String ALL = ".*";

  private Keys() {}

  /// The keys that `job-offer.intro` or `job-offer.*` names, forms for children included.
  static SortedSet<String> named(String name, SortedSet<String> all) {
    SortedSet<String> named = new TreeSet<>();
    for (String key : all) {
      if (name.endsWith(ALL)
          ? key.startsWith(name.substring(0, name.length() - 1))
          : key.equals(name) || key.equals(name + Texts.CHILD)) {
        named.add(key);
      }
    }
    return named;
  }
}
