package org.pobach.app;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.pobach.app.Transcript.Doing;
import org.pobach.app.Transcript.Exchange;
import org.pobach.app.TranscriptOutcome.Difference;
import org.pobach.app.TranscriptOutcome.Failure;
import org.pobach.app.TranscriptOutcome.Visit;
import org.pobach.channel.Address;
import org.pobach.channel.Incoming;
import org.pobach.channel.Incoming.Happening;
import org.pobach.conversation.Conversation;
import org.pobach.dialog.BytesIn;
import org.pobach.dialog.BytesOut;
import org.pobach.dialog.Circumstances;
import org.pobach.dialog.Contacted;
import org.pobach.dialog.Desk;
import org.pobach.dialog.Effect;
import org.pobach.dialog.Effect.Button;
import org.pobach.dialog.Effect.Message;
import org.pobach.dialog.Event;
import org.pobach.dialog.Session;
import org.pobach.dialog.SessionCodec;
import org.pobach.dialog.Turn;

/// Plays a transcript with everything the hotline understands and says, but without a messenger.
final class TranscriptRun {
  private static final Address SOMEBODY = new Address("transcript", "0");

  /// An hour at which most contacts are open, for those that are shown: a Tuesday in Minsk.
  private static final Instant NOON = Instant.parse("2026-11-24T09:00:00Z");

  private static final String START = "/start";

  private final Content content;
  private final Mind mind;
  private final SessionCodec codec;
  private final Transcript transcript;
  private final List<Message> said = new ArrayList<>();
  private final List<Message> chat = new ArrayList<>();
  private final List<Failure> failures = new ArrayList<>();
  private final Set<Visit> visited = new HashSet<>();
  private Optional<Session> session = Optional.empty();
  private boolean patient;

  private TranscriptRun(Content content, Transcript transcript) {
    this.content = content;
    this.mind = new Mind(content.understanding(), () -> content);
    this.codec = new SessionCodec(content.names());
    this.transcript = transcript;
  }

  /// Plays it to its end, or to a button that is not there.
  static TranscriptOutcome of(Content content, Transcript transcript) {
    TranscriptRun run = new TranscriptRun(content, transcript);
    for (Exchange exchange : transcript.exchanges()) {
      Optional<Happening> happening = run.happening(exchange);
      if (happening.isEmpty()) {
        break;
      }
      run.take(exchange, happening.get());
    }
    return new TranscriptOutcome(run.failures, run.said, run.visited);
  }

  private void take(Exchange exchange, Happening happening) {
    Incoming incoming = incoming(happening);
    Event event = mind.perceive(incoming).orElseThrow();
    Session before =
        session
            .map(s -> exchange.after().compareTo(Turns.CALL) > 0 ? Contacted.rested(s) : s)
            .orElseGet(() -> Session.fresh(mind.guess(incoming, event)));
    Circumstances now = circumstances(exchange);
    List<Session.Place> arrivals = new ArrayList<>();
    Turn turn =
        Referrals.remembered(
            content.directory(), content.engine().advance(before, event, now, arrivals::add), NOON);
    arrivals.forEach(
        place -> visited.add(new Visit(turn.session().language(), place.script(), place.step())));
    if (now.amends()) {
      chat.removeLast();
    }
    follow(exchange, turn);
  }

  private void follow(Exchange exchange, Turn turn) {
    boolean erased = turn.effects().stream().anyMatch(Effect.Erase.class::isInstance);
    List<Difference> differences = new ArrayList<>();
    if (erased) {
      session = Optional.empty();
      chat.clear();
    } else {
      session = Optional.of(kept(exchange, turn.session(), differences));
      Optional<Message> message = TranscriptStand.message(turn.effects());
      if (turn.effects().stream().anyMatch(Effect.Revise.class::isInstance)) {
        chat.removeLast();
      }
      message.ifPresent(chat::add);
      message.ifPresent(said::add);
    }
    patient = turn.patient() && TranscriptStand.message(turn.effects()).isPresent();
    TranscriptStand stand = new TranscriptStand(content.texts(), session, turn.effects());
    exchange.expectations().stream()
        .map(e -> new Difference(e.line(), e.what(), e.wanted(), stand.tell(e.what())))
        .filter(difference -> !difference.wanted().equals(difference.got()))
        .forEach(differences::add);
    fail(exchange, differences);
  }

  /// The session as the next exchange finds it: written out and read back.
  private Session kept(Exchange exchange, Session after, List<Difference> differences) {
    BytesOut out = new BytesOut();
    codec.write(out, after);
    Session kept = codec.read(new BytesIn(out.bytes()));
    if (!kept.equals(after)) {
      differences.add(
          new Difference(exchange.line(), "what is kept", after.toString(), kept.toString()));
    }
    return kept;
  }

  private Circumstances circumstances(Exchange exchange) {
    Duration after = exchange.after();
    return new Circumstances(
        transcript.deskOpen() ? Desk.OPEN : Desk.CLOSED,
        session.isPresent() && after.compareTo(Conversation.QUIET) > 0,
        exchange.late().compareTo(Turns.LATE) > 0,
        false,
        patient && after.compareTo(Turns.PATIENCE) < 0);
  }

  private Incoming incoming(Happening happening) {
    return new Incoming(
        SOMEBODY,
        0,
        Instant.EPOCH,
        Optional.of(transcript.language().code()),
        OptionalLong.of(1),
        happening);
  }

  /// Empty, with a failure, where a button is not there.
  private Optional<Happening> happening(Exchange exchange) {
    return switch (exchange.doing()) {
      case Doing.Says(String words) when words.equals(START) || words.startsWith(START + " ") ->
          Optional.of(new Happening.Started(words.substring(START.length()).strip()));
      case Doing.Says(String words) -> Optional.of(new Happening.Text(words));
      case Doing.Edits(String words) -> Optional.of(new Happening.Edited(words));
      case Doing.Sends(var kind) -> Optional.of(new Happening.Media(kind, ""));
      case Doing.Taps taps -> tap(exchange, taps);
    };
  }

  private Optional<Happening> tap(Exchange exchange, Doing.Taps taps) {
    int place = chat.size() - 1 - taps.ago();
    List<Button.Answer> buttons = place < 0 ? List.of() : answers(chat.get(place)).toList();
    Optional<Happening> tap =
        buttons.stream()
            .filter(button -> button.label().equals(taps.label()))
            .findFirst()
            .map(button -> new Happening.Tap(button.data(), OptionalLong.empty()));
    if (tap.isEmpty()) {
      String there = buttons.stream().map(Button.Answer::label).toList().toString();
      Difference none = new Difference(exchange.line(), "buttons", taps.label(), there);
      fail(exchange, List.of(none));
    }
    return tap;
  }

  private static Stream<Button.Answer> answers(Message message) {
    return message.buttons().stream()
        .flatMap(List::stream)
        .filter(Button.Answer.class::isInstance)
        .map(Button.Answer.class::cast);
  }

  private void fail(Exchange exchange, List<Difference> differences) {
    if (!differences.isEmpty()) {
      failures.add(
          new Failure(transcript.file(), exchange.line(), exchange.doing().written(), differences));
    }
  }
}
