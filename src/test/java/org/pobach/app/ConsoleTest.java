package org.pobach.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pobach.app.Hotline.answer;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pobach.console.ConsoleSettings;
import org.pobach.privacy.Secret;
import org.pobach.staff.Account;
import org.pobach.staff.Passwords;
import org.pobach.staff.RedisAccounts;
import org.pobach.staff.RedisAudit;
import org.pobach.staff.Role;
import org.pobach.staff.Totp;
import org.pobach.telegram.FakePerson;
import org.pobach.terms.Language;

/// The console over HTTP, beside a fake Telegram: who is let in, and what it never shows.
final class ConsoleTest {
  private static final String PASSWORD = "correct horse battery";
  private static final Pattern WORD =
      Pattern.compile("name=\"word\"[^>]*value=\"([0-9a-f]{64})\"|value=\"([0-9a-f]{64})\"");

  private final HttpClient client = HttpClient.newHttpClient();
  private final Secret seed = Totp.seed();
  private Hotline hotline;
  private int port;

  @BeforeEach
  void start() throws IOException {
    int people = free();
    port = free();
    Map<String, Object> settings =
        new TreeMap<>(ConsoleSettings.listeners(people, "127.0.0.1", port, "127.0.0.1"));
    settings.put(ConsoleSettings.PORT, port);
    hotline = Hotline.webhook(settings);
    hotline
        .bean(RedisAccounts.class)
        .put(
            new Account(
                "vera",
                Role.OPERATOR,
                EnumSet.allOf(Language.class),
                Set.of(),
                3,
                hotline.bean(Passwords.class).hash(PASSWORD),
                seed,
                0,
                true));
  }

  @AfterEach
  void stop() {
    hotline.close();
  }

  @Test
  void aCaseIsWorkedWithPasswordAndCode() throws Exception {
    String cookie = signIn();
    get("/console", cookie);
    hotline.bean(Duty.class).refresh();
    FakePerson person =
        hotline.telegram.person(4242001).speaking("en").named("Marked", "Person", "marked_person");
    person.start("");
    answer(person, text("first.hello"));
    person.tap(text("first.person"));
    answer(person, text("handoff.consent"));
    person.tap(text("handoff.hour"));
    answer(person, text("handoff.waiting"));
    String board = get("/console", cookie).body();
    String word = word(board);
    HttpResponse<String> taken = post("/console/next", cookie, "word=" + word);
    String path = taken.headers().firstValue("location").orElseThrow();
    assertThat(path).startsWith("/console/case/");
    person.write("my words");
    Hotline.eventually(() -> assertThat(get(path, cookie).body()).contains("my words"));
    assertThat(post(path + "/write", cookie, "word=" + word + "&words=hello+there").statusCode())
        .isEqualTo(303);
    answer(person, "👤 hello there");
    String page = get(path, cookie).body();
    for (String mark : new String[] {"4242001", "Marked", "marked_person"}) {
      assertThat(board + page).doesNotContain(mark);
    }
    post(path + "/close", cookie, "word=" + word + "&outcome=informed");
    answer(person, text("handoff.closed"));
    assertThat(hotline.bean(RedisAudit.class).all())
        .extracting(entry -> entry.what().name())
        .containsExactly("SIGNED_IN", "CASE_TAKEN", "CASE_CLOSED");
    assertThat(hotline.bean(RedisAudit.class).broken()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/console/next",
        "/console/sign-out",
        "/console/case/c0ffee/write",
        "/console/case/c0ffee/close",
        "/console/case/c0ffee/transfer",
        "/console/case/c0ffee/note",
        "/console/case/c0ffee/class",
        "/console/case/c0ffee/typing",
        "/console/pick/c0ffee"
      })
  void aFormWithoutItsWordDoesNothing(String path) throws Exception {
    String cookie = signIn();
    assertThat(post(path, cookie, "words=x").statusCode()).isEqualTo(403);
    assertThat(post(path, cookie, "word=" + "0".repeat(64)).statusCode()).isEqualTo(403);
    assertThat(post(path, "", "words=x").headers().firstValue("location"))
        .contains("/console/sign-in");
  }

  @ParameterizedTest
  @CsvSource({"Origin, http://evil.example", "Origin, null", "Sec-Fetch-Site, cross-site"})
  void noOtherSiteGetsIn(String header, String value) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(uri("/console/demo"))
            .header(header, value)
            .POST(HttpRequest.BodyPublishers.noBody())
            .build();
    assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
        .isEqualTo(403);
  }

  @Test
  void noOtherNameGetsIn() throws Exception {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket
          .getOutputStream()
          .write(
              "GET /console/sign-in HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 403");
    }
  }

  @Test
  void nobodyTriesTheDeskBesideARealBot() throws Exception {
    assertThat(post("/console/demo", "", "").statusCode()).isEqualTo(404);
    assertThat(get("/console/sign-in", "").body()).doesNotContain("/console/demo");
  }

  @Test
  void thePortsAreApart() throws Exception {
    String people = hotline.url();
    assertThat(status(people + "/console")).isEqualTo(404);
    assertThat(status(people + "/console/sign-in")).isEqualTo(404);
    assertThat(status("http://127.0.0.1:" + port + "/telegram/webhook")).isEqualTo(404);
    assertThat(status("http://127.0.0.1:" + port + "/console/sign-in")).isEqualTo(200);
  }

  @Test
  void pagesTellBrowsersToBeCareful() throws Exception {
    HttpResponse<String> page = get("/console/sign-in", "");
    assertThat(page.headers().firstValue("content-security-policy").orElseThrow())
        .contains("default-src 'none'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(page.headers().firstValue("cache-control")).contains("no-store");
    assertThat(signInResponse().headers().firstValue("set-cookie").orElseThrow())
        .startsWith("__Host-")
        .contains("Secure", "HTTPOnly", "SameSite=Strict", "Path=/");
  }

  @Test
  void aRefusalRepeatsNothing() throws Exception {
    HttpResponse<String> refused =
        post("/console/sign-in", "", "alias=%3Cscript%3Exss&password=hunter2hunter2&code=1");
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.body()).doesNotContain("xss", "hunter2");
  }

  private String signIn() throws Exception {
    String cookie = signInResponse().headers().firstValue("set-cookie").orElseThrow();
    return cookie.substring(0, cookie.indexOf(';'));
  }

  private HttpResponse<String> signInResponse() throws Exception {
    String code = Totp.code(seed, hotline.bean(Clock.class).instant());
    HttpResponse<String> response =
        post(
            "/console/sign-in",
            "",
            "alias=vera&password=" + PASSWORD.replace(' ', '+') + "&code=" + code);
    assertThat(response.statusCode()).isEqualTo(303);
    return response;
  }

  private static String word(String page) {
    Matcher matcher = WORD.matcher(page);
    assertThat(matcher.find()).isTrue();
    return matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
  }

  private HttpResponse<String> get(String path, String cookie) throws Exception {
    return client.send(
        HttpRequest.newBuilder(uri(path))
            .header("Cookie", cookie)
            .header("Accept-Language", "en")
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String cookie, String form) throws Exception {
    return client.send(
        HttpRequest.newBuilder(uri(path))
            .header("Cookie", cookie)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private int status(String url) throws Exception {
    return client
        .send(
            HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  private String text(String key) {
    return hotline.bean(Contents.class).get().texts().text(Language.EN, key);
  }

  private static int free() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
