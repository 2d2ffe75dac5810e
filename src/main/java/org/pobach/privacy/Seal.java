package org.pobach.privacy;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/// Closes values so that nobody without the key can read or change them, or put them elsewhere:
/// AES-256-GCM, 12 random bytes of nonce before ciphertext and tag, 28 bytes in all.
///
/// Random nonces are safe for 2^32 values under one key (NIST SP 800-38D, 8.3).
public final class Seal {
  private static final int NONCE = 12;
  private static final int TAG = 16;
  private static final int IDLE = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SecretKey key;

  /// Finding a cipher costs more than sealing with it. One that failed is not used again.
  private final Queue<Cipher> idle = new ArrayBlockingQueue<>(IDLE);

  Seal(SecretKey key) {
    this.key = key;
  }

  /// Seals a value of any length, also none.
  ///
  /// @param context what the value belongs to; it opens with the same context only
  public byte[] seal(byte[] plain, byte[] context) {
    byte[] sealed = new byte[NONCE + plain.length + TAG];
    byte[] nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    System.arraycopy(nonce, 0, sealed, 0, NONCE);
    try {
      Cipher cipher = cipher();
      begin(cipher, Cipher.ENCRYPT_MODE, nonce, context);
      cipher.doFinal(plain, 0, plain.length, sealed, NONCE);
      idle.offer(cipher);
      return sealed;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The value, or empty if it was not sealed here with this context or has been changed since.
  public Optional<byte[]> open(byte[] sealed, byte[] context) {
    if (sealed.length < NONCE + TAG) {
      return Optional.empty();
    }
    try {
      Cipher cipher = cipher();
      begin(cipher, Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE), context);
      byte[] plain = cipher.doFinal(sealed, NONCE, sealed.length - NONCE);
      idle.offer(cipher);
      return Optional.of(plain);
    } catch (AEADBadTagException e) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private Cipher cipher() throws GeneralSecurityException {
    Cipher cipher = idle.poll();
    return cipher == null ? Cipher.getInstance("AES/GCM/NoPadding") : cipher;
  }

  private void begin(Cipher cipher, int mode, byte[] nonce, byte[] context)
      throws GeneralSecurityException {
    cipher.init(mode, key, new GCMParameterSpec(8 * TAG, nonce));
    cipher.updateAAD(context);
  }

  @Override
  public String toString() {
    return "[seal]";
  }
}
