package org.pobach.telegram;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Lets loops pause and be stopped in their pauses.
final class Stop {
  private final CountDownLatch asked = new CountDownLatch(1);

  void ask() {
    asked.countDown();
  }

  boolean asked() {
    return asked.getCount() == 0;
  }

  /// Pauses, less long if stopped meanwhile.
  void pause(Duration duration) {
    try {
      if (asked.await(duration.toNanos(), TimeUnit.NANOSECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      // Whoever interrupts one of our threads wants it to end.
      ask();
      Thread.currentThread().interrupt();
    }
  }
}
