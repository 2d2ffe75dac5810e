package org.pobach.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreviewDoorTest {
  private static PreviewServer server;

  @BeforeAll
  static void start() {
    server = new PreviewServer(Map.of());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "localhost:8080", "127.0.0.1:1", "[::1]:8080", "LOCALHOST"})
  void whoAsksForThisMachineIsLetIn(String host) throws IOException {
    assertThat(status("GET / HTTP/1.1", "Host: " + host)).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "localhost.evil.example",
        "127.0.0.1.nip.io:8080",
        "10.0.0.7:8080",
        "localhost:8080@evil.example",
        "x\r\nHost: localhost",
        "localhost\r\nHost: evil.example",
        ""
      })
  void whoAsksForAnotherHostIsRefused(String host) throws IOException {
    assertThat(status("GET / HTTP/1.1", "Host: " + host)).isIn(400, 403);
    assertThat(status("GET /preview/a HTTP/1.1", "Host: " + host)).isIn(400, 403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/preview/a", "/preview/assets/page.js", "/preview/no/such/thing"})
  void everyDoorRefusesAForeignHost(String path) throws IOException {
    assertThat(status("GET " + path + " HTTP/1.1", "Host: evil.example")).isEqualTo(403);
  }

  @Test
  void aRequestWithoutAHostIsRefused() throws IOException {
    assertThat(status("GET / HTTP/1.0")).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Forwarded",
        "X-Forwarded-For",
        "x-forwarded-host",
        "X-Forwarded-Proto",
        "X-Real-IP"
      })
  void whatComesThroughAProxyIsRefused(String header) {
    HttpResponse<String> response = server.get("/", header, "203.0.113.9");

    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("text/plain");
    assertThat(response.body()).doesNotContain("203.0.113.9");
  }

  @Test
  void anotherSiteCannotSpeakForAPerson() {
    assertThat(say("Origin", "https://evil.example")).isEqualTo(403);
    assertThat(say("Origin", "null")).isEqualTo(403);
    assertThat(say("Origin", "http://localhost:1")).isEqualTo(403);
    assertThat(say("Sec-Fetch-Site", "cross-site")).isEqualTo(403);
    assertThat(say("Sec-Fetch-Site", "same-site")).isEqualTo(403);
    assertThat(say("Origin", "http://localhost:" + server.port())).isEqualTo(200);
    assertThat(say("Sec-Fetch-Site", "same-origin")).isEqualTo(200);
    assertThat(server.bot.received()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/preview/a", "/preview/assets/page.js", "/preview/assets/page.css"})
  void everyAnswerIsGuarded(String path) {
    HttpResponse<String> response = server.get(path);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Security-Policy").orElseThrow())
        .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
        .contains("frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(response.headers().allValues("Cache-Control")).containsExactly("no-store");
    assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(response.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"page.html", "none.js", "..%2Fpage.js", "%2e%2e%2flogback.xml", "PAGE.JS"})
  void onlyListedFilesAreServed(String file) {
    assertThat(server.get("/preview/assets/" + file).statusCode()).isEqualTo(404);
  }

  private static int say(String header, String value) {
    return server.post("/preview/a/messages", "{\"text\":\"x\"}", header, value).statusCode();
  }

  /// Java's own client does not let a test choose the Host.
  private static int status(String request, String... headers) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", server.port())) {
      String head = headers.length == 0 ? request + "\r\n" : request + "\r\n" + headers[0] + "\r\n";
      socket
          .getOutputStream()
          .write((head + "Connection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return Integer.parseInt(answer.split(" ", 3)[1]);
    }
  }
}
