package org.pobach.app;

import io.micronaut.http.server.netty.NettyEmbeddedServer;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.pobach.console.ConsoleSettings;
import org.pobach.preview.PreviewSettings;
import org.pobach.redis.Redis;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says in a line or two that the service runs, and where.
@Singleton
final class Greeting {
  private static final Logger LOG = LoggerFactory.getLogger("pobach");

  private final Optional<PreviewSettings> preview;
  private final Optional<ConsoleSettings> console;
  private final Redis redis;

  /// @param preview empty where the room of the preview is closed
  /// @param console empty where it has no port
  Greeting(Optional<PreviewSettings> preview, Optional<ConsoleSettings> console, Redis redis) {
    this.preview = preview;
    this.console = console;
    this.redis = redis;
  }

  void say(EmbeddedServer server) {
    int port = people(server);
    LOG.info(
        "Pobach runs on port {}, with {}.",
        port,
        redis.isEmbedded() ? "an embedded Redis" : "the Redis of REDIS_URI");
    if (preview.filter(PreviewSettings::open).isPresent()) {
      LOG.info("Talk to it at http://localhost:{}/", port);
    }
    console.ifPresent(
        settings -> LOG.info("Operators work at http://localhost:{}/console", settings.port()));
  }

  /// The server listens on the console's port as well, in no order.
  private int people(EmbeddedServer server) {
    return server instanceof NettyEmbeddedServer netty
        ? netty.getBoundPorts().stream()
            .filter(port -> console.filter(c -> c.port() == port).isEmpty())
            .findFirst()
            .orElseGet(server::getPort)
        : server.getPort();
  }
}
