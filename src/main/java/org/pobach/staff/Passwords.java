package org.pobach.staff;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.pobach.privacy.Secret;

/// Hashes passwords with Argon2id, as OWASP's Password Storage Cheat Sheet advises (19 MiB, two
/// passes, one lane), a few at a time: each costs memory on purpose.
@Singleton
public final class Passwords {
  /// Characters, at least and at most.
  public static final int SHORTEST = 12;

  public static final int LONGEST = 128;

  private static final int KIBIBYTES = 19_456;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int BYTES = 32;
  private static final int SALT = 16;
  private static final int AT_ONCE = 2;
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Argon2Function argon2 =
      Argon2Function.getInstance(KIBIBYTES, PASSES, LANES, BYTES, Argon2.ID);
  private final Semaphore free = new Semaphore(AT_ONCE);
  private final Secret nobody = hash("nobody has this password");

  /// Whether it is long enough and can be checked.
  public static boolean fits(String password) {
    int length = password.codePointCount(0, password.length());
    return length >= SHORTEST && length <= LONGEST;
  }

  public Secret hash(String password) {
    return Secret.of(Password.hash(password).addRandomSalt(SALT).with(argon2).getResult());
  }

  /// Whether a password is the one that was hashed; empty if too many are being checked.
  ///
  /// @param hashed empty for somebody who does not exist: that costs as much
  Optional<Boolean> check(String password, Optional<Secret> hashed) {
    if (password.length() > 2 * LONGEST || !enter()) {
      return password.length() > 2 * LONGEST ? Optional.of(false) : Optional.empty();
    }
    try {
      String against = hashed.orElse(nobody).reveal();
      boolean same =
          Password.check(password, against).with(Argon2Function.getInstanceFromHash(against));
      return Optional.of(same && hashed.isPresent());
    } finally {
      free.release();
    }
  }

  private boolean enter() {
    try {
      return free.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
