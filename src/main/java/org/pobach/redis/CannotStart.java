package org.pobach.redis;

import org.jspecify.annotations.Nullable;

/// The service must not start. The message is a plain sentence for the administrator that says what
/// to do and holds no password.
public final class CannotStart extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CannotStart(String message) {
    this(message, null);
  }

  CannotStart(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
