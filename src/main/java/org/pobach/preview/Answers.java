package org.pobach.preview;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pobach.channel.Outgoing.Button;
import org.pobach.preview.Conversation.State;
import org.pobach.terms.Language;

/// What the preview answers over HTTP, as JSON. Lists are always there, also empty ones.
final class Answers {
  private Answers() {}

  /// What the bot did since the call began, and where the conversation stands (null: nowhere).
  @JsonInclude(Include.ALWAYS)
  record Reply(
      List<Sent> messages,
      List<Long> deleted,
      @Nullable String language,
      @Nullable String script,
      @Nullable String step) {

    static Reply of(Phone.Changes changes, Optional<State> state) {
      return new Reply(
          changes.messages().stream().map(Sent::of).toList(),
          changes.deleted(),
          state.map(s -> s.language().code()).orElse(null),
          state.flatMap(State::script).orElse(null),
          state.flatMap(State::step).orElse(null));
    }
  }

  /// A message of the bot.
  @JsonInclude(Include.ALWAYS)
  record Sent(long id, String text, List<List<Tappable>> buttons) {
    @Override
    public String toString() {
      return "Sent[…]";
    }

    static Sent of(Phone.Message message) {
      return new Sent(message.id(), message.text(), Tappable.rows(message.buttons()));
    }
  }

  /// A button: exactly one of `data` (sent back), `copy` (copied) and `url` (opened).
  @JsonInclude(Include.NON_NULL)
  record Tappable(
      String label, @Nullable String data, @Nullable String copy, @Nullable String url) {

    static List<List<Tappable>> rows(List<List<Button>> rows) {
      return rows.stream().map(row -> row.stream().map(Tappable::of).toList()).toList();
    }

    private static Tappable of(Button button) {
      return switch (button) {
        case Button.Answer(String label, String data) -> new Tappable(label, data, null, null);
        case Button.Copy(String label, String text) -> new Tappable(label, null, text, null);
        case Button.Link(String label, String url) -> new Tappable(label, null, null, url);
      };
    }
  }

  /// The whole phone and what its author wants to see beside it.
  @JsonInclude(Include.ALWAYS)
  record View(
      long revision,
      List<Bubble> messages,
      boolean typing,
      @Nullable String language,
      Map<String, String> labels,
      @Nullable Panel state,
      @Nullable Integer desk) {

    static View of(
        Phone.Screen screen,
        Optional<State> state,
        Language spoken,
        PreviewTexts texts,
        OptionalInt desk) {
      Language language = state.map(State::language).orElse(spoken);
      return new View(
          screen.revision(),
          screen.messages().stream().map(Bubble::of).toList(),
          screen.typing(),
          state.isPresent() ? language.code() : null,
          labels(language, texts),
          state.map(Panel::of).orElse(null),
          desk.isPresent() ? (Integer) desk.getAsInt() : null);
    }

    private static Map<String, String> labels(Language language, PreviewTexts texts) {
      Map<String, String> labels = new TreeMap<>();
      for (String key : PreviewTexts.KEYS) {
        labels.put(key, texts.text(language, key));
      }
      labels.put("language", language.code());
      return labels;
    }
  }

  /// A message of either side.
  @JsonInclude(Include.ALWAYS)
  record Bubble(long id, boolean mine, String text, List<List<Tappable>> buttons) {
    @Override
    public String toString() {
      return "Bubble[…]";
    }

    static Bubble of(Phone.Message message) {
      return new Bubble(
          message.id(), message.mine(), message.text(), Tappable.rows(message.buttons()));
    }
  }

  /// The author's panel.
  @JsonInclude(Include.ALWAYS)
  record Panel(
      @Nullable String script,
      @Nullable String step,
      Map<String, List<String>> slots,
      List<String> effects,
      List<String> facts) {

    static Panel of(State state) {
      return new Panel(
          state.script().orElse(null),
          state.step().orElse(null),
          state.slots(),
          state.effects().stream().flatMap(effect -> Lines.of(effect).stream()).toList(),
          state.facts().stream().map(Lines::of).toList());
    }
  }

  /// Where an author can jump to.
  @JsonInclude(Include.ALWAYS)
  record Places(List<Conversation.Place> scripts) {}

  /// A chat that was begun.
  record Begun(String chat) {}

  /// Why there is no answer; repeats nothing of the request.
  record Problem(String error) {}
}
