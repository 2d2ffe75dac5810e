package org.pobach.preview;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pobach.Browser;
import org.pobach.channel.Incoming.Happening;

class PreviewPageTest {
  private static final String WELCOME =
      "Hello. This is a bot. No name needed. Write in your own words or tap.";
  private static final Path PICTURES = Path.of("target", "pictures");

  private static Browser browser;
  private static PreviewServer server;
  private final List<String> troubles = new ArrayList<>();
  private BrowserContext context;
  private Page page;

  @BeforeAll
  static void start() {
    browser = Browser.start();
    server = new PreviewServer(Map.of());
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
    if (server != null) {
      server.close();
    }
  }

  @BeforeEach
  void open() {
    open(new NewContextOptions().setViewportSize(390, 780));
  }

  @AfterEach
  void close() {
    server.bot.mute(false);
    context.close();
    assertThat(troubles).isEmpty();
  }

  @Test
  void theBotSpeaksFirstAndWordsAreAnswered() {
    assertThat(messages()).hasText(new String[] {"/start", WELCOME});

    write("I have a question");

    assertThat(messages())
        .hasText(
            new String[] {"/start", WELCOME, "I have a question", "You wrote: I have a question"});
    assertThat(page.locator("textarea")).hasValue("");
  }

  @Test
  void aTapIsAnsweredUnderTheSameName() {
    tap("Check a job or trip");

    assertThat(messages().last()).containsText("Do you have a written contract");
  }

  @Test
  void theLabelsFollowTheConversation() {
    tap("Беларуская");

    assertThat(page.locator("html")).hasAttribute("lang", "be");
    assertThat(page.locator("textarea")).hasAttribute("placeholder", "Паведамленне");
    assertThat(page.locator("textarea")).hasAttribute("aria-label", "Паведамленне");
    assertThat(button("Беларуская")).isFocused();

    tap("Русский");
    assertThat(page.locator("textarea")).hasAttribute("placeholder", "Сообщение");
  }

  @Test
  void anAuthorJumpsToAStepWithTheKeyboard() {
    open(new NewContextOptions().setViewportSize(1000, 780));
    page.getByLabel("Jump").first().focus();
    page.keyboard().type("job-offer / contract");
    page.keyboard().press("Enter");

    assertThat(messages().last()).containsText("Do you have a written contract");
    assertThat(page.locator(".panel dl")).containsText("contract");
    assertThat(page.locator("#places option")).hasCount(6);
  }

  @Test
  void aStepThatIsNotThereIsSaidAndTheChatStays() {
    open(new NewContextOptions().setViewportSize(1000, 780));
    page.locator("#place").fill("job-offer / nowhere");
    page.locator("#place").press("Enter");

    assertThat(messages()).hasCount(2);
    assertThat(page.locator("#place").evaluate("input => input.validationMessage"))
        .isEqualTo("There is no such step");
  }

