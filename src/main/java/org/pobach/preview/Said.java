package org.pobach.preview;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pobach.channel.Limits;

/// What a caller sent: `{"text": "…"}`, `{"button": "…"}` or a place to jump to, or something else.
sealed interface Said {
  /// Bytes of one request.
  int MOST = 64 * 1024;

  /// Why nothing cannot be read.
  String EMPTY =
      "The body is empty; it must be {\"text\": …} or {\"button\": …}, or {\"script\": …} to jump.";

  /// What the person does.
  sealed interface Deed extends Said {}

  /// They write.
  record Wrote(String words) implements Deed {
    @Override
    public String toString() {
      return "Wrote[…]";
    }
  }

  /// They open the bot, by a link with a code or without (empty).
  record Started(String words, String code) implements Deed {
    @Override
    public String toString() {
      return "Started[…]";
    }
  }

  /// They tap a button.
  record Tapped(String data) implements Deed {}

  /// They, as an author, jump to a step; to the beginning of the script where it is empty.
  record Jumped(String script, String step) implements Deed {}

  /// It cannot be read; `why` repeats nothing of it.
  record Unreadable(String why) implements Said {}

  static Said of(byte[] body) {
    return read(body, Said::deed);
  }

  /// The same of `{"script": "…", "step": "…"}`.
  static Said jump(byte[] body) {
    return read(body, Said::jump);
  }

  private static Said read(byte[] body, Function<JsonNode, Said> reading) {
    if (body.length == 0) {
      return new Unreadable(EMPTY);
    }
    if (body.length > MOST) {
      return new Unreadable("The body is longer than 65536 bytes.");
    }
    try {
      return reading.apply(Parsing.STRICT.readTree(body));
    } catch (IOException e) {
      return new Unreadable("The body is not JSON in UTF-8.");
    }
  }

  private static Said jump(JsonNode json) {
    JsonNode script = json.path("script");
    JsonNode step = json.path("step");
    return script.isTextual() && (step.isTextual() || step.isMissingNode())
        ? new Jumped(script.textValue(), step.asText())
        : new Unreadable("script is needed and a string, and so is step if it is there.");
  }

  private static Said deed(JsonNode json) {
    JsonNode text = json.path("text");
    JsonNode button = json.path("button");
    if (text.isMissingNode() == button.isMissingNode()) {
      return new Unreadable("Exactly one of text and button is needed.");
    }
    if (text.isTextual()) {
      return words(text.textValue());
    }
    if (button.isTextual()) {
      return tap(button.textValue());
    }
    return new Unreadable("text and button are strings.");
  }

  private static Said words(String words) {
    Matcher start = Parsing.START.matcher(words);
    if (!start.matches()) {
      return new Wrote(words);
    }
    String code = start.group(1);
    return new Started(words, code == null ? "" : code);
  }

  private static Said tap(String data) {
    int bytes = data.getBytes(StandardCharsets.UTF_8).length;
    return bytes >= 1 && bytes <= Limits.DATA
        ? new Tapped(data)
        : new Unreadable("button is 1 to 64 bytes long.");
  }

  /// How bodies are read.
  final class Parsing {
    private static final Pattern START = Pattern.compile("/start(?:\\s+(\\S+))?\\s*");
    private static final ObjectReader STRICT =
        JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .disable(JsonParser.Feature.INCLUDE_SOURCE_IN_LOCATION)
            .build()
            .reader();

    private Parsing() {}
  }
}
