package org.pobach.telegram;

import java.util.Locale;
import java.util.regex.Pattern;

/// Why Telegram refuses, named by us. Source: descriptions in the Bot API server's `Client.cpp`.
enum Cause {
  /// The chat is out of reach: blocked, deactivated, unknown.
  GONE(
      "bot was blocked|user is deactivated|chat not found|user not found|peer_id_invalid"
          + "|user_is_blocked|input_user_deactivated|bot can't initiate conversation"),
  NOT_MODIFIED("message is not modified"),
  NOT_FOUND("message to (edit|delete) not found|message_id_invalid|message not found"),
  NOT_DELETABLE("message can't be deleted|message_delete_forbidden"),
  NOT_EDITABLE("message can't be edited"),
  QUERY_TOO_OLD("query is too old|query id is invalid|query_id_invalid"),
  TEXT_EMPTY("text is empty|text must be non-empty"),
  TEXT_TOO_LONG("message is too long|message_too_long"),
  BUTTON("button_|inline keyboard|reply_markup|copy_text|url_invalid"),
  MARKUP("can't parse"),
  OTHER("");

  private final Pattern signs;

  Cause(String signs) {
    this.signs = Pattern.compile(signs, Pattern.CASE_INSENSITIVE);
  }

  static Cause of(String description) {
    for (Cause cause : values()) {
      if (cause.signs.matcher(description).find()) {
        return cause;
      }
    }
    return OTHER;
  }

  /// The word that counters and deliveries carry.
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
