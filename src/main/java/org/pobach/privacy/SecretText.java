package org.pobach.privacy;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/// How a master secret is written: 64 hex digits, or base64 (either alphabet).
final class SecretText {
  private SecretText() {}

  /// Empty if the text is not 32 bytes in one of the two forms.
  static Optional<MasterSecret> parse(String text) {
    String stripped = text.strip();
    try {
      byte[] bytes =
          stripped.length() == 2 * MasterSecret.BYTES
              ? HexFormat.of().parseHex(stripped)
              : Base64.getDecoder().decode(stripped.replace('-', '+').replace('_', '/'));
      return bytes.length == MasterSecret.BYTES
          ? Optional.of(new MasterSecret(bytes))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  static String write(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes) + "\n";
  }
}
