package org.pobach.dialog;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Reads what [BytesOut] wrote. Throws [Unreadable] on anything else.
public final class BytesIn {
  private final ByteBuffer bytes;

  public BytesIn(byte[] bytes) {
    this.bytes = ByteBuffer.wrap(bytes);
  }

  /// The bytes are not what was expected; they were written by another version or damaged.
  public static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Unreadable(String what) {
      super(what);
    }
  }

  public int octet() {
    need(1);
    return bytes.get() & 0xFF;
  }

  public boolean flag() {
    return octet() != 0;
  }

  public long number() {
    long rest = natural();
    return (rest >>> 1) ^ -(rest & 1);
  }

  public long natural() {
    long rest = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      int octet = octet();
      rest |= (long) (octet & 0x7F) << shift;
      if (octet < 0x80) {
        return rest;
      }
    }
    throw new Unreadable("number");
  }

  public String text() {
    return new String(block(), StandardCharsets.UTF_8);
  }

  public String label() {
    String text = text();
    long digits = number();
    return digits == 0 ? text : text + digits;
  }

  public byte[] block() {
    byte[] value = new byte[size()];
    bytes.get(value);
    return value;
  }

  public <E> E one(E[] values) {
    int ordinal = octet();
    if (ordinal >= values.length) {
      throw new Unreadable("enum");
    }
    return values[ordinal];
  }

  public <T> List<T> each(Function<BytesIn, T> read) {
    int size = size();
    List<T> values = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      values.add(read.apply(this));
    }
    return values;
  }

  public <T> Optional<T> maybe(Function<BytesIn, T> read) {
    return flag() ? Optional.of(read.apply(this)) : Optional.empty();
  }

  /// A length; everything takes at least a byte, so it is never more than what is left.
  private int size() {
    long size = number();
    if (size < 0 || size > bytes.remaining()) {
      throw new Unreadable("size");
    }
    return (int) size;
  }

  private void need(int count) {
    if (bytes.remaining() < count) {
      throw new Unreadable("end");
    }
  }
}
