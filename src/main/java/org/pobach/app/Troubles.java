package org.pobach.app;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What went wrong, counted by a word of our own. Exceptions are told by class and our own code
/// only: their messages may quote people.
@Singleton
final class Troubles {
  private static final Logger LOG = LoggerFactory.getLogger(Troubles.class);

  private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

  void count(String word) {
    counts.computeIfAbsent(word, _ -> new LongAdder()).increment();
  }

  void unexpected(RuntimeException e) {
    count("unexpected");
    LOG.error("Unexpected {} at {}", e.getClass().getName(), place(e));
  }

  Map<String, Long> counts() {
    Map<String, Long> all = new TreeMap<>();
    counts.forEach((word, count) -> all.put(word, count.sum()));
    return all;
  }

  static String place(Throwable e) {
    for (StackTraceElement element : e.getStackTrace()) {
      if (element.getClassName().startsWith("org.pobach.")) {
        return element.getClassName()
            + "."
            + element.getMethodName()
            + ":"
            + element.getLineNumber();
      }
    }
    return "unknown place";
  }
}
