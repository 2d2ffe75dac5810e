package org.pobach.app;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.pobach.preview.PreviewSettings;
import org.pobach.redis.Redis;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says in a line or two that the service runs, and where.
@Singleton
final class Greeting {
  private static final Logger LOG = LoggerFactory.getLogger("pobach");

  private final Optional<PreviewSettings> preview;
  private final Redis redis;

  /// @param preview empty where the room of the preview is closed
  Greeting(Optional<PreviewSettings> preview, Redis redis) {
    this.preview = preview;
    this.redis = redis;
  }

  void say(EmbeddedServer server) {
    LOG.info(
        "Pobach runs on port {}, with {}.",
        server.getPort(),
        redis.isEmbedded() ? "an embedded Redis" : "the Redis of REDIS_URI");
    if (preview.filter(PreviewSettings::open).isPresent()) {
      LOG.info("Talk to it at http://localhost:{}/", server.getPort());
    }
  }
}
