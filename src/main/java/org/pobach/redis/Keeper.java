package org.pobach.redis;

import io.lettuce.core.RedisException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps one link open: makes the first, looks after it, and replaces it when it is lost.
final class Keeper implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  private final Connector connector;
  private final Semaphore doubts = new Semaphore(0);
  private final CountDownLatch connected = new CountDownLatch(1);
  private final Thread thread;
  private volatile @Nullable Link link;
  private volatile boolean closed;

  Keeper(Connector connector) {
    this.connector = connector;
    this.thread = Thread.ofVirtual().name("redis-keeper").start(this::keep);
  }

  /// The link, for one command.
  ///
  /// @throws RedisUnreachable if there is none at this moment
  Link link() {
    Link now = link;
    if (now == null || !now.isOpen()) {
      doubt();
      throw new RedisUnreachable(false, null);
    }
    return now;
  }

  boolean isConnected() {
    Link now = link;
    return now != null && now.isOpen();
  }

  boolean awaitConnected(Duration atMost) {
    try {
      return connected.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// Has the link looked at soon: something failed.
  void doubt() {
    if (doubts.availablePermits() == 0) {
      doubts.release();
    }
  }

  private void keep() {
    try {
      while (!closed) {
        if (!isConnected()) {
          replace();
        }
        boolean doubted = doubts.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS);
        Link now = link;
        if (doubted && now != null && now.isOpen() && !now.mends() && !now.answers()) {
          replace();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void replace() throws InterruptedException {
    Duration pause = FIRST_PAUSE;
    while (!closed && !tried(pause)) {
      Thread.sleep(pause);
      pause = pause.multipliedBy(2);
      pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
  }

  private boolean tried(Duration pause) {
    try {
      Link before = link;
      link = connector.open();
      connected.countDown();
      doubts.drainPermits();
      if (before != null) {
        before.close();
        LOG.info("Redis can be reached again");
      }
      return true;
    } catch (RedisException e) {
      if (pause.equals(FIRST_PAUSE)) {
        LOG.warn("Redis cannot be reached{}; trying on", reason(e));
      }
      return false;
    }
  }

  private static String reason(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      String message = String.valueOf(cause.getMessage());
      if (message.startsWith("WRONGPASS") || message.startsWith("NOAUTH")) {
        return ": it refuses the user or password of REDIS_URI";
      }
    }
    return "";
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Link now = link;
    if (now != null) {
      now.close();
    }
    connector.close();
  }
}
