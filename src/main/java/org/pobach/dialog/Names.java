package org.pobach.dialog;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/// Writes the names that scripts use in three bytes each, so that a session stays small.
///
/// A name's number comes from the name alone, so other scripts or another order change nothing. A
/// name that is gone reads as [#GONE]; two names with one number are written out.
public final class Names {
  static final String GONE = "?";

  private static final int LITERAL = 0xFF;

  private final Map<Integer, String> names = new ConcurrentHashMap<>();
  private final Set<Integer> shared = ConcurrentHashMap.newKeySet();

  public Names(Scripts scripts) {
    learn(scripts);
  }

  /// Takes in the names of other scripts, besides those known before.
  public void learn(Scripts scripts) {
    scripts.person().forEach((name, slot) -> slot("", name, slot));
    know(scripts.starts().keySet());
    know(java.util.List.of("direct", Draft.KEEP_HERE));
    know(java.util.List.of(Contacted.SHOWN, Contacted.DUE, Contacted.ASKED));
    know(java.util.List.of(Draft.UKRAINIAN, Draft.HEARD, Draft.TOLD));
    know(Draft.LANGUAGES);
    for (org.pobach.terms.Language language : org.pobach.terms.Language.values()) {
      know(language.code());
    }
    for (org.pobach.terms.Lifetime lifetime : org.pobach.terms.Lifetime.values()) {
      know(lifetime.id());
    }
    for (Script script : scripts.scripts().values()) {
      know(script.name());
      script.slots().forEach((name, slot) -> slot(script.name() + ".", name, slot));
      for (Step step : script.steps().values()) {
        know(step.name());
        know(step.formerly());
      }
    }
  }

  /// Takes in the ids of contacts, and what is counted about them.
  public void contacts(Collection<String> ids) {
    know(ids);
    ids.forEach(id -> know(Contacted.counted(id)));
  }

  private void slot(String prefix, String name, Slot slot) {
    know(prefix + name);
    know(slot.values());
  }

  private void know(Collection<String> all) {
    all.forEach(this::know);
  }

  private void know(String name) {
    String other = names.putIfAbsent(number(name), name);
    if (other != null && !other.equals(name)) {
      shared.add(number(name));
    }
  }

  void write(BytesOut out, String name) {
    int number = number(name);
    if (!name.equals(names.get(number)) || shared.contains(number)) {
      out.octet(LITERAL).text(name);
    } else {
      out.octet(number >>> 16).octet(number >>> 8 & 0xFF).octet(number & 0xFF);
    }
  }

  String read(BytesIn in) {
    int first = in.octet();
    if (first == LITERAL) {
      return in.text();
    }
    int number = first << 16 | in.octet() << 8 | in.octet();
    return names.getOrDefault(number, GONE);
  }

  private static int number(String name) {
    CRC32 crc = new CRC32();
    crc.update(name.getBytes(StandardCharsets.UTF_8));
    return (int) (crc.getValue() % (LITERAL << 16));
  }
}
