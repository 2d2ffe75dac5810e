package org.pobach.telegram;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiValidationException;

/// Reads the library's exceptions: what Telegram said, or that it said nothing. Keeps no text.
final class AnswerReader {
  /// What the library refuses by itself reads as Telegram's 400.
  private static final int BAD_REQUEST = 400;

  private final Tally tally;

  AnswerReader(Tally tally) {
    this.tally = tally;
  }

  <T> Answer<T> read(Exception failure) {
    Answer<T> answer =
        switch (failure) {
          case TelegramApiRequestException said when code(said) > 0 -> no(said);
          case TelegramApiRequestException _ -> new Answer.Silence<>(true, "Garbage");
          default -> unsaid(failure);
        };
    tally.failed(answer);
    return answer;
  }

  private static int code(TelegramApiRequestException said) {
    return Optional.ofNullable(said.getErrorCode()).orElse(0);
  }

  private static <T> Answer<T> no(TelegramApiRequestException said) {
    Cause cause = Cause.of(Optional.ofNullable(said.getApiResponse()).orElse(""));
    Duration wait =
        Optional.ofNullable(said.getParameters())
            .map(parameters -> parameters.getRetryAfter())
            .map(Duration::ofSeconds)
            .orElse(Duration.ZERO);
    return new Answer.No<>(code(said), cause, wait);
  }

  private static <T> Answer<T> unsaid(Exception failure) {
    Throwable last = failure;
    for (@Nullable Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof AnswerLost) {
        return new Answer.Silence<>(true, "AnswerLost");
      }
      if (at instanceof TelegramApiValidationException) {
        return new Answer.No<>(BAD_REQUEST, Cause.OTHER, Duration.ZERO);
      }
      if (at instanceof InterruptedException) {
        Thread.currentThread().interrupt();
        return new Answer.Silence<>(true, "Interrupted");
      }
      last = at;
    }
    boolean neverReached = last instanceof IOException;
    return new Answer.Silence<>(!neverReached, last.getClass().getSimpleName());
  }
}
