package org.pobach.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/// A small Bot API on a free loopback port: chats with messages, updates by long polling or
/// webhook, refusals in the real words, and faults on demand. One bot, any number of people.
///
/// ```java
/// try (FakeTelegram telegram = FakeTelegram.start()) {
///   FakePerson olga = telegram.person(1001);
///   … start the service with telegram.settings() …
///   olga.write("помогите");
///   await().until(() -> !olga.answers().isEmpty());
///   olga.tap("Да");
/// }
/// ```
public final class FakeTelegram implements AutoCloseable {
  static {
    // Without it every answer of the JDK's server waits 40 ms for an acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  /// A request that came in.
  ///
  /// @param method the Bot API's method, lower case
  public record Call(String method, ObjectNode parameters) {}

  private static final String TOKEN = "7000000:fake-token_of-a-bot";

  private final String token;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient http = HttpClient.newHttpClient();
  private final FakeMethods methods = new FakeMethods(this);
  private final AtomicLong messageIds = new AtomicLong(100);
  private final AtomicLong updateIds = new AtomicLong(1);
  private final Map<Long, FakePerson> people = new ConcurrentHashMap<>();
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final Map<String, Deque<Fault>> faults = new HashMap<>();
  private final Map<String, Fault> lasting = new ConcurrentHashMap<>();

  private final Map<Long, ObjectNode> pushed = new ConcurrentHashMap<>();
  private final TreeMap<Long, JsonNode> queue = new TreeMap<>();
  private long poller;

  private volatile Optional<URI> hook = Optional.empty();
  private volatile String hookSecret = "";
  private volatile int hookStatus;

  private FakeTelegram(String token) {
    this.token = token;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 512);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  public static FakeTelegram start() {
    return start(TOKEN);
  }

  public static FakeTelegram start(String token) {
    return new FakeTelegram(token);
  }

  /// Its address: what `TELEGRAM_API_URL` must be.
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  public String token() {
    return token;
  }

  public long botId() {
    return Long.parseLong(token.substring(0, token.indexOf(':')));
  }

  /// Settings with which a service uses this bot by long polling.
  public Map<String, Object> settings() {
    return new HashMap<>(Map.of("telegram.bot-token", token, "telegram.api-url", url()));
  }

  /// Somebody who may be written to; chats of others are "not found".
  public FakePerson person(long id) {
    return people.computeIfAbsent(id, _ -> new FakePerson(this, id));
  }

  /// The next calls of that method go wrong, one fault each.
  public void fail(String method, Fault... next) {
    synchronized (faults) {
      faults.computeIfAbsent(lower(method), _ -> new ArrayDeque<>()).addAll(List.of(next));
    }
  }

  /// Every call of that method goes wrong until [#heal].
  public void failAlways(String method, Fault fault) {
    lasting.put(lower(method), fault);
  }

  public void heal(String method) {
    lasting.remove(lower(method));
    synchronized (faults) {
      faults.remove(lower(method));
    }
  }

  /// All requests so far, also those that went wrong.
  public List<Call> calls() {
    return List.copyOf(calls);
  }

  public List<Call> calls(String method) {
    return calls.stream().filter(call -> call.method().equals(lower(method))).toList();
  }

  public void forgetCalls() {
    calls.clear();
  }

  /// From now on updates are posted to that address, one after another, instead of kept for
  /// polling. [#push] returns when the service has answered.
  public void postTo(String url, String secret) {
    hook = Optional.of(URI.create(url));
    hookSecret = secret;
  }

  /// From now on updates are kept for polling.
  public void keepForPolling() {
    hook = Optional.empty();
  }

  /// The service's HTTP status for the last update that was posted.
  public int hookStatus() {
    return hookStatus;
  }

  /// The parameters of the `setWebhook` in force; empty if there is none.
  public ObjectNode webhook() {
    return methods.webhook();
  }

  /// Delivers an update (JSON, with or without `update_id`) and gives its id.
  public long push(String json) {
    return push(FakeForm.read("application/json", json.getBytes(StandardCharsets.UTF_8)));
  }

  /// Delivers an update; without `update_id` it gets the next one.
  public long push(ObjectNode update) {
    if (!update.has("update_id")) {
      update.put("update_id", updateIds.getAndIncrement());
    }
    long id = update.path("update_id").asLong();
    updateIds.accumulateAndGet(id + 1, Math::max);
    pushed.put(id, update);
    deliver(id, update);
    return id;
  }

  /// Delivers the newest update once more, with its old id, as Telegram does after a failure.
  public void redeliver() {
    redeliver(updateIds.get() - 1);
  }

  /// Delivers an update once more, with its old id.
  public void redeliver(long updateId) {
    deliver(updateId, pushed.get(updateId));
  }

  private void deliver(long id, ObjectNode update) {
    if (hook.isPresent()) {
      post(hook.get(), update);
    } else {
      keep(id, update);
    }
  }

  /// Adds something to the next batch that is not even an update.
  public void pushPoison(JsonNode element) {
    keep(updateIds.getAndIncrement(), element);
  }

  /// Updates that were not confirmed yet.
  public int pending() {
    synchronized (queue) {
      return queue.size();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    http.close();
  }

  long nextMessageId() {
    return messageIds.incrementAndGet();
  }

  Optional<FakePerson> find(String chat) {
    return chat.matches("\\d{1,18}")
        ? Optional.ofNullable(people.get(Long.parseLong(chat)))
        : Optional.empty();
  }

  ObjectNode bot(ObjectNode user) {
    return user.put("id", botId())
        .put("is_bot", true)
        .put("first_name", "Pobach")
        .put("username", "pobach_bot");
  }

  /// Confirms what is before the offset and waits for the rest, as `getUpdates` does.
  List<JsonNode> poll(long offset, int limit, long seconds)
      throws FakeMethods.Refused, InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
    synchronized (queue) {
      long mine = ++poller;
      queue.notifyAll();
      queue.headMap(offset).clear();
      while (queue.isEmpty()) {
        long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
        if (left <= 0) {
          return List.of();
        }
        queue.wait(left);
        if (mine != poller) {
          throw new FakeMethods.Refused(409, ((Fault.Refusal) Fault.conflict()).description());
        }
      }
      return queue.values().stream().limit(limit).toList();
    }
  }

  private void keep(long id, JsonNode update) {
    synchronized (queue) {
      queue.put(id, update);
      queue.notifyAll();
    }
  }

  /// Posts as Telegram does; the answer may hold one more call.
  private void post(URI to, ObjectNode update) {
    HttpRequest request =
        HttpRequest.newBuilder(to)
            .header("Content-Type", "application/json")
            .header("X-Telegram-Bot-Api-Secret-Token", hookSecret)
            .POST(HttpRequest.BodyPublishers.ofString(update.toString()))
            .build();
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      hookStatus = response.statusCode();
      if (response.statusCode() == 200 && !response.body().isBlank()) {
        ObjectNode call = (ObjectNode) FakeForm.JSON.readTree(response.body());
        calls.add(new Call(lower(call.path("method").asText()), call));
      }
    } catch (JsonProcessingException e) {
      throw new AssertionError("the webhook answered with something that is not JSON", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      String start = "/bot" + token + "/";
      String type =
          Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type")).orElse("");
      byte[] body = exchange.getRequestBody().readAllBytes();
      if (!path.startsWith(start)) {
        answer(exchange, 401, refusal(401, "Unauthorized"));
        return;
      }
      String method = lower(path.substring(start.length()));
      ObjectNode request = FakeForm.read(type, body);
      calls.add(new Call(method, request));
      respond(exchange, method, request, fault(method));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Optional<Fault> fault(String method) {
    synchronized (faults) {
      Deque<Fault> scripted = faults.getOrDefault(method, new ArrayDeque<>());
      Fault next = scripted.poll();
      return Optional.ofNullable(next).or(() -> Optional.ofNullable(lasting.get(method)));
    }
  }

  private void respond(
      HttpExchange exchange, String method, ObjectNode request, Optional<Fault> fault)
      throws IOException, InterruptedException {
    switch (fault.orElse(null)) {
      case null -> answer(exchange, method, request);
      case Fault.Refusal no -> answer(exchange, no.code(), refusal(no.code(), no.description()));
      case Fault.TooMany no -> answer(exchange, 429, tooMany(no.seconds()));
      case Fault.Html html -> answer(exchange, html.status(), "<html><h1>nginx</h1></html>");
      case Fault.Garbage _ -> answer(exchange, 200, "\u0000not json");
      case Fault.Reset _ -> {}
      case Fault.AnswerLost _ -> perform(method, request);
      case Fault.Midst midst -> {
        if (midst.performed()) {
          perform(method, request);
        }
        midst.what().run();
      }
      case Fault.Slow slow -> {
        Thread.sleep(slow.delay());
        answer(exchange, method, request);
      }
    }
  }

  private void answer(HttpExchange exchange, String method, ObjectNode request)
      throws IOException, InterruptedException {
    ObjectNode response = perform(method, request);
    answer(exchange, response.path("error_code").asInt(200), response.toString());
  }

  private ObjectNode perform(String method, ObjectNode request) throws InterruptedException {
    ObjectNode response = FakeForm.JSON.createObjectNode();
    try {
      JsonNode result = methods.perform(method, request);
      return response.put("ok", true).set("result", result);
    } catch (FakeMethods.Refused no) {
      return response
          .put("ok", false)
          .put("error_code", no.code)
          .put("description", no.getMessage());
    }
  }

  private static String refusal(int code, String description) {
    return FakeForm.JSON
        .createObjectNode()
        .put("ok", false)
        .put("error_code", code)
        .put("description", description)
        .toString();
  }

  private static String tooMany(int seconds) {
    ObjectNode response =
        FakeForm.JSON
            .createObjectNode()
            .put("ok", false)
            .put("error_code", 429)
            .put("description", "Too Many Requests: retry after " + seconds);
    response.putObject("parameters").put("retry_after", seconds);
    return response.toString();
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static String lower(String method) {
    return method.toLowerCase(Locale.ROOT);
  }
}
