package org.pobach.privacy;

/// There is no master secret to work with: the service must not start. The message is a plain
/// sentence for the administrator and never holds the secret.
public final class UnusableSecret extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnusableSecret(String message) {
    super(message);
  }
}
