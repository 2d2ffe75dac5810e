package org.pobach.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a request's parameters in the three forms the Bot API takes.
final class FakeForm {
  static final ObjectMapper JSON = new ObjectMapper();

  private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)");
  private static final Pattern NAME = Pattern.compile("(?i)[; ]name=\"([^\"]*)\"");

  private FakeForm() {}

  static ObjectNode read(String contentType, byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8);
    if (text.isBlank()) {
      return JSON.createObjectNode();
    }
    if (contentType.startsWith("multipart/")) {
      return multipart(contentType, text);
    }
    return contentType.startsWith("application/x-www-form") ? form(text) : json(text);
  }

  private static ObjectNode json(String text) {
    try {
      return (ObjectNode) JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not JSON", e);
    }
  }

  private static ObjectNode form(String text) {
    ObjectNode form = JSON.createObjectNode();
    for (String pair : text.split("&")) {
      String[] parts = pair.split("=", 2);
      put(form, decode(parts[0]), parts.length > 1 ? decode(parts[1]) : "");
    }
    return form;
  }

  private static ObjectNode multipart(String contentType, String text) {
    Matcher boundary = BOUNDARY.matcher(contentType);
    if (!boundary.find()) {
      throw new IllegalArgumentException("multipart without a boundary");
    }
    ObjectNode form = JSON.createObjectNode();
    for (String part : text.split("--" + Pattern.quote(boundary.group(1)))) {
      int end = part.indexOf("\r\n\r\n");
      Matcher name = NAME.matcher(end < 0 ? "" : part.substring(0, end));
      if (name.find()) {
        put(form, name.group(1), part.substring(end + 4).replaceFirst("\r\n$", ""));
      }
    }
    return form;
  }

  /// Arrays and objects come as JSON inside the form.
  private static void put(ObjectNode form, String name, String value) {
    if (value.startsWith("[") || value.startsWith("{")) {
      try {
        JsonNode nested = JSON.readTree(value);
        form.set(name, nested);
        return;
      } catch (JsonProcessingException e) {
        form.put(name, value);
        return;
      }
    }
    form.put(name, value);
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
