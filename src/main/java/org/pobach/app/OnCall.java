package org.pobach.app;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.pobach.handoff.Priority;
import org.pobach.handoff.Queued;
import org.pobach.handoff.RedisQueue;

/// Calls whoever is on call when somebody in danger has waited for three minutes. The call says a
/// time and nothing else; each wait is called for once, by one instance.
@Singleton
final class OnCall {
  static final Duration AFTER = Duration.ofMinutes(3);

  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private final Optional<URI> address;
  private final RedisQueue queue;
  private final Troubles troubles;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

  OnCall(@Value("${pobach.on-call-url:}") String address, RedisQueue queue, Troubles troubles) {
    this.address = Optional.of(address.strip()).filter(a -> !a.isEmpty()).map(URI::create);
    this.queue = queue;
    this.troubles = troubles;
  }

  /// Calls for those who have waited so long and nobody was called for yet.
  void watch(List<Queued> waiting, Instant now) {
    if (address.isEmpty()) {
      return;
    }
    for (Queued queued : waiting) {
      boolean waits =
          queued.priority() == Priority.RED
              && queued.holder().isEmpty()
              && !now.isBefore(queued.since().plus(AFTER));
      if (waits && queue.firstCall(queued)) {
        call(address.get(), now);
      }
    }
  }

  private void call(URI to, Instant now) {
    String body = "{\"time\": \"" + now.truncatedTo(ChronoUnit.SECONDS) + "\"}";
    HttpRequest request =
        HttpRequest.newBuilder(to)
            .timeout(TIMEOUT)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    Thread.ofVirtual()
        .start(() -> {
          try {
            int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            troubles.count(status < 300 ? "on-call.called" : "on-call.refused");
          } catch (IOException e) {
            troubles.count("on-call.unreachable");
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }
}
