package org.pobach.privacy;

import java.nio.ByteBuffer;
import java.util.Base64;

/// A person as the store knows them: 128 bits that nobody can trace back to a chat without the
/// master secret. Lives in Redis keys and nowhere else.
public record Pseudonym(long high, long low) {
  static final int BYTES = 16;

  static Pseudonym of(byte[] digest) {
    ByteBuffer buffer = ByteBuffer.wrap(digest);
    return new Pseudonym(buffer.getLong(), buffer.getLong());
  }

  /// The pseudonym whose [#key] that is.
  public static Pseudonym read(String key) {
    return of(Base64.getUrlDecoder().decode(key));
  }

  /// The 16 bytes, evenly spread.
  public byte[] bytes() {
    return ByteBuffer.allocate(BYTES).putLong(high).putLong(low).array();
  }

  /// How it is written in a Redis key: 22 characters of base64url.
  public String key() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes());
  }

  @Override
  public String toString() {
    return "[pseudonym]";
  }
}
