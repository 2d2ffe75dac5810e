package org.pobach.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pobach.dialog.Session.Frame;
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

  /// The slot that keeps in which languages the person surely wrote.
  static final String LANGUAGES = "languages";

  static final String HEARD = "heard";
  static final String TOLD = "told";

  Language language;
  boolean languageChosen;
  @Nullable Place place;
  final List<Frame> frames;
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
  final List<Topic> askedBefore;
  List<Topic> asked = List.of();

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
    askedBefore = from.asked();
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
        asked,
        burst);
  }

  /// The full name of a slot as written in a script: its own slots carry its name.
  static String slot(Script script, String name) {
    return script.slots().containsKey(name) ? script.name() + "." + name : name;
  }

  /// Makes ready for a script that begins: its own slots are empty, it may ask to be kept shorter,
  /// and it tells what the conversation is about, unless it only helps in between.
  void begin(Script script) {
    own(script.name());
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

  /// Takes out the own slots of a script.
  private SortedMap<String, List<String>> own(String script) {
    SortedMap<String, List<String>> own = new TreeMap<>(slots);
    own.keySet().removeIf(slot -> !slot.startsWith(script + "."));
    slots.keySet().removeAll(own.keySet());
    return own;
  }

  /// Lets the present run wait for another.
  ///
  /// @param home where it will be gone on with
  void leave(Place home) {
    if (frames.size() == Session.DEPTH) {
      drop(frames.removeFirst());
    }
    frames.add(new Frame(home, own(home.script()), history));
    history.clear();
  }

  /// Goes on with the run that waits innermost.
  Place comeBack() {
    Frame home = frames.removeLast();
    own(home.place().script());
    slots.putAll(home.slots());
    history.clear();
    history.addAll(home.history());
    return home.place();
  }

  /// Ends the runs that wait, all but those that waited before so many others.
  void drop(int kept) {
    while (frames.size() > kept) {
      drop(frames.removeLast());
    }
  }

  /// What a run found out is counted after its end too, unless another of its script goes on.
  private void drop(Frame frame) {
    if (place == null || !place.script().equals(frame.place().script())) {
      frame.slots().forEach((slot, values) -> slots.putIfAbsent(slot, values));
    }
  }

  /// Drops what was said so far, all but the language and how long the chat is kept.
  void forget() {
    slots.keySet().removeIf(slot -> !slot.equals("keep") && !slot.equals(KEEP_HERE));
    frames.clear();
    history.clear();
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
    if (frames.stream().mapToInt(frame -> frame.history().size()).sum() + history.size()
        > Session.UNDO) {
      forgetFirst();
    }
  }

  private void forgetFirst() {
    for (int i = 0; i < frames.size(); i++) {
      Frame frame = frames.get(i);
      int size = frame.history().size();
      if (size > 0) {
        frames.set(i, new Frame(frame.place(), frame.slots(), frame.history().subList(1, size)));
        return;
      }
    }
    history.removeFirst();
  }

  private static Iterable<String> union(
      Map<String, List<String>> before, Map<String, List<String>> after) {
    SortedMap<String, List<String>> all = new TreeMap<>(before);
    all.putAll(after);
    return all.keySet();
  }
}
