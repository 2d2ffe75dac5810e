package org.pobach.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pobach.Browser;
import org.pobach.console.ConsoleSettings;
import org.pobach.redis.TestRedis;
import org.pobach.terms.Language;

/// A case in two windows of a real browser: the person in the preview, the operator in the console.
final class TwoWindowsTest {
  private static final Path PICTURES = Path.of("target", "pictures");

  private static Browser browser;
  private static TestRedis redis;
  private static ApplicationContext service;
  private static int people;
  private static int console;

  private final List<BrowserContext> contexts = new ArrayList<>();
  private final List<String> troubles = new ArrayList<>();

  @BeforeAll
  static void start() throws IOException {
    browser = Browser.start();
    redis = TestRedis.own();
    people = free();
    console = free();
    Map<String, Object> settings =
        new HashMap<>(ConsoleSettings.listeners(people, "127.0.0.1", console, "127.0.0.1"));
    settings.put("redis.uri", redis.uri());
    settings.put("pobach.secret", Hotline.SECRET);
    settings.put("test.clock", true);
    settings.put(ConsoleSettings.PORT, console);
    service = ApplicationContext.run(settings);
    service.getBean(EmbeddedServer.class).start();
  }

  private static int free() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @AfterAll
  static void stop() {
    if (service != null) {
      service.close();
      redis.close();
    }
    if (browser != null) {
      browser.close();
    }
  }

  @AfterEach
  void close() {
    contexts.forEach(BrowserContext::close);
    assertThat(troubles).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aWholeCase(Language language) {
    Page desk = desk(language, 1100);
    Page person = person(language);
    call(person, language);
    assertThat(desk.locator(".queue li.ordinary, .queue li.orange")).hasCount(1);
    picture(desk, "desk-" + language.code());
    desk.keyboard().press("n");
    assertThat(desk.locator("#case h1")).isVisible();
    assertThat(last(person)).containsText("👤");
    desk.locator("#words").fill("Добры дзень. <b>Hello</b>");
    desk.locator("#words").press("Control+Enter");
    assertThat(last(person)).containsText("👤 Добры дзень. <b>Hello</b>");
    assertThat(desk.locator(".lines li.operator")).hasCount(1);
    write(person, "<i>спасибо</i> & thanks");
    assertThat(desk.locator(".lines li.person .words")).hasText("<i>спасибо</i> & thanks");
    picture(desk, "case-" + language.code());
    picture(person, "case-person-" + language.code());
    desk.locator("details").first().locator("summary").click();
    desk.locator("details").first().locator("button").click();
    assertThat(desk.locator("#board")).isVisible();
    assertThat(last(person)).containsText(text(language, "handoff.closed"));
  }

  @Test
  void theCaseFitsASmallScreen() {
    Page desk = desk(Language.BE, 360);
    Page person = person(Language.BE);
    call(person, Language.BE);
    desk.keyboard().press("n");
    assertThat(desk.locator("#case h1")).isVisible();
    write(person, "дзякуй ".repeat(80) + "х".repeat(200));
    assertThat(desk.locator(".lines li.person")).hasCount(1);
    picture(desk, "case-360");
    assertThat((Integer) desk.evaluate("document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(360);
    desk.locator("details").first().locator("summary").click();
    desk.locator("details").first().locator("button").click();
    assertThat(desk.locator("#board")).isVisible();
  }

  @Test
  void nobodyWorksThereUnasked() {
    Page stranger = page(Language.EN, 800);
    stranger.navigate("http://localhost:" + console + "/console");
    assertThat(stranger).hasURL("http://localhost:" + console + "/console/sign-in");
    stranger.locator("#alias").fill("vera");
    stranger.locator("#password").fill("a wrong password of hers");
    stranger.locator("#code").fill("123456");
    stranger.locator("form").nth(3).locator("button").click();
    assertThat(stranger.locator("[role=alert]")).hasText(text(Language.EN, "console.refused-in"));
    troubles.clear();
    picture(stranger, "sign-in");
  }

  /// The operator who tries, with a page open.
  private Page desk(Language language, int width) {
    Page desk = page(language, width);
    desk.navigate("http://localhost:" + console + "/console/sign-in");
    desk.locator("button.next").click();
    assertThat(desk.locator("#board")).isVisible();
    assertThat(desk.locator(".present li")).hasCount(1);
    return desk;
  }

  private Page person(Language language) {
    Page person = page(language, 390);
    person.navigate("http://localhost:" + people + "/");
    assertThat(person.locator(".messages li").last())
        .containsText(text(language, "first.hello").substring(0, 20));
    return person;
  }

  private void call(Page person, Language language) {
    tap(person, text(language, "ways.person"));
    tap(person, text(language, "handoff.hour"));
    assertThat(last(person)).containsText(text(language, "handoff.waiting"));
  }

  private Page page(Language language, int width) {
    BrowserContext context =
        browser
            .chromium()
            .newContext(
                new NewContextOptions().setViewportSize(width, 800).setLocale(language.code()));
    contexts.add(context);
    Page page = context.newPage();
    page.setDefaultTimeout(Duration.ofSeconds(20).toMillis());
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        troubles.add(message.text());
      }
    });
    page.onPageError(troubles::add);
    return page;
  }

  private static void tap(Page person, String label) {
    person
        .locator(".messages button")
        .filter(new Locator.FilterOptions().setHasText(label))
        .last()
        .click();
  }

  private static void write(Page person, String words) {
    person.locator("textarea").fill(words);
    person.locator("textarea").press("Enter");
  }

  private static Locator last(Page person) {
    return person.locator(".messages li").last();
  }

  private static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
  }

  private static String text(Language language, String key) {
    return service.getBean(Contents.class).get().texts().text(language, key);
  }
}
