package org.pobach.preview;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.RuntimeBeanDefinition;
import io.micronaut.inject.BeanConfiguration;
import io.micronaut.inject.qualifiers.PrimaryQualifier;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.pobach.channel.Inbox;

/// A real server with this room alone, and an [EchoBot] behind it.
final class PreviewServer implements AutoCloseable {
  private static final List<String> OTHERS =
      List.of("app", "telegram", "conversation", "redis", "content", "handoff", "console");
  private static final ObjectMapper JSON = new ObjectMapper();

  final EchoBot bot = new EchoBot();
  private final ApplicationContext context;
  private final EmbeddedServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  PreviewServer(Map<String, Object> settings) {
    Map<String, Object> all = new TreeMap<>(settings);
    all.put("micronaut.server.port", -1);
    all.put("micronaut.server.host", "127.0.0.1");
    context =
        ApplicationContext.builder()
            .properties(all)
            .beanConfigurations(roomAlone())
            .beanDefinitions(
                bean(Inbox.class),
                bean(Conversation.class),
                bean(PreviewTexts.class),
                RuntimeBeanDefinition.builder(Clock.class, Clock::systemUTC)
                    .qualifier(PrimaryQualifier.instance())
                    .build())
            .start();
    context.findBean(PreviewChannel.class).ifPresent(bot::answersThrough);
    server = context.getBean(EmbeddedServer.class).start();
  }

  /// This room under its own condition, and none of those that would take its ports.
  private static BeanConfiguration[] roomAlone() {
    try {
      Stream<BeanConfiguration> own =
          Stream.of(
              (BeanConfiguration)
                  Class.forName("org.pobach.preview.$BeanConfiguration")
                      .getConstructor()
                      .newInstance());
      Stream<BeanConfiguration> others =
          OTHERS.stream().map(room -> BeanConfiguration.disabled("org.pobach." + room));
      return Stream.concat(own, others).toArray(BeanConfiguration[]::new);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private <T> RuntimeBeanDefinition<T> bean(Class<T> port) {
    return RuntimeBeanDefinition.builder(port, () -> port.cast(bot))
        .singleton(true)
        .qualifier(PrimaryQualifier.instance())
        .build();
  }

  int port() {
    return server.getPort();
  }

  URI page() {
    return URI.create("http://localhost:" + port() + "/");
  }

  HttpResponse<String> get(String path, String... headers) {
    return send(request(path, headers).GET().build());
  }

  HttpResponse<String> post(String path, String body, String... headers) {
    return send(request(path, headers).POST(BodyPublishers.ofString(body)).build());
  }

  JsonNode said(String chat, String body) {
    HttpResponse<String> response = post("/preview/" + chat + "/messages", body);
    if (response.statusCode() != 200) {
      throw new AssertionError(response.statusCode() + " " + response.body());
    }
    return json(response);
  }

  /// Follows the phone as the page does until it looks like that.
  JsonNode await(String chat, long known, Predicate<JsonNode> wanted) {
    long since = known;
    for (int news = 0; news < 10; news++) {
      JsonNode phone = json(get("/preview/" + chat + "?since=" + since));
      if (wanted.test(phone)) {
        return phone;
      }
      since = phone.path("revision").asLong();
    }
    throw new AssertionError("not among ten news");
  }

  static JsonNode json(HttpResponse<String> response) {
    try {
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new AssertionError(response.body(), e);
    }
  }

  private HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(page().resolve(path));
    return headers.length == 0 ? request : request.headers(headers);
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    client.close();
    context.close();
  }
}
