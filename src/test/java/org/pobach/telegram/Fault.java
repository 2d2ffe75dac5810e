package org.pobach.telegram;

import java.time.Duration;

/// Something that goes wrong at [FakeTelegram], in the way the real one does it.
public sealed interface Fault {
  /// An answer with `ok: false`; nothing was done.
  record Refusal(int code, String description) implements Fault {}

  /// "Too Many Requests" with `retry_after`.
  record TooMany(int seconds) implements Fault {}

  /// A page of a proxy in front of the Bot API.
  record Html(int status) implements Fault {}

  /// Bytes that are no JSON, with status 200.
  record Garbage() implements Fault {}

  /// The connection ends before anything is done.
  record Reset() implements Fault {}

  /// The request is performed, but the connection ends before the answer.
  record AnswerLost() implements Fault {}

  /// Something happens in the midst, such as the end of whoever asked; there is no answer.
  ///
  /// @param performed whether the request is performed first
  record Midst(boolean performed, Runnable what) implements Fault {}

  /// The answer takes its time.
  record Slow(Duration delay) implements Fault {}

  static Fault blocked() {
    return new Refusal(403, "Forbidden: bot was blocked by the user");
  }

  static Fault deactivated() {
    return new Refusal(403, "Forbidden: user is deactivated");
  }

  static Fault bad(String description) {
    return new Refusal(400, "Bad Request: " + description);
  }

  static Fault unauthorized() {
    return new Refusal(401, "Unauthorized");
  }

  static Fault conflict() {
    return new Refusal(
        409,
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is"
            + " running");
  }

  static Fault serverError() {
    return new Refusal(500, "Internal Server Error");
  }
}
