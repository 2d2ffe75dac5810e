package org.pobach.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.Update;

/// Reads updates from JSON. What it throws and returns holds no text of people.
final class UpdateReader {
  private static final ObjectMapper JSON = Json.mapper();
  private static final ObjectReader UPDATE = JSON.readerFor(Update.class);

  /// What is read when the rest of a message has a shape that is not known yet.
  private static final List<String> ESSENTIAL =
      List.of("id", "message_id", "date", "edit_date", "text", "data", "inline_message_id");

  private UpdateReader() {}

  /// The body is not a JSON object.
  static final class NotJson extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /// An update; empty if its shape cannot be read.
  static Optional<Update> read(byte[] body) throws NotJson {
    try {
      return checked(UPDATE.readValue(body));
    } catch (IOException | RuntimeException e) {
      return read(tree(body));
    }
  }

  /// An update; empty if its shape cannot be read.
  static Optional<Update> read(JsonNode element) {
    return typed(element).or(() -> typed(essence(element)));
  }

  private static JsonNode tree(byte[] body) throws NotJson {
    try {
      JsonNode tree = JSON.readTree(body);
      if (tree != null && tree.isObject()) {
        return tree;
      }
    } catch (IOException e) {
      throw new NotJson();
    }
    throw new NotJson();
  }

  private static Optional<Update> typed(JsonNode element) {
    try {
      return checked(JSON.treeToValue(element, Update.class));
    } catch (JsonProcessingException | RuntimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Update> checked(Update update) {
    return Optional.ofNullable(update).filter(read -> read.getUpdateId() != null);
  }

  /// The person's words or tap alone: a new ornament of Telegram must not cost them an answer.
  private static JsonNode essence(JsonNode element) {
    ObjectNode essence = JSON.createObjectNode();
    copy(element, essence, List.of("update_id"));
    for (String kind : List.of("message", "edited_message", "callback_query")) {
      if (element.path(kind).isObject()) {
        essence.set(kind, event(element.path(kind)));
      }
    }
    return essence;
  }

  private static ObjectNode event(JsonNode event) {
    ObjectNode essence = JSON.createObjectNode();
    copy(event, essence, ESSENTIAL);
    if (event.path("chat").isObject()) {
      copy(event.path("chat"), essence.putObject("chat"), List.of("id", "type"));
    }
    if (event.path("from").isObject()) {
      ObjectNode from = essence.putObject("from").put("first_name", "");
      copy(event.path("from"), from, List.of("id", "is_bot", "language_code"));
    }
    if (event.path("message").isObject()) {
      essence.set("message", event(event.path("message")));
    }
    return essence;
  }

  private static void copy(JsonNode from, ObjectNode to, List<String> names) {
    for (String name : names) {
      if (from.path(name).isValueNode() && !from.path(name).isNull()) {
        to.set(name, from.path(name));
      }
    }
  }
}
