package org.pobach.dialog;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pobach.dialog.Session.Burst;
import org.pobach.dialog.Session.Place;
import org.pobach.dialog.Session.Undo;
import org.pobach.terms.Language;
import org.pobach.terms.Topic;
import org.pobach.terms.Urgency;

/// Writes a session in about a hundred bytes and reads it back.
public final class SessionCodec {
  private static final int CHOSEN = 1;
  private static final int GATED = 2;

  private final Names names;

  public SessionCodec(Names names) {
    this.names = names;
  }

  public void write(BytesOut out, Session session) {
    out.octet((session.languageChosen() ? CHOSEN : 0) | (session.gated() ? GATED : 0));
    out.one(session.language()).one(session.urgency()).maybe(session.topic(), BytesOut::one);
    out.maybe(session.place(), this::place).each(session.frames(), this::place);
    slots(out, session.slots());
    out.number(session.epoch()).each(session.history(), this::undo);
    names.write(out, session.source());
    out.number(session.puzzled()).each(session.counted(), this::mark);
    out.maybe(session.tapped(), BytesOut::text).maybe(session.burst(), this::burst);
  }

  public Session read(BytesIn in) {
    int flags = in.octet();
    Language language = in.one(Language.values());
    Urgency urgency = in.one(Urgency.values());
    Optional<Topic> topic = in.maybe(i -> i.one(Topic.values()));
    Optional<Place> place = in.maybe(this::place);
    List<Place> frames = in.each(this::place);
    SortedMap<String, List<String>> slots = slots(in);
    int epoch = (int) in.number();
    List<Undo> history = in.each(this::undo);
    String source = names.read(in);
    int puzzled = (int) in.number();
    List<String> counted = in.each(this::mark);
    Optional<String> tapped = in.maybe(BytesIn::text);
    Optional<Burst> burst = in.maybe(this::burst);
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

  private void slots(BytesOut out, Map<String, List<String>> slots) {
    out.each(
        slots.entrySet(),
        (o, entry) -> {
          names.write(o, entry.getKey());
          o.each(entry.getValue(), names::write);
        });
  }

  /// Slots and values that no script knows any more are dropped.
  private SortedMap<String, List<String>> slots(BytesIn in) {
    SortedMap<String, List<String>> slots = new TreeMap<>();
    in.each(
        i -> {
          String name = names.read(i);
          List<String> values = i.each(names::read).stream().filter(v -> !v.equals(Names.GONE)).toList();
          if (!name.equals(Names.GONE)) {
            slots.put(name, values);
          }
          return name;
        });
    return slots;
  }

  private void undo(BytesOut out, Undo undo) {
    place(out, undo.place());
    slots(out, undo.slots());
  }

  private Undo undo(BytesIn in) {
    return new Undo(place(in), slots(in));
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
        (o, entry) -> o.one(entry.getKey()).octet((int) Math.round(entry.getValue() * Burst.STEPS)));
    out.one(burst.urgency());
  }

  private Burst burst(BytesIn in) {
    Session before = read(in);
    Map<Topic, Double> topics = new EnumMap<>(Topic.class);
    in.each(i -> topics.put(i.one(Topic.values()), i.octet() / (double) Burst.STEPS));
    return new Burst(before, topics, in.one(Urgency.values()));
  }
}
