package org.pobach.dialog;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.pobach.dialog.Session.Burst;
import org.pobach.dialog.Session.Frame;
import org.pobach.dialog.Session.Place;
import org.pobach.dialog.Session.Undo;
import org.pobach.terms.Language;
import org.pobach.terms.Topic;
import org.pobach.terms.Urgency;

/// Writes a session in about a hundred bytes and reads it back.
public final class SessionCodec {
  private static final int CHOSEN = 1;
  private static final int GATED = 2;
  private static final int TOPIC = 4;
  private static final int PLACE = 8;
  private static final int TAPPED = 16;
  private static final int BURST = 32;
  private static final int ASKED = 64;

  /// Frames hold slots and answers of their own. Without it they are places alone, as they once
  /// were.
  private static final int OWN = 128;

  private static final int SCRIPT = 1;
  private static final int STEP = 2;

  private final Names names;

  public SessionCodec(Names names) {
    this.names = names;
  }

  public void write(BytesOut out, Session session) {
    out.octet(flags(session)).one(session.language()).one(session.urgency());
    session.topic().ifPresent(out::one);
    session.place().ifPresent(place -> place(out, place));
    out.each(session.frames(), this::frame);
    slots(out, session.slots());
    out.number(session.epoch());
    history(out, session.history(), session.place());
    names.write(out, session.source());
    out.number(session.puzzled()).each(session.counted(), this::mark);
    session.tapped().ifPresent(out::text);
    if (!session.asked().isEmpty()) {
      out.each(session.asked(), BytesOut::one);
    }
    session.burst().ifPresent(burst -> burst(out, burst));
  }

  private static int flags(Session session) {
    return (session.languageChosen() ? CHOSEN : 0)
        | (session.gated() ? GATED : 0)
        | (session.topic().isPresent() ? TOPIC : 0)
        | (session.place().isPresent() ? PLACE : 0)
        | (session.tapped().isPresent() ? TAPPED : 0)
        | (session.burst().isPresent() ? BURST : 0)
        | (session.asked().isEmpty() ? 0 : ASKED)
        | (session.frames().isEmpty() ? 0 : OWN);
  }

  private static <T> Optional<T> flagged(int flags, int flag, Supplier<T> read) {
    return (flags & flag) == 0 ? Optional.empty() : Optional.of(read.get());
  }

  public Session read(BytesIn in) {
    int flags = in.octet();
    Language language = in.one(Language.values());
    Urgency urgency = in.one(Urgency.values());
    Optional<Topic> topic = flagged(flags, TOPIC, () -> in.one(Topic.values()));
    Optional<Place> place = flagged(flags, PLACE, () -> place(in));
    List<Frame> frames = in.each((flags & OWN) == 0 ? this::bare : this::frame);
    SortedMap<String, List<String>> slots = slots(in);
    int epoch = (int) in.number();
    List<Undo> history = history(in, place);
    String source = names.read(in);
    int puzzled = (int) in.number();
    List<String> counted = in.each(this::mark);
    Optional<String> tapped = flagged(flags, TAPPED, in::text);
    List<Topic> asked =
        flagged(flags, ASKED, () -> in.each(i -> i.one(Topic.values()))).orElse(List.of());
    Optional<Burst> burst = flagged(flags, BURST, () -> burst(in));
    return new Session(
        language,
        (flags & CHOSEN) != 0,
        place,
        frames,
        slots,
        epoch,
        history,
        (flags & GATED) != 0,
        source,
        topic,
        urgency,
        puzzled,
        counted,
        tapped,
        asked,
        burst);
  }

  private void place(BytesOut out, Place place) {
    names.write(out, place.script());
    names.write(out, place.step());
    out.number(place.at());
  }

  private Place place(BytesIn in) {
    return new Place(names.read(in), names.read(in), (int) in.number());
  }

  private void frame(BytesOut out, Frame frame) {
    place(out, frame.place());
    slots(out, frame.slots());
    history(out, frame.history(), Optional.of(frame.place()));
  }

  private Frame frame(BytesIn in) {
    Place place = place(in);
    return new Frame(place, slots(in), history(in, Optional.of(place)));
  }

  private Frame bare(BytesIn in) {
    return new Frame(place(in), new TreeMap<>(), List.of());
  }

  private void history(BytesOut out, List<Undo> history, Optional<Place> present) {
    out.each(history, (o, undo) -> undo(o, undo, present));
  }

  private List<Undo> history(BytesIn in, Optional<Place> present) {
    return in.each(i -> undo(i, present));
  }

  private void slots(BytesOut out, Map<String, List<String>> slots) {
    out.each(slots.entrySet(), this::slot);
  }

  private void slot(BytesOut out, Map.Entry<String, List<String>> slot) {
    names.write(out, slot.getKey());
    out.each(slot.getValue(), names::write);
  }

  private SortedMap<String, List<String>> slots(BytesIn in) {
    SortedMap<String, List<String>> slots = new TreeMap<>();
    in.each(i -> slot(i, slots));
    return slots;
  }

  /// Slots and values that no script knows any more are dropped.
  private String slot(BytesIn in, Map<String, List<String>> slots) {
    String name = names.read(in);
    List<String> values = in.each(names::read).stream().filter(v -> !v.equals(Names.GONE)).toList();
    if (!name.equals(Names.GONE)) {
      slots.put(name, values);
    }
    return name;
  }

  /// Most questions are asked in one script, many in one step: what the present place tells is left
  /// out.
  private void undo(BytesOut out, Undo undo, Optional<Place> present) {
    Place place = undo.place();
    boolean script = present.filter(p -> p.script().equals(place.script())).isPresent();
    boolean step = present.filter(p -> p.step().equals(place.step())).isPresent();
    out.number((long) undo.slots().size() << 2 | (script ? SCRIPT : 0) | (step ? STEP : 0));
    if (!script) {
      names.write(out, place.script());
    }
    if (!step) {
      names.write(out, place.step());
    }
    out.number(place.at());
    undo.slots().entrySet().forEach(slot -> slot(out, slot));
  }

  private Undo undo(BytesIn in, Optional<Place> present) {
    long head = in.number();
    String script = (head & SCRIPT) == 0 ? names.read(in) : known(present).script();
    String step = (head & STEP) == 0 ? names.read(in) : known(present).step();
    Place place = new Place(script, step, (int) in.number());
    SortedMap<String, List<String>> slots = new TreeMap<>();
    for (long left = head >> 2; left > 0; left--) {
      slot(in, slots);
    }
    return new Undo(place, slots);
  }

  private static Place known(Optional<Place> present) {
    return present.orElseThrow(() -> new BytesIn.Unreadable("place"));
  }

  private void mark(BytesOut out, String written) {
    Tally.Mark mark = Tally.Mark.of(written);
    out.one(mark.name());
    names.write(out, mark.value());
  }

  private String mark(BytesIn in) {
    return new Tally.Mark(in.one(org.pobach.terms.FactName.values()), names.read(in)).written();
  }

  private void burst(BytesOut out, Burst burst) {
    write(out, burst.before());
    out.each(
        burst.topics().entrySet(),
        (o, entry) ->
            o.one(entry.getKey()).octet((int) Math.round(entry.getValue() * Burst.STEPS)));
    out.one(burst.urgency());
  }

  private Burst burst(BytesIn in) {
    Session before = read(in);
    Map<Topic, Double> topics = new EnumMap<>(Topic.class);
    in.each(i -> topics.put(i.one(Topic.values()), i.octet() / (double) Burst.STEPS));
    return new Burst(before, topics, in.one(Urgency.values()));
  }
}
