package org.pobach.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.telegram.telegrambots.meta.api.objects.ApiResponse;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/// Reads an answer of the Bot API without typing what is inside.
final class RawAnswer {
  private static final ObjectMapper JSON = Json.mapper();

  private RawAnswer() {}

  /// The `result`, or the library's exception for a refusal or for something that is no answer.
  static JsonNode result(String method, String answer) throws TelegramApiRequestException {
    try {
      JsonNode tree = JSON.readTree(answer);
      if (!tree.path("ok").asBoolean()) {
        throw new TelegramApiRequestException(method, JSON.treeToValue(tree, ApiResponse.class));
      }
      return tree.path("result");
    } catch (JsonProcessingException e) {
      // Without the cause: its text quotes the answer.
      throw new TelegramApiRequestException(method);
    }
  }
}
