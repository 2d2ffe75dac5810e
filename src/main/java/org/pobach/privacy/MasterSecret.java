package org.pobach.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/// The 32 bytes from which all keys come. Whoever lacks them reads nothing of what is stored.
public final class MasterSecret {
  static final int BYTES = 32;

  private final byte[] bytes;

  MasterSecret(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException("a master secret has 32 bytes");
    }
    this.bytes = bytes.clone();
  }

  /// The secret that the settings name.
  ///
  /// @param mayCreate whether a new one may be made if the file does not exist: only where nothing
  ///   can have been sealed with an older one
  /// @throws UnusableSecret if there is none, or one that is badly kept
  public static MasterSecret load(PrivacySettings settings, boolean mayCreate) {
    if (settings.secret().isPresent()) {
      return ofSetting(settings, settings.secret().get());
    }
    if (settings.fileIsAmongData()) {
      throw new UnusableSecret(
          "POBACH_SECRET_FILE (%s) is inside the data folder, so a copy of the data would open"
                  .formatted(settings.file())
              + " them: move it elsewhere.");
    }
    return new SecretFile(settings.file()).read(mayCreate);
  }

  private static MasterSecret ofSetting(PrivacySettings settings, Secret secret) {
    if (settings.secretFile().isPresent()) {
      throw new UnusableSecret("Both POBACH_SECRET and POBACH_SECRET_FILE are set: keep one.");
    }
    return SecretText.parse(secret.reveal())
        .orElseThrow(() ->
            new UnusableSecret(
                "POBACH_SECRET is not 32 bytes in base64 or hex: make one with"
                    + " `openssl rand -base64 32`."));
  }

  /// Tells secrets apart without saying anything else about them; 16 hex digits, safe to store.
  public String fingerprint() {
    return HexFormat.of().formatHex(derive("fingerprint", 8));
  }

  /// The key of a purpose; keys of different purposes have nothing to do with each other.
  SecretKey key(String purpose, String algorithm) {
    try {
      return hkdf().deriveKey(algorithm, expansion(purpose, BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] derive(String purpose, int length) {
    try {
      return hkdf().deriveData(expansion(purpose, length));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private HKDFParameterSpec expansion(String purpose, int length) {
    byte[] info = ("pobach/" + purpose).getBytes(UTF_8);
    return HKDFParameterSpec.ofExtract().addIKM(bytes).thenExpand(info, length);
  }

  private static KDF hkdf() throws GeneralSecurityException {
    return KDF.getInstance("HKDF-SHA256");
  }

  @Override
  public String toString() {
    return "[secret]";
  }
}
