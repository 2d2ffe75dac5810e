package org.pobach.language;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// A short name for the very words of a text: another text has another one.
final class Fingerprint {
  /// 48 bits tell a few thousand texts apart and fit on a line.
  private static final int BYTES = 6;

  private static final Pattern FORM = Pattern.compile("[0-9a-f]{12}");

  private Fingerprint() {}

  static String of(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static boolean isOne(String written) {
    return FORM.matcher(written).matches();
  }
}
