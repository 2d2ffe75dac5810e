package org.pobach.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A message in a chat of [FakeTelegram], as somebody sees it on the phone.
///
/// @param id its id in the chat
/// @param fromBot whose it is
/// @param text what it says; empty for media
/// @param buttons rows from top to bottom, as the Bot API names them
/// @param silent sent with `disable_notification`
/// @param guarded sent with `protect_content`
public record FakeMessage(
    long id,
    boolean fromBot,
    String text,
    List<List<FakeButton>> buttons,
    boolean silent,
    boolean guarded) {

  /// A button under a message; what it does not have is empty.
  public record FakeButton(String label, String data, String copies, String url) {}

  /// The button with that label.
  public Optional<FakeButton> button(String label) {
    return buttons.stream()
        .flatMap(List::stream)
        .filter(button -> button.label().equals(label))
        .findFirst();
  }

  /// All labels from top left to bottom right.
  public List<String> labels() {
    return buttons.stream().flatMap(List::stream).map(FakeButton::label).toList();
  }

  static List<List<FakeButton>> buttons(JsonNode markup) {
    List<List<FakeButton>> rows = new ArrayList<>();
    for (JsonNode row : markup.path("inline_keyboard")) {
      List<FakeButton> buttons = new ArrayList<>();
      for (JsonNode button : row) {
        buttons.add(
            new FakeButton(
                button.path("text").asText(),
                button.path("callback_data").asText(),
                button.path("copy_text").path("text").asText(),
                button.path("url").asText()));
      }
      rows.add(List.copyOf(buttons));
    }
    return List.copyOf(rows);
  }
}
