package org.pobach.app;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.pobach.channel.Incoming;
import org.pobach.channel.Incoming.Happening;
import org.pobach.dialog.Circumstances;
import org.pobach.dialog.Effect;
import org.pobach.dialog.Engine;
import org.pobach.dialog.Event;
import org.pobach.dialog.Session;
import org.pobach.dialog.Turn;
import org.pobach.terms.Language;
import org.pobach.understanding.Understanding;

/// Understands what people do, once per event, and asks the engine what to say.
@Singleton
final class Mind {
  /// Texts sure in their language below this say nothing about the person's language.
  private static final double SURE = 0.6;

  private final Understanding understanding;
  private final Supplier<Content> contents;

  Mind(Understanding understanding, Supplier<Content> contents) {
    this.understanding = understanding;
    this.contents = contents;
  }

  /// The event that the engine is told of; empty for what no dialog answers.
  Optional<Event> perceive(Incoming incoming) {
    return switch (incoming.what()) {
      case Happening.Text(String words) -> Optional.of(text(words, incoming, false));
      case Happening.Edited(String words) -> Optional.of(text(words, incoming, true));
      case Happening.Tap(String data, var _) -> Optional.of(new Event.Tap(data));
      case Happening.Started(String code) -> Optional.of(new Event.Started(code));
      case Happening.Media(var kind, String words) when words.isBlank() ->
          Optional.of(new Event.Media(kind(kind), incoming.messageId().orElse(0)));
      // Words under a picture count more than the picture.
      case Happening.Media(var _, String words) -> Optional.of(text(words, incoming, false));
      case Happening.Placed(String script, String step) when PreviewTurns.of(incoming.from()) ->
          Optional.of(new Event.Placed(script, step));
      case Happening.Placed _, Happening.Noted _, Happening.Blocked _, Happening.Unblocked _ ->
          Optional.empty();
    };
  }

  /// @param at when, which decides who is shown: some contacts are closed by then
  Turn advance(Session session, Event event, Circumstances now, Instant at) {
    Content content = contents.get();
    Turn turn = content.engine().advance(session, event, now);
    return Referrals.remembered(content.directory(), turn, at);
  }

  /// Whether the person wants everything erased.
  boolean exits(Event event) {
    return switch (event) {
      case Event.Tap(String data) -> Engine.erases(data);
      case Event.Text(String words, var _, var _) -> contents.get().exits(words);
      case Event.Started _, Event.Media _, Event.Placed _, Event.Noticed _ -> false;
    };
  }

  /// The language to begin with: of the words, else of the person's app, else Russian.
  Language guess(Incoming incoming, Event event) {
    if (event instanceof Event.Text(var _, var understood, var _)
        && understood.languageConfidence() >= SURE) {
      return understood.language();
    }
    return guess(incoming);
  }

  Language guess(Incoming incoming) {
    return incoming.languageCode().flatMap(Language::of).orElse(Language.RU);
  }

  /// What is said when something went wrong that never should.
  Effect apology(Session session) {
    return new Effect.Say(
        new Effect.Message(
            session.language(),
            session.child(),
            false,
            List.of(new Effect.Paragraph.Words("sorry.trouble", Map.of())),
            List.of()));
  }

  private Event text(String words, Incoming incoming, boolean edited) {
    Optional<Language> app = incoming.languageCode().flatMap(Language::of);
    return new Event.Text(words, understanding.understand(words, app), edited);
  }

  private static Event.Kind kind(Incoming.Kind kind) {
    return switch (kind) {
      case PICTURE -> Event.Kind.PICTURE;
      case VOICE -> Event.Kind.VOICE;
      case LOCATION -> Event.Kind.LOCATION;
      case PHONE_CONTACT -> Event.Kind.PHONE_CONTACT;
      case OTHER -> Event.Kind.OTHER;
    };
  }
}
