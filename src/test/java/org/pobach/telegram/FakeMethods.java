package org.pobach.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// What the methods of the Bot API do at [FakeTelegram]: results, and refusals in the real words.
final class FakeMethods {
  private final FakeTelegram telegram;
  private final Map<String, JsonNode> profile = new ConcurrentHashMap<>();
  private volatile ObjectNode webhook = FakeForm.JSON.createObjectNode();

  FakeMethods(FakeTelegram telegram) {
    this.telegram = telegram;
  }

  /// Telegram's "no" to a request.
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;
    final int code;

    Refused(int code, String description) {
      super(description);
      this.code = code;
    }
  }

  ObjectNode webhook() {
    return webhook;
  }

  JsonNode perform(String method, ObjectNode request) throws Refused, InterruptedException {
    return switch (method.toLowerCase(Locale.ROOT)) {
      case "getme" -> telegram.bot(FakeForm.JSON.createObjectNode());
      case "sendmessage" -> send(request);
      case "editmessagetext" -> edit(request);
      case "deletemessage" -> delete(request);
      case "deletemessages" -> deleteAll(request);
      case "getupdates" -> updates(request);
      case "setwebhook" -> setWebhook(request);
      case "deletewebhook" -> setWebhook(FakeForm.JSON.createObjectNode());
      case "getwebhookinfo" -> info();
      case "answercallbackquery", "leavechat", "sendchataction" -> BooleanNode.TRUE;
      case "setmyname", "setmydescription", "setmyshortdescription", "setmycommands" ->
          keep(method, request);
      case "getmyname" -> kept(request, "name");
      case "getmydescription" -> kept(request, "description");
      case "getmyshortdescription" -> kept(request, "short_description");
      case "getmycommands" -> commands(request);
      default -> throw new Refused(404, "Not Found: method not found");
    };
  }

  private JsonNode send(ObjectNode request) throws Refused {
    FakePerson person = person(request);
    String text = text(request);
    FakeMessage message =
        new FakeMessage(
            telegram.nextMessageId(),
            true,
            text,
            buttons(request),
            request.path("disable_notification").asBoolean(),
            request.path("protect_content").asBoolean());
    person.chat().put(message.id(), message);
    return shown(person, message);
  }

  private JsonNode edit(ObjectNode request) throws Refused {
    FakePerson person = person(request);
    FakeMessage old = person.chat().get(request.path("message_id").asLong());
    if (old == null) {
      throw bad("message to edit not found");
    }
    if (!old.fromBot()) {
      throw bad("message can't be edited");
    }
    FakeMessage changed =
        new FakeMessage(
            old.id(), true, text(request), buttons(request), old.silent(), old.guarded());
    if (changed.equals(old)) {
      throw bad(
          "message is not modified: specified new message content and reply markup are exactly the"
              + " same as a current content and reply markup of the message");
    }
    person.chat().put(old.id(), changed);
    return shown(person, changed);
  }

  private JsonNode delete(ObjectNode request) throws Refused {
    FakePerson person = known(request);
    if (person.chat().remove(request.path("message_id").asLong()) == null) {
      throw bad("message to delete not found");
    }
    return BooleanNode.TRUE;
  }

  private JsonNode deleteAll(ObjectNode request) throws Refused {
    FakePerson person = known(request);
    int count = request.path("message_ids").size();
    if (count < 1 || count > 100) {
      throw bad(count < 1 ? "message identifiers are not specified" : "too many messages");
    }
    request.path("message_ids").forEach(id -> person.chat().remove(id.asLong()));
    return BooleanNode.TRUE;
  }

  private JsonNode updates(ObjectNode request) throws Refused, InterruptedException {
    if (!webhook.path("url").asText().isEmpty()) {
      throw new Refused(
          409,
          "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to"
              + " delete the webhook first");
    }
    ArrayNode batch = FakeForm.JSON.createArrayNode();
    telegram
        .poll(
            request.path("offset").asLong(),
            request.path("limit").asInt(100),
            request.path("timeout").asLong())
        .forEach(batch::add);
    return batch;
  }

  private JsonNode setWebhook(ObjectNode request) {
    webhook = request;
    return BooleanNode.TRUE;
  }

  private JsonNode info() {
    return FakeForm.JSON
        .createObjectNode()
        .put("url", webhook.path("url").asText())
        .put("has_custom_certificate", false)
        .put("pending_update_count", telegram.pending());
  }

  private JsonNode keep(String method, ObjectNode request) {
    String field = field(method.toLowerCase(Locale.ROOT));
    profile.put(field + "/" + request.path("language_code").asText(), request.path(field));
    return BooleanNode.TRUE;
  }

  private JsonNode kept(ObjectNode request, String field) {
    JsonNode value = profile.get(field + "/" + request.path("language_code").asText());
    return FakeForm.JSON.createObjectNode().put(field, value == null ? "" : value.asText());
  }

  private JsonNode commands(ObjectNode request) {
    JsonNode value = profile.get("commands/" + request.path("language_code").asText());
    return value == null ? FakeForm.JSON.createArrayNode() : value;
  }

  private static String field(String setter) {
    return switch (setter) {
      case "setmyname" -> "name";
      case "setmydescription" -> "description";
      case "setmyshortdescription" -> "short_description";
      default -> "commands";
    };
  }

  private FakePerson person(ObjectNode request) throws Refused {
    FakePerson person = known(request);
    if (person.blocks()) {
      throw new Refused(403, "Forbidden: bot was blocked by the user");
    }
    return person;
  }

  private FakePerson known(ObjectNode request) throws Refused {
    return telegram.find(request.path("chat_id").asText()).orElseThrow(() -> bad("chat not found"));
  }

  private static String text(ObjectNode request) throws Refused {
    String text = request.path("text").asText();
    if (text.isBlank()) {
      throw bad("message text is empty");
    }
    if (text.length() > 4096) {
      throw bad("message is too long");
    }
    return text.strip();
  }

  private static List<List<FakeMessage.FakeButton>> buttons(ObjectNode request) throws Refused {
    var rows = FakeMessage.buttons(request.path("reply_markup"));
    for (var button : rows.stream().flatMap(List::stream).toList()) {
      if (button.data().getBytes(StandardCharsets.UTF_8).length > 64) {
        throw bad("BUTTON_DATA_INVALID");
      }
      if (button.data().isEmpty() && button.copies().isEmpty() && button.url().isEmpty()) {
        throw bad("can't parse inline keyboard button: Text buttons are unallowed");
      }
      if (button.copies().length() > 256) {
        throw bad("BUTTON_COPY_TEXT_INVALID");
      }
    }
    return rows;
  }

  private ObjectNode shown(FakePerson person, FakeMessage message) {
    ObjectNode shown = FakeForm.JSON.createObjectNode().put("message_id", message.id());
    // Something of next year, which no library knows: an edge must not trip over it.
    shown.put("entities", "not a list");
    shown.put("date", System.currentTimeMillis() / 1000).put("text", message.text());
    telegram.bot(shown.putObject("from"));
    shown.putObject("chat").put("id", person.id()).put("type", "private");
    return shown;
  }

  private static Refused bad(String description) {
    return new Refused(400, "Bad Request: " + description);
  }
}
