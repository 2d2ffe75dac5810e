package org.pobach.handoff;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.pobach.dialog.BytesIn;
import org.pobach.dialog.BytesOut;
import org.pobach.privacy.MortalKey;
import org.pobach.privacy.Seal;
import org.pobach.terms.Language;
import org.pobach.terms.Outcome;
import org.pobach.terms.Topic;
import org.pobach.terms.Urgency;

/// Writes what the desk keeps, before it is sealed, and reads it back.
final class CaseCodec {
  private static final int VERSION = 1;

  private static final int WAITING = 1;
  private static final int HELD = 2;
  private static final int LEFT = 3;
  private static final int CLOSED = 4;

  private final Seal keys;

  /// @param keys wraps the keys of transcripts
  CaseCodec(Seal keys) {
    this.keys = keys;
  }

  byte[] file(CaseFile file) {
    return new BytesOut()
        .octet(VERSION)
        .maybe(file.present(), this::one)
        .each(file.calls(), CaseCodec::time)
        .maybe(file.barred(), CaseCodec::time)
        .bytes();
  }

  CaseFile file(byte[] bytes) {
    BytesIn in = new BytesIn(bytes);
    if (in.octet() != VERSION) {
      throw new BytesIn.Unreadable("case");
    }
    return new CaseFile(in.maybe(this::one), in.each(CaseCodec::time), in.maybe(CaseCodec::time));
  }

  private void one(BytesOut out, Case one) {
    out.text(one.id())
        .one(one.alias().bird())
        .number(one.alias().number())
        .block(one.key().wrap(keys, context(one.id())));
    opening(out, one.opening());
    time(out, one.opened());
    out.one(one.priority());
    out.maybe(
        one.reach() instanceof Reach.Here(Instant until) ? Optional.of(until) : Optional.empty(),
        CaseCodec::time);
    out.maybe(one.word().map(Word::digest), BytesOut::text);
    stage(out, one.stage());
    time(out, one.since());
    out.natural(one.fence())
        .maybe(one.unanswered(), CaseCodec::time)
        .maybe(one.alarm(), CaseCodec::time)
        .flag(one.told())
        .flag(one.withheld())
        .flag(one.knocked())
        .flag(one.reachable())
        .number(one.keep().toMinutes());
  }

  private Case one(BytesIn in) {
    String id = in.text();
    Alias alias = new Alias(in.one(Bird.values()), (int) in.number());
    MortalKey key =
        MortalKey.unwrap(in.block(), keys, context(id))
            .orElseThrow(() -> new BytesIn.Unreadable("key"));
    return new Case(
        id,
        alias,
        opening(in),
        time(in),
        key,
        in.one(Priority.values()),
        in.maybe(CaseCodec::time).<Reach>map(Reach.Here::new).orElseGet(Reach.Asks::new),
        in.maybe(BytesIn::text).map(Word::new),
        stage(in),
        time(in),
        in.natural(),
        in.maybe(CaseCodec::time),
        in.maybe(CaseCodec::time),
        in.flag(),
        in.flag(),
        in.flag(),
        in.flag(),
        Duration.ofMinutes(in.number()));
  }

  static void opening(BytesOut out, Opening opening) {
    out.one(opening.language())
        .maybe(opening.topic(), BytesOut::one)
        .one(opening.urgency())
        .flag(opening.child())
        .each(
            opening.answers().entrySet(),
            (o, e) -> o.text(e.getKey()).each(e.getValue(), BytesOut::text));
  }

  static Opening opening(BytesIn in) {
    return new Opening(
        in.one(Language.values()),
        in.maybe(i -> i.one(Topic.values())),
        in.one(Urgency.values()),
        in.flag(),
        answers(in));
  }

  private static Map<String, List<String>> answers(BytesIn in) {
    Map<String, List<String>> answers = new TreeMap<>();
    in.each(i -> answers.put(i.text(), i.each(BytesIn::text)));
    return answers;
  }

  private static void stage(BytesOut out, Stage stage) {
    switch (stage) {
      case Stage.Waiting(var wanted) -> out.octet(WAITING).maybe(wanted, BytesOut::text);
      case Stage.Held(String operator) -> out.octet(HELD).text(operator);
      case Stage.Left(Instant until) -> time(out.octet(LEFT), until);
      case Stage.Closed(var outcome, var by, Instant until) ->
          time(out.octet(CLOSED).one(outcome).maybe(by, BytesOut::text), until);
    }
  }

  private static Stage stage(BytesIn in) {
    int kind = in.octet();
    return switch (kind) {
      case WAITING -> new Stage.Waiting(in.maybe(BytesIn::text));
      case HELD -> new Stage.Held(in.text());
      case LEFT -> new Stage.Left(time(in));
      case CLOSED -> new Stage.Closed(in.one(Outcome.values()), in.maybe(BytesIn::text), time(in));
      default -> throw new BytesIn.Unreadable("stage");
    };
  }

  static byte[] line(Line line) {
    BytesOut out = new BytesOut().one(line.author()).text(line.words());
    time(out, line.at());
    return out.maybe(
            line.messageId().isPresent()
                ? Optional.of(line.messageId().getAsLong())
                : Optional.empty(),
            BytesOut::number)
        .natural(line.fence())
        .one(line.mark())
        .bytes();
  }

  static Line line(byte[] bytes) {
    BytesIn in = new BytesIn(bytes);
    return new Line(
        in.one(Line.Author.values()),
        in.text(),
        time(in),
        in.maybe(BytesIn::number).map(OptionalLong::of).orElse(OptionalLong.empty()),
        in.natural(),
        in.one(Line.Mark.values()));
  }

  static void time(BytesOut out, Instant at) {
    out.number(at.toEpochMilli());
  }

  static Instant time(BytesIn in) {
    return Instant.ofEpochMilli(in.number());
  }

  private static byte[] context(String id) {
    return id.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
  }
}
