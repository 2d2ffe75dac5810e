package org.pobach.handoff;

import jakarta.inject.Singleton;
import java.time.Duration;

/// Rings when something has changed at the desk, so that nobody has to ask again and again. What
/// other instances do is heard of within a second.
@Singleton
public final class Bell {
  private long rung;

  /// Something has changed.
  public synchronized void ring() {
    rung++;
    notifyAll();
  }

  /// Waits until it has rung since.
  ///
  /// @param since how often it had rung
  /// @return how often it has rung by now
  public synchronized long await(long since, Duration atMost) {
    long end = System.nanoTime() + atMost.toNanos();
    while (rung == since) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return rung;
      }
      try {
        wait(left);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return rung;
      }
    }
    return rung;
  }
}
