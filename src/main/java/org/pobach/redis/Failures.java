package org.pobach.redis;

import io.lettuce.core.RedisCommandExecutionException;
import java.util.List;
import java.util.Objects;

/// Tells the world's failures from our own: the first become [RedisUnreachable], the others stay.
final class Failures {
  /// States of a server that pass without our doing. Source: the error codes of Redis 6.2.
  private static final List<String> PASSING =
      List.of(
          "LOADING",
          "READONLY",
          "CLUSTERDOWN",
          "MASTERDOWN",
          "TRYAGAIN",
          "BUSY",
          "OOM",
          "MISCONF",
          "NOREPLICAS",
          "NOAUTH",
          "ERR max number of clients reached");

  private Failures() {}

  static RuntimeException of(RuntimeException failure) {
    if (!(failure instanceof RedisCommandExecutionException refusal)) {
      return new RedisUnreachable(!neverSent(failure), failure);
    }
    return passes(message(refusal)) ? new RedisUnreachable(false, refusal) : refusal;
  }

  // Inside a script the code stands in the middle: "ERR Error running script …: -OOM command …".
  private static boolean passes(String message) {
    return PASSING.stream()
        .anyMatch(code -> message.startsWith(code) || message.contains("-" + code + " "));
  }

  private static boolean neverSent(RuntimeException failure) {
    String message = message(failure);
    return message.startsWith("Currently not connected")
        || message.startsWith("Connection is closed")
        || message.startsWith("Unable to connect");
  }

  private static String message(RuntimeException failure) {
    return Objects.requireNonNullElse(failure.getMessage(), "");
  }
}
