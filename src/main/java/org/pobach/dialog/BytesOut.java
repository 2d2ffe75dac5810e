package org.pobach.dialog;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;
import java.util.function.BiConsumer;

/// Writes values one after another in as few bytes as is simple.
public final class BytesOut {
  private static final int DIGITS = 18;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(160);

  public BytesOut octet(int value) {
    bytes.write(value);
    return this;
  }

  public BytesOut flag(boolean value) {
    return octet(value ? 1 : 0);
  }

  /// A whole number; small magnitudes take one byte, negative ones too.
  public BytesOut number(long value) {
    return natural((value << 1) ^ (value >> 63));
  }

  /// A whole number that is hardly ever negative; one byte up to 127.
  public BytesOut natural(long value) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      bytes.write((int) ((rest & 0x7F) | 0x80));
      rest >>>= 7;
    }
    bytes.write((int) rest);
    return this;
  }

  public BytesOut text(String value) {
    return block(value.getBytes(StandardCharsets.UTF_8));
  }

  /// A text that mostly ends in digits, such as an id: those as a number.
  public BytesOut label(String value) {
    int end = value.length();
    while (end > 0 && value.length() - end < DIGITS && isDigit(value.charAt(end - 1))) {
      end--;
    }
    while (end < value.length() && value.charAt(end) == '0') {
      end++;
    }
    text(value.substring(0, end));
    return number(end == value.length() ? 0 : Long.parseLong(value.substring(end)));
  }

  public BytesOut block(byte[] value) {
    number(value.length);
    bytes.writeBytes(value);
    return this;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /// A constant, by its place: what is written here lives for days, not longer than a version.
  @SuppressWarnings("EnumOrdinal")
  public BytesOut one(Enum<?> value) {
    return octet(value.ordinal());
  }

  public <T> BytesOut each(Collection<T> values, BiConsumer<BytesOut, T> write) {
    number(values.size());
    values.forEach(value -> write.accept(this, value));
    return this;
  }

  public <T> BytesOut maybe(Optional<T> value, BiConsumer<BytesOut, T> write) {
    flag(value.isPresent());
    value.ifPresent(present -> write.accept(this, present));
    return this;
  }

  public byte[] bytes() {
    return bytes.toByteArray();
  }
}
