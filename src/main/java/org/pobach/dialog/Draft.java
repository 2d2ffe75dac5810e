package org.pobach.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pobach.dialog.Session.Place;
import org.pobach.dialog.Session.Undo;
import org.pobach.terms.Language;
import org.pobach.terms.Lifetime;
import org.pobach.terms.Topic;
import org.pobach.terms.Urgency;

/// A session while a turn is being computed.
final class Draft {
  /// The slot that keeps the lifetime a script asked for.
  static final String KEEP_HERE = "keep-here";

  /// The slot that keeps whether the person writes Ukrainian: heard, and told in which languages
  /// the answers come.
  static final String UKRAINIAN = "ukrainian";

  static final String HEARD = "heard";
  static final String TOLD = "told";

  Language language;
  boolean languageChosen;
  @Nullable Place place;
  final List<Place> frames;
  final SortedMap<String, List<String>> slots;
  int epoch;
  final List<Undo> history;
  boolean gated;
  String source;
  Optional<Topic> topic;
  Urgency urgency;
  int puzzled;
  final List<String> counted;
  final Optional<String> tappedBefore;
  Optional<String> tapped = Optional.empty();

  Draft(Session from) {
    language = from.language();
    languageChosen = from.languageChosen();
    place = from.place().orElse(null);
    frames = new ArrayList<>(from.frames());
    slots = new TreeMap<>(from.slots());
    epoch = from.epoch();
    history = new ArrayList<>(from.history());
    gated = from.gated();
    source = from.source();
    topic = from.topic();
    urgency = from.urgency();
    puzzled = from.puzzled();
    counted = new ArrayList<>(from.counted());
    tappedBefore = from.tapped();
  }

  Session session(Optional<Session.Burst> burst) {
    return new Session(
        language,
        languageChosen,
        Optional.ofNullable(place),
        frames,
        slots,
        epoch,
        history,
        gated,
        source,
        topic,
        urgency,
        puzzled,
        counted,
        tapped,
        burst);
  }

  /// The full name of a slot as written in a script: its own slots carry its name.
  static String slot(Script script, String name) {
    return script.slots().containsKey(name) ? script.name() + "." + name : name;
  }

  /// Makes ready for a script that begins: its own slots are empty, it may ask to be kept shorter,
  /// and it tells what the conversation is about, unless it only helps in between.
  void begin(Script script) {
    slots.keySet().removeIf(slot -> slot.startsWith(script.name() + "."));
    Optional<Lifetime> kept = slot(KEEP_HERE).flatMap(Lifetime::of);
    script
        .keep()
        .filter(keep -> kept.filter(shorter -> shorter.compareTo(keep) <= 0).isEmpty())
        .ifPresent(keep -> put(KEEP_HERE, List.of(keep.id())));
    boolean known = topic.filter(script.topics()::contains).isPresent();
    boolean helps = Walk.emergency(script.name()) || script.topics().stream().allMatch(Topic::wish);
    boolean between = helps && topic.isPresent();
    if (!script.topics().isEmpty() && !known && !between) {
      topic = Optional.of(script.topics().getFirst());
    }
  }

  /// Drops what was said so far, all but the language and how long the chat is kept.
  void forget() {
    slots.keySet().removeIf(slot -> !slot.equals("keep") && !slot.equals(KEEP_HERE));
    topic = Optional.empty();
    urgency = Urgency.NONE;
    source = "direct";
    counted.clear();
    gated = false;
  }

  boolean child() {
    return slot("age").filter("under18"::equals).isPresent();
  }

  Optional<String> slot(String name) {
    return values(name).stream().findFirst();
  }

  List<String> values(String slot) {
    return slots.getOrDefault(slot, List.of());
  }

  void put(String slot, List<String> values) {
    if (values.isEmpty()) {
      slots.remove(slot);
    } else {
      slots.put(slot, List.copyOf(values));
    }
  }

  void add(String slot, String value) {
    List<String> values = new ArrayList<>(values(slot));
    if (!values.contains(value)) {
      values.add(value);
    }
    put(slot, values);
  }

  void toggle(String slot, String value) {
    List<String> values = new ArrayList<>(values(slot));
    if (!values.remove(value)) {
      values.add(value);
    }
    put(slot, values);
  }

  /// Remembers where the person was before an answer, and the slots as they were.
  void remember(Place was, Map<String, List<String>> before) {
    Map<String, List<String>> changed = new TreeMap<>();
    for (String slot : union(before, slots)) {
      List<String> old = before.getOrDefault(slot, List.of());
      if (!old.equals(values(slot))) {
        changed.put(slot, old);
      }
    }
    history.add(new Undo(was, changed));
    if (history.size() > Session.UNDO) {
      history.removeFirst();
    }
  }

  private static Iterable<String> union(
      Map<String, List<String>> before, Map<String, List<String>> after) {
    SortedMap<String, List<String>> all = new TreeMap<>(before);
    all.putAll(after);
    return all.keySet();
  }
}
