package org.pobach.telegram;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Waits out what keeps us from the Bot API, and says it once in plain words.
final class Troubles {
  private static final Logger LOG = LoggerFactory.getLogger(Troubles.class);

  private final Rhythm rhythm;
  private final Stop stop;
  private int inARow;
  private String said = "";
  private boolean fatal;

  Troubles(Rhythm rhythm, Stop stop) {
    this.rhythm = rhythm;
    this.stop = stop;
  }

  /// Whether going on makes no sense.
  boolean fatal() {
    return fatal;
  }

  /// Telegram answers again.
  void over() {
    if (inARow > 0 && !said.isEmpty()) {
      LOG.info("Telegram answers again.");
    }
    inARow = 0;
    said = "";
  }

  /// Pauses, or stops for good; false for the caller's convenience.
  boolean met(Answer.No<?> no) {
    inARow++;
    switch (no.code()) {
      case 401, 404 -> end();
      case 409 -> {
        say(
            "Another instance or a webhook takes this bot's updates;"
                + " only one can. Waiting for it to end.");
        stop.pause(rhythm.conflict());
      }
      case 429 -> stop.pause(Deliveries.pause(no));
      default -> {
        say("Telegram refuses with " + no.code() + " (" + no.cause().word() + "); trying again.");
        stop.pause(rhythm.pause(inARow));
      }
    }
    return false;
  }

  /// Pauses; false for the caller's convenience.
  boolean met(Answer.Silence<?> silence) {
    if (!stop.asked()) {
      inARow++;
      say("Telegram cannot be reached (" + silence.kind() + "); trying again.");
      stop.pause(rhythm.pause(inARow));
    }
    return false;
  }

  private void end() {
    fatal = true;
    stop.ask();
    LOG.error(
        "Telegram does not accept TELEGRAM_BOT_TOKEN. The bot stays silent:"
            + " check the token and start again.");
  }

  private void say(String words) {
    if (!words.equals(said)) {
      said = words;
      LOG.warn("{}", words);
    }
  }
}
