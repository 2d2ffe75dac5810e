package org.pobach.app;

import org.pobach.privacy.UnusableSecret;
import org.pobach.redis.CannotStart;

/// Says why the service does not start. Messages of our own are told; of all other exceptions the
/// class and our place alone, because their messages may repeat settings.
final class Refusal {
  private Refusal() {}

  static String of(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnusableSecret
          || cause instanceof CannotStart
          || cause instanceof BrokenContent) {
        return String.valueOf(cause.getMessage());
      }
      if (cause instanceof IllegalArgumentException && saidBySettings(cause)) {
        return String.valueOf(cause.getMessage());
      }
      if (cause instanceof java.net.BindException) {
        return "The port is in use by another program: set MICRONAUT_SERVER_PORT to a free one.";
      }
    }
    return "The service could not start: %s at %s."
        .formatted(root(thrown).getClass().getName(), Troubles.place(root(thrown)));
  }

  /// Whether the content is to blame.
  static boolean isOfContent(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof BrokenContent) {
        return true;
      }
    }
    return false;
  }

  /// Settings say in plain words what does not fit, without the value.
  private static boolean saidBySettings(Throwable cause) {
    StackTraceElement[] trace = cause.getStackTrace();
    return trace.length > 0
        && trace[0].getClassName().startsWith("org.pobach.")
        && trace[0].getClassName().endsWith("Settings");
  }

  private static Throwable root(Throwable thrown) {
    Throwable cause = thrown;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }
}
