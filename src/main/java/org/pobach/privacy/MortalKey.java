package org.pobach.privacy;

import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;

/// A random key that is kept only wrapped, that is sealed by another: once its wrapped form is
/// deleted, nothing that it sealed can be read again, whatever copies exist.
public final class MortalKey {
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final byte[] bytes;

  private MortalKey(byte[] bytes) {
    this.bytes = bytes;
  }

  /// A key that never was before.
  public static MortalKey fresh() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new MortalKey(bytes);
  }

  /// The key that [#wrap] closed, or empty if that was not its outcome with this seal and context.
  public static Optional<MortalKey> unwrap(byte[] wrapped, Seal by, byte[] context) {
    return by.open(wrapped, context).filter(bytes -> bytes.length == BYTES).map(MortalKey::new);
  }

  /// The form that can be stored, 60 bytes.
  ///
  /// @param context what the key is for, such as a day
  public byte[] wrap(Seal by, byte[] context) {
    return by.seal(bytes, context);
  }

  /// Seals and opens with this key.
  public Seal seal() {
    return new Seal(new SecretKeySpec(bytes, "AES"));
  }

  @Override
  public String toString() {
    return "[secret]";
  }
}
