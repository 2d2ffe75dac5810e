package org.pobach.channel;

import java.time.Duration;

/// What messengers allow. Source: Telegram Bot API, `sendMessage`, `InlineKeyboardButton`,
/// `deleteMessages`.
public final class Limits {
  /// Characters (UTF-16 units) in one message.
  public static final int TEXT = 4096;

  /// Bytes of UTF-8 in a button's data.
  public static final int DATA = 64;

  /// Messages that one call deletes.
  public static final int ERASE_BATCH = 100;

  /// How long after sending a message can be deleted.
  public static final Duration ERASE_WITHIN = Duration.ofDays(2);

  /// Characters of a button that fit a screen 320 px wide, for one button in a row.
  public static final int LABEL = 32;

  private Limits() {}
}
