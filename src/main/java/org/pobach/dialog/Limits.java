package org.pobach.dialog;

/// What fits on a phone.
///
/// @param text characters (UTF-16 units) that a messenger takes in one message
/// @param readable characters of a message that is read without scrolling
/// @param label characters of a button alone in its row
/// @param row characters of all buttons of a row that has several
/// @param copy characters of a text that a button copies
/// @param answers answers that a person takes in at once
public record Limits(int text, int readable, int label, int row, int copy, int answers) {
  /// Telegram on a screen 320 px wide. It copies 1 to 256 characters (Bot API, `CopyTextButton`).
  public static final Limits PHONE = new Limits(4096, 350, 28, 30, 256, 5);
}
