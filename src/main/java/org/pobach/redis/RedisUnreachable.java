package org.pobach.redis;

import org.jspecify.annotations.Nullable;

/// Redis does not answer, or not now. It may again a moment later.
public final class RedisUnreachable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean perhapsDone;

  RedisUnreachable(boolean perhapsDone, @Nullable Throwable cause) {
    super(perhapsDone ? "Redis did not answer" : "Redis cannot be reached", cause);
    this.perhapsDone = perhapsDone;
  }

  /// Whether the command may have been carried out all the same, as only its answer was lost.
  public boolean perhapsDone() {
    return perhapsDone;
  }
}
