package org.pobach.app;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.OptionalInt;
import org.pobach.console.ConsoleSettings;
import org.pobach.console.DemoOperator;
import org.pobach.preview.OtherSide;
import org.pobach.preview.PreviewSettings;
import org.pobach.redis.RedisUnreachable;
import org.pobach.staff.RedisAccounts;

/// Whether a newcomer may play both sides: only where the preview is open without a bot beside it,
/// and nobody has an account.
@Singleton
final class Trial implements DemoOperator, OtherSide {
  private final Optional<PreviewSettings> preview;
  private final RedisAccounts accounts;
  private final int port;

  /// @param preview empty where the room of the preview is closed
  /// @param port of the console, 0 if there is none
  Trial(
      Optional<PreviewSettings> preview,
      RedisAccounts accounts,
      @Value("${" + ConsoleSettings.PORT + ":0}") int port) {
    this.preview = preview;
    this.accounts = accounts;
    this.port = port;
  }

  @Override
  public boolean allowed() {
    try {
      return port > 0
          && preview.filter(p -> p.open() && !p.besideTelegram()).isPresent()
          && accounts.none();
    } catch (RedisUnreachable e) {
      return false;
    }
  }

  @Override
  public OptionalInt port() {
    return allowed() ? OptionalInt.of(port) : OptionalInt.empty();
  }
}
