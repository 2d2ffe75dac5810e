package org.pobach.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Words and numbers that must be found nowhere, in all the forms in which they might stand.
final class Marks {
  private final Map<String, String> forms = new LinkedHashMap<>();
  private final Set<String> all = new TreeSet<>();

  /// Remembers a mark; too short ones would be found by chance.
  String mark(String mark) {
    if (mark.length() < 9) {
      throw new IllegalArgumentException("too short");
    }
    if (all.add(mark)) {
      encode(mark);
    }
    return mark;
  }

  /// Remembers an id, also as a number.
  long mark(long id) {
    mark(Long.toString(id));
    form(ByteBuffer.allocate(8).putLong(id).array(), "number of", Long.toString(id));
    form(
        ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(id).array(),
        "number of",
        Long.toString(id));
    return id;
  }

  int size() {
    return all.size();
  }

  /// What stands there, as `form of mark`; empty if nothing does.
  Optional<String> in(byte[] haystack) {
    String text = new String(haystack, ISO_8859_1);
    return forms.entrySet().stream()
        .filter(form -> text.contains(form.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private void encode(String mark) {
    byte[] plain = mark.getBytes(UTF_8);
    form(plain, "text", mark);
    form(mark.getBytes(UTF_16LE), "UTF-16 of", mark);
    form(mark.getBytes(UTF_16BE), "UTF-16 of", mark);
    form(URLEncoder.encode(mark, UTF_8), "URL form of", mark);
    form(URLEncoder.encode(mark, UTF_8).toLowerCase(Locale.ROOT), "URL form of", mark);
    for (byte[] bytes : List.of(plain, mark.getBytes(UTF_16LE))) {
      form(HexFormat.of().formatHex(bytes), "hex of", mark);
      form(HexFormat.of().withUpperCase().formatHex(bytes), "hex of", mark);
      for (int shift = 0; shift < 3; shift++) {
        form(base64(Base64.getEncoder(), bytes, shift), "base64 of", mark);
        form(base64(Base64.getUrlEncoder(), bytes, shift), "base64 of", mark);
      }
    }
    form(escaped(mark, "\\u%04x"), "JSON of", mark);
    form(escaped(mark, "\\u%04X"), "JSON of", mark);
    form(Arrays.toString(plain).replaceAll("[\\[\\]]", ""), "list of bytes of", mark);
  }

  /// The characters that do not depend on what stands before or after.
  private static String base64(Base64.Encoder encoder, byte[] bytes, int shift) {
    byte[] shifted = new byte[shift + bytes.length];
    System.arraycopy(bytes, 0, shifted, shift, bytes.length);
    String whole = encoder.withoutPadding().encodeToString(shifted);
    return whole.substring((shift * 8 + 5) / 6, shifted.length * 8 / 6);
  }

  private static String escaped(String mark, String form) {
    StringBuilder escaped = new StringBuilder();
    mark.chars()
        .forEach(c -> escaped.append(c < 128 ? String.valueOf((char) c) : form.formatted(c)));
    return escaped.toString();
  }

  private void form(String form, String name, String mark) {
    form(form.getBytes(UTF_8), name, mark);
  }

  private void form(byte[] form, String name, String mark) {
    forms.putIfAbsent(new String(form, ISO_8859_1), name + " " + mark);
  }
}
