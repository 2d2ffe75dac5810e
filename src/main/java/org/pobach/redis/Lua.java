package org.pobach.redis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A script that Redis runs as one whole.
public final class Lua {
  private final String name;
  private final byte[] text;
  private final String digest;

  private Lua(String name, byte[] text) {
    this.name = name;
    this.text = text;
    this.digest = digestOf(text);
  }

  static Lua beside(Class<?> user, String name) {
    try (InputStream file = user.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalArgumentException(name + " is not beside " + user.getName());
      }
      return new Lua(name, file.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String digestOf(byte[] text) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  byte[] text() {
    return text;
  }

  /// The name that Redis gives it, by EVALSHA.
  String digest() {
    return digest;
  }

  @Override
  public String toString() {
    return name;
  }
}