  @Test
  void typingShowsUntilTheAnswerIsThere() {
    server.bot.mute(true);
    write("hello");
    assertThat(page.locator(".typing")).isVisible();
    assertThat(page.locator(".waiting")).isVisible();

    server.bot.mute(false);
    assertThat(messages().last()).containsText("You wrote: hello");
    assertThat(page.locator(".typing")).isHidden();
    assertThat(page.locator(".waiting")).isHidden();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anErasedChatVanishes(boolean calm) {
    page.emulateMedia(
        new Page.EmulateMediaOptions()
            .setReducedMotion(calm ? ReducedMotion.REDUCE : ReducedMotion.NO_PREFERENCE));
    write("my secret");
    assertThat(messages()).hasCount(4);

    tap("✕ Erase all");

    assertThat(page.locator(".messages li")).hasCount(0);
    assertThat(page.locator(".erased")).isVisible();
    assertThat(page.locator("textarea")).isFocused();
    assertThat(page.content()).doesNotContain("secret");
    assertThat(page.locator("textarea")).hasAttribute("placeholder", "Message");
  }

  @Test
  void aConversationWorksByKeysAlone() {
    page.locator("textarea").focus();
    page.keyboard().press("ArrowUp");
    assertThat(button("✕ Erase all")).isFocused();
    page.keyboard().press("ArrowUp");
    assertThat(button("Русский")).isFocused();
    page.keyboard().press("ArrowRight");
    assertThat(button("Беларуская")).isFocused();
    page.keyboard().press("ArrowUp");
    assertThat(button("Check a job or trip")).isFocused();

    page.keyboard().press("Enter");
    assertThat(messages().last()).containsText("Do you have a written contract");
    for (int i = 0; i < 5; i++) {
      page.keyboard().press("Tab");
    }
    assertThat(button("Yes")).isFocused();
    page.keyboard().press("Space");
    assertThat(messages()).hasCount(4);
  }

  @Test
  void aNumberIsCopied() {
    context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
    tap("A person");
    tap("Copy the number");

    assertThat(button("Copy the number")).hasClass("tap copy copied");
    assertThat(page.evaluate("navigator.clipboard.readText()")).isEqualTo("+375172953167");
    assertThat(page.locator("a[href='tel:+375172953167']")).isVisible();
    assertThat(page.locator("a.tap[href='https://example.org/help']")).isVisible();
  }

  @Test
  void aPostersCodeBeginsTheChat() {
    page.navigate(server.page() + "?start=poster7");

    assertThat(messages().first()).hasText("/start poster7");
    assertThat(messages()).hasCount(2);
    assertThat(server.bot.received().getLast().what()).isEqualTo(new Happening.Started("poster7"));
  }

  @Test
  void aNewChatIsAnotherPersonAndReloadingKeepsIt() {
    write("one");
    assertThat(messages()).hasCount(4);
    page.reload();
    assertThat(messages()).hasCount(4);
    String before = page.url();

    page.locator(".new-chat").click();

    assertThat(messages()).hasCount(2);
    assertThat(page.url()).isNotEqualTo(before);
  }

  @Test
  void whatNobodyTookStaysInTheBox() {
    server.bot.deaf(true);
    try {
      write("hello");
      assertThat(page.locator(".trouble")).isVisible();
      assertThat(page.locator("textarea")).hasValue("hello");
    } finally {
      server.bot.deaf(false);
      troubles.removeIf(trouble -> trouble.contains("503"));
    }
  }

  @Test
  void wordsOfAPersonAreNeverMarkup() {
    write("<img src=x onerror=alert(1)><b>bold</b>");

    assertThat(messages().nth(2)).hasText("<img src=x onerror=alert(1)><b>bold</b>");
    assertThat(page.locator(".messages img")).hasCount(0);
  }

  @Test
  void onANarrowScreenThePanelComesOnDemand() {
    assertThat(page.locator(".panel")).not().isVisible();
    page.locator(".toggle").click();
    assertThat(page.locator(".panel")).isVisible();
    assertThat(page.locator(".panel")).containsText("job-offer");
    assertThat(page.locator(".panel")).containsText("job-offer.signs: REC04, REC07");
    assertThat(page.locator(".composer")).hasJSProperty("inert", true);
    page.keyboard().press("Escape");
    assertThat(page.locator(".composer")).hasJSProperty("inert", false);
    assertThat(page.locator(".panel")).not().isVisible();
  }

  @ParameterizedTest
  @CsvSource({"320,LIGHT", "320,DARK", "390,LIGHT", "390,DARK", "1280,LIGHT", "1280,DARK"})
  void nothingIsWiderThanTheScreen(int width, ColorScheme scheme) {
    context.close();
    open(
        new NewContextOptions()
            .setViewportSize(width, width < 800 ? 640 : 860)
            .setReducedMotion(ReducedMotion.REDUCE)
            .setColorScheme(scheme));
    String name = width + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT);
    picture(name + "-first");
    write("They took my passport and I do not know what to do now");
    tap("Check a job or trip");
    assertThat(messages()).hasCount(5);
    tap("A person");
    assertThat(messages()).hasCount(6);
    picture(name + "-chat");

    assertThat((boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
        .isTrue();
    assertThat((boolean) page.evaluate(CLIPPED)).isTrue();
    if (width < 800) {
      page.locator(".toggle").click();
      picture(name + "-panel");
    }
  }

  private static final String CLIPPED =
      "[...document.querySelectorAll('.tap, .bubble')].every(e => e.scrollWidth <= e.clientWidth)";

  private void open(NewContextOptions options) {
    context = browser.chromium().newContext(options.setLocale("en-GB"));
    page = context.newPage();
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        troubles.add(message.text());
      }
    });
    page.onPageError(troubles::add);
    page.onRequest(request -> {
      if (!request.url().startsWith(server.page().toString())) {
        troubles.add("foreign request");
      }
    });
    page.navigate(server.page().toString());
    assertThat(messages()).hasCount(2);
  }

  private Locator messages() {
    return page.locator(".messages li:not(.vanish) .bubble");
  }

  private Locator button(String label) {
    return page.locator(".tap", new Page.LocatorOptions().setHasText(exactly(label)));
  }

  private static Pattern exactly(String label) {
    return Pattern.compile("^" + label + "$");
  }

  private void tap(String label) {
    button(label).last().click();
  }

  private void write(String text) {
    page.locator("textarea").fill(text);
    page.keyboard().press("Enter");
  }

  private void picture(String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(PICTURES.resolve("preview-" + name + ".png")));
  }
}
