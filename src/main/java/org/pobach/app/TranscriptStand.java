package org.pobach.app;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.pobach.dialog.Effect;
import org.pobach.dialog.Effect.Message;
import org.pobach.dialog.Effect.Paragraph;
import org.pobach.dialog.Session;
import org.pobach.language.Texts;

/// How a conversation stands after an exchange, told in the words of transcripts.
///
/// @param session empty when everything was erased
/// @param effects of the exchange
record TranscriptStand(Texts texts, Optional<Session> session, List<Effect> effects) {
  static final String YES = "yes";
  static final String NO = "no";
  private static final String NOTHING = "nothing";

  TranscriptStand {
    effects = List.copyOf(effects);
  }

  /// The message that was said, if one was.
  static Optional<Message> message(List<Effect> effects) {
    return effects.stream()
        .map(effect ->
            switch (effect) {
              case Effect.Say(var message) -> Optional.of(message);
              case Effect.Revise(var message) -> Optional.of(message);
              case Effect.Remove _, Effect.Unsay _, Effect.AtDesk _, Effect.Erase _ ->
                  Optional.<Message>empty();
            })
        .flatMap(Optional::stream)
        .findFirst();
  }

  /// One value stands alone.
  static String list(List<String> values) {
    return values.size() == 1 ? values.getFirst() : values.toString();
  }

  /// @param what is asked for: `bot says`, `step`, `slot country`
  String tell(String what) {
    return switch (what) {
      case "bot says" -> list(said());
      case "script" -> place(Session.Place::script);
      case "step" -> place(Session.Place::step);
      case "speaks" -> session.map(s -> s.language().code()).orElse(NOTHING);
      case "contacts" -> shows(Paragraph.Contacts.class);
      case "card" -> shows(Paragraph.Card.class);
      case "emergency" -> shows(Paragraph.Emergency.class);
      case "erased" -> has(Effect.Erase.class::isInstance);
      case "operator" -> has(Effect.CallOperator.class::isInstance);
      default -> list(values(what.substring("slot ".length())));
    };
  }

  /// Keys as they stand in the file of the language: the child form where it is what was said.
  private List<String> said() {
    return message(effects).stream()
        .flatMap(message ->
            message.paragraphs().stream()
                .filter(Paragraph.Words.class::isInstance)
                .map(words -> key(message, ((Paragraph.Words) words).key())))
        .toList();
  }

  private String key(Message message, String key) {
    String child = key + Texts.CHILD;
    return message.child() && texts.has(message.language(), child) ? child : key;
  }

  private String place(Function<Session.Place, String> part) {
    return session.flatMap(Session::place).map(part).orElse(NOTHING);
  }

  private String shows(Class<? extends Paragraph> kind) {
    boolean shown =
        message(effects).stream().flatMap(m -> m.paragraphs().stream()).anyMatch(kind::isInstance);
    return shown ? YES : NO;
  }

  private String has(Predicate<Effect> kind) {
    return effects.stream().anyMatch(kind) ? YES : NO;
  }

  /// A slot of the present script may be called without the script's name.
  private List<String> values(String slot) {
    String own = place(Session.Place::script) + "." + slot;
    return session
        .map(Session::slots)
        .map(slots -> slots.getOrDefault(slot, slots.getOrDefault(own, List.of())))
        .orElse(List.of());
  }
}
