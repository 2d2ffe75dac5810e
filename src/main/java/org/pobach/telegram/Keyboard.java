package org.pobach.telegram;

import java.util.List;
import java.util.Optional;
import org.pobach.channel.Outgoing.Button;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.CopyTextButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/// Draws buttons under a message.
final class Keyboard {
  private Keyboard() {}

  /// Telegram's form of the buttons; empty if there are none.
  static Optional<InlineKeyboardMarkup> of(List<List<Button>> rows) {
    List<InlineKeyboardRow> drawn =
        rows.stream().filter(row -> !row.isEmpty()).map(Keyboard::row).toList();
    return drawn.isEmpty() ? Optional.empty() : Optional.of(new InlineKeyboardMarkup(drawn));
  }

  private static InlineKeyboardRow row(List<Button> buttons) {
    return new InlineKeyboardRow(buttons.stream().map(Keyboard::button).toList());
  }

  private static InlineKeyboardButton button(Button button) {
    var drawn = InlineKeyboardButton.builder().text(button.label());
    switch (button) {
      case Button.Answer answer -> drawn.callbackData(answer.data());
      case Button.Copy copy -> drawn.copyText(new CopyTextButton(copy.text()));
      case Button.Link link -> drawn.url(link.url());
    }
    return drawn.build();
  }
}
