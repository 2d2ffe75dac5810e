package org.pobach.telegram;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/// `getUpdates` whose answer stays raw, so that one strange element cannot fail the others.
final class PollUpdates extends BotApiMethod<RawUpdates> {
  static final List<String> KINDS =
      List.of("message", "edited_message", "callback_query", "my_chat_member");

  private final long offset;
  private final int limit;
  private final long timeout;

  /// @param offset the first update wanted; everything before it is confirmed
  /// @param limit how many, 1 to 100
  /// @param timeout seconds to wait when there is none
  PollUpdates(long offset, int limit, long timeout) {
    this.offset = offset;
    this.limit = limit;
    this.timeout = timeout;
  }

  @JsonProperty
  long offset() {
    return offset;
  }

  @JsonProperty
  int limit() {
    return limit;
  }

  @JsonProperty
  long timeout() {
    return timeout;
  }

  @JsonProperty("allowed_updates")
  List<String> kinds() {
    return KINDS;
  }

  @Override
  public String getMethod() {
    return "getUpdates";
  }

  @Override
  public RawUpdates deserializeResponse(String answer) throws TelegramApiRequestException {
    return new RawUpdates(RawAnswer.result(getMethod(), answer));
  }
}
