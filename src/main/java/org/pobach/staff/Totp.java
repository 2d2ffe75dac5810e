package org.pobach.staff;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import io.nayuki.qrcodegen.QrCode;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.pobach.privacy.Secret;

/// One-time passwords as authenticator apps make them: RFC 6238, SHA-1, six digits, 30 seconds. One
/// step before and after is taken too, for clocks that go wrong; none twice.
public final class Totp {
  private static final Duration STEP = Duration.ofSeconds(30);
  private static final int BYTES = 20;
  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final SecureRandom RANDOM = new SecureRandom();

  private static final TimeBasedOneTimePasswordGenerator GENERATOR =
      new TimeBasedOneTimePasswordGenerator(STEP, 6);

  private Totp() {}

  /// A seed that never was before: 160 bits, as RFC 4226 advises.
  public static Secret seed() {
    byte[] seed = new byte[BYTES];
    RANDOM.nextBytes(seed);
    return Secret.of(seed);
  }

  /// The step of which this is the password, if it is one of about now and later than `last`.
  static OptionalLong step(Secret seed, String code, long last, Instant now) {
    OptionalLong found = OptionalLong.empty();
    for (int away = -1; away <= 1; away++) {
      Instant at = now.plus(STEP.multipliedBy(away));
      long step = at.getEpochSecond() / STEP.toSeconds();
      boolean same =
          MessageDigest.isEqual(
              code(seed, at).getBytes(StandardCharsets.US_ASCII),
              code.strip().getBytes(StandardCharsets.UTF_8));
      if (same && step > last) {
        found = OptionalLong.of(step);
      }
    }
    return found;
  }

  /// The password of a moment.
  public static String code(Secret seed, Instant at) {
    try {
      return GENERATOR.generateOneTimePasswordString(
          new SecretKeySpec(seed.revealBytes(), "RAW"), at);
    } catch (InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }

  /// What an authenticator app reads: Google's key URI format.
  public static String uri(String alias, Secret seed) {
    return "otpauth://totp/Pobach:" + alias + "?secret=" + base32(seed) + "&issuer=Pobach";
  }

  /// The same as a square of characters, two rows of the code in each line, dark on light.
  public static String drawn(String uri) {
    QrCode code = QrCode.encodeText(uri, QrCode.Ecc.LOW);
    StringBuilder drawing = new StringBuilder();
    for (int y = -2; y < code.size + 2; y += 2) {
      for (int x = -2; x < code.size + 2; x++) {
        boolean upper = code.getModule(x, y);
        boolean lower = code.getModule(x, y + 1);
        drawing.append(upper ? lower ? ' ' : '▄' : lower ? '▀' : '█');
      }
      drawing.append('\n');
    }
    return drawing.toString();
  }

  private static String base32(Secret seed) {
    StringBuilder text = new StringBuilder();
    int bits = 0;
    int held = 0;
    for (byte b : seed.revealBytes()) {
      held = (held << 8) | (b & 0xFF);
      bits += 8;
      while (bits >= 5) {
        bits -= 5;
        text.append(ALPHABET.charAt((held >> bits) & 31));
      }
    }
    return text.toString();
  }
}
