package org.pobach.telegram;

import com.fasterxml.jackson.annotation.JsonValue;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiValidationException;

/// A request about one message, of whose answer only the message's id is read: an unknown ornament
/// in the rest would look like no answer, and the message would be sent again.
final class Terse extends BotApiMethod<Long> {
  private final BotApiMethod<?> request;

  Terse(BotApiMethod<?> request) {
    this.request = request;
  }

  @JsonValue
  BotApiMethod<?> request() {
    return request;
  }

  @Override
  public String getMethod() {
    return request.getMethod();
  }

  @Override
  public void validate() throws TelegramApiValidationException {
    request.validate();
  }

  @Override
  public Long deserializeResponse(String answer) throws TelegramApiRequestException {
    return RawAnswer.result(getMethod(), answer).path("message_id").asLong();
  }
}
