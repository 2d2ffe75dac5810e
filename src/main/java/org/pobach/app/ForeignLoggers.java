package org.pobach.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

/// Caps the loggers of others at WARN, whatever a setting says: raised by `LOGGER_LEVELS_…`, they
/// print what passes through them, in forms that change with every version.
@Singleton
final class ForeignLoggers extends TurboFilter implements ApplicationEventListener<StartupEvent> {
  // Not in the constructor: the framework resets the logging when it reads its levels.
  @Override
  public void onApplicationEvent(StartupEvent event) {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logging
        && logging.getTurboFilterList().stream().noneMatch(ForeignLoggers.class::isInstance)) {
      logging.addTurboFilter(this);
    }
  }

  @Override
  public FilterReply decide(
      @Nullable Marker marker,
      Logger logger,
      Level level,
      @Nullable String format,
      Object @Nullable [] arguments,
      @Nullable Throwable thrown) {
    return level.isGreaterOrEqual(Level.WARN) || ours(logger.getName())
        ? FilterReply.NEUTRAL
        : FilterReply.DENY;
  }

  private static boolean ours(String name) {
    return name.equals("pobach") || name.startsWith("org.pobach.");
  }
}
