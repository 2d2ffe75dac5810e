package org.pobach.privacy;

import jakarta.inject.Singleton;

/// Makes the seals of the service, one per purpose.
@Singleton
public final class Seals {
  private final MasterSecret secret;

  public Seals(MasterSecret secret) {
    this.secret = secret;
  }

  /// The seal of a purpose, such as `session`. Make it once and keep it: deriving its key costs
  /// more than sealing.
  public Seal forPurpose(String purpose) {
    return new Seal(secret.key("seal/" + purpose, "AES"));
  }
}
