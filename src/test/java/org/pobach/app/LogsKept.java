package org.pobach.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.LoggerFactory;

/// Keeps all that is logged, with the whole of exceptions, and all that is printed; puts levels and
/// streams back when closed.
final class LogsKept extends AppenderBase<ILoggingEvent> implements AutoCloseable {
  private final LoggerContext logging = (LoggerContext) LoggerFactory.getILoggerFactory();
  private final Map<String, Level> levels = new HashMap<>();
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private final PrintStream out = System.out;
  private final PrintStream err = System.err;

  LogsKept() {
    logging.getLoggerList().forEach(logger -> levels.put(logger.getName(), logger.getLevel()));
    System.setOut(new PrintStream(both(out), true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(both(err), true, StandardCharsets.UTF_8));
    setContext(logging);
    start();
  }

  /// Listens at the root; once more after each start of a service, which may reset the logging.
  void listen() {
    Logger root = logging.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.detachAppender(this);
    root.addAppender(this);
    start();
  }

  @Override
  protected void append(ILoggingEvent event) {
    note(event.getLoggerName() + " " + event.getMessage());
    note(event.getFormattedMessage());
    note(Arrays.toString(event.getArgumentArray()));
    note(event.getMDCPropertyMap().toString());
    if (event.getThrowableProxy() != null) {
      note(ThrowableProxyUtil.asString(event.getThrowableProxy()));
    }
  }

  byte[] kept() {
    synchronized (kept) {
      return kept.toByteArray();
    }
  }

  private void note(String line) {
    synchronized (kept) {
      kept.writeBytes((line + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }

  private OutputStream both(PrintStream stream) {
    return new OutputStream() {
      @Override
      public void write(int b) {
        stream.write(b);
        synchronized (kept) {
          kept.write(b);
        }
      }
    };
  }

  @Override
  public void close() {
    System.setOut(out);
    System.setErr(err);
    logging.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).detachAppender(this);
    logging
        .getLoggerList()
        .forEach(logger -> logger.setLevel(levels.getOrDefault(logger.getName(), null)));
  }
}
