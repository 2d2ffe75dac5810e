package org.pobach.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/// Bytes or text that must not be seen: a token, a password, a key. Prints as `[secret]`, is
/// compared in constant time, and says nothing to whoever serialises or hashes it.
public final class Secret {
  private final byte[] bytes;

  private Secret(byte[] bytes) {
    if (bytes.length == 0) {
      throw new IllegalArgumentException("a secret is empty");
    }
    this.bytes = bytes;
  }

  /// A secret of at least one character.
  public static Secret of(String text) {
    return new Secret(text.getBytes(UTF_8));
  }

  /// A secret of at least one byte.
  public static Secret of(byte[] bytes) {
    return new Secret(bytes.clone());
  }

  /// Whether the text is this secret; takes as long for a near miss as for a far one.
  public boolean matches(String text) {
    return MessageDigest.isEqual(text.getBytes(UTF_8), bytes);
  }

  /// The text itself, for the one place that needs it.
  public String reveal() {
    return new String(bytes, UTF_8);
  }

  /// The bytes themselves, for the one place that needs them.
  public byte[] revealBytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Secret secret && MessageDigest.isEqual(secret.bytes, bytes);
  }

  /// The same for all secrets, as a hash would tell something about them.
  @Override
  public int hashCode() {
    return 0;
  }

  @Override
  public String toString() {
    return "[secret]";
  }
}
