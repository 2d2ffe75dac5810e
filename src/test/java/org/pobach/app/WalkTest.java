package org.pobach.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.pobach.Browser;
import org.pobach.redis.TestRedis;
import org.pobach.terms.Language;

/// Whole conversations with the real service in a real browser, as people hold them.
final class WalkTest {
  private static final Path PICTURES = Path.of("target", "pictures");
  private static final Map<Language, String> LOCALES =
      Map.of(Language.RU, "ru-RU", Language.BE, "be-BY", Language.EN, "en-GB");
  private static final Map<Language, String> CRIES =
      Map.of(
          Language.RU, "помогите, меня заперли и бьют",
          Language.BE, "дапамажыце, мяне замкнулі і б’юць",
          Language.EN, "help me, they locked me in and beat me");

  private static final Map<Language, String> DOUBTS =
      Map.of(Language.RU, "не знаю", Language.BE, "не ведаю", Language.EN, "I don’t know");

  /// Whatever is cut, runs out of the screen, or lies over its neighbour.
  private static final String SPOILT =
      """
      () => {
        const spoilt = [];
        const shown = [...document.querySelectorAll('li:not(.vanish) .bubble, li:not(.vanish) .tap')];
        for (const e of shown) {
          const box = e.getBoundingClientRect();
          if (e.scrollWidth > e.clientWidth || e.scrollHeight > e.clientHeight
              || getComputedStyle(e).textOverflow === 'ellipsis'
              || box.left < 0 || box.right > innerWidth) {
            spoilt.push('cut: ' + e.textContent);
          }
        }
        const boxes = shown.map(e => e.getBoundingClientRect());
        for (let i = 0; i < boxes.length; i++) {
          for (let j = i + 1; j < boxes.length; j++) {
            const a = boxes[i], b = boxes[j];
            if (a.left < b.right - 1 && b.left < a.right - 1
                && a.top < b.bottom - 1 && b.top < a.bottom - 1) {
              spoilt.push('overlap: ' + shown[i].textContent + ' | ' + shown[j].textContent);
            }
          }
        }
        if (document.documentElement.scrollWidth > innerWidth) spoilt.push('page');
        return spoilt;
      }
      """;

  /// Says every step of every script in this chat, the first message last.
  private static final String JUMPS =
      """
      async () => {
        const url = `/preview/${location.hash.slice(1)}/jump`;
        const { scripts } = await (await fetch(url)).json();
        const places = scripts.flatMap(s => s.steps.map(step => ({ script: s.script, step })));
        for (const place of [...places, { script: 'first' }]) {
          await fetch(url, { method: 'POST', body: JSON.stringify(place) });
        }
        return places.length;
      }
      """;

  private static Browser browser;
  private static TestRedis redis;
  private static ApplicationContext service;

  private final List<String> troubles = new ArrayList<>();
  private BrowserContext context;
  private Page page;
  private Language language;

  @BeforeAll
  static void start() {
    browser = Browser.start();
    redis = TestRedis.own();
    service =
        ApplicationContext.run(
            Map.of(
                "redis.uri",
                redis.uri(),
                "pobach.secret",
                Hotline.SECRET,
                "micronaut.server.port",
                -1));
    service.getBean(EmbeddedServer.class).start();
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
    context.close();
    assertThat(troubles).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void anOfferIsCheckedAndTheChatErased(Language language) {
    open(language, 390);
    heard("first.hello");
    picture("first");
    tap("first.job");
    heard("job-offer.where");
    tap("country.BY");
    heard("job-offer.destination");
    picture("question");
    tap("country.PL");
    heard("job-offer.papers");
    tap("job-offer.papers-taken");
    heard("job-offer.danger");
    assertThat(answer()).containsText("+375 17");
    picture("contacts");

    tap("ways.erase");

    assertThat(messages()).hasCount(0);
    assertThat(page.locator(".erased")).isVisible();
    picture("erased");
  }

  @ParameterizedTest
  @EnumSource
  void aCryForHelpIsAnsweredWithNumbers(Language language) {
    open(language, 390);
    write(CRIES.get(language));
    heard("help-now.card");
    assertThat(answer()).containsText("112");
    assertThat(answer()).containsText("102");
    picture("help");
    tap("help-now.abroad");
    heard("help-now.where");
    tap("country.PL");
    assertThat(answer()).containsText(say("country.PL"));
    assertThat(answer()).containsText("112");
    tap("help-now.cannot-talk");
    heard("help-now.silent");
    assertThat(button("help-now.copy")).isVisible();
  }

  @ParameterizedTest
  @EnumSource
  void aChangeOfLanguageKeepsTheStep(Language language) {
    open(language, 390);
    tap("first.job");
    tap("country.BY");
    heard("job-offer.destination");
    for (Language other : List.of(Language.EN, Language.BE, Language.RU)) {
      tap("ways.more");
      heard("more.title");
      tap("language." + other.code());
      this.language = other;
      heard("job-offer.destination");
      assertThat(page.locator("html")).hasAttribute("lang", other.code());
    }
    tap("country.DE");
    heard("job-offer.papers");
  }

  @ParameterizedTest
  @EnumSource
  void helpComesFromInsideAndLeadsBack(Language language) {
    open(language, 390);
    tap("first.job");
    tap("country.BY");
    heard("job-offer.destination");
    tap("country.TR");
    heard("job-offer.papers");
    tap("ways.help");
    heard("help-now.card");
    tap("answer.back");
    heard("back.here");
    heard("job-offer.papers");
    tap("job-offer.papers-mine");
    heard("job-offer.contract");
  }

  @ParameterizedTest
  @EnumSource
  void ordinaryWordsAreAnswers(Language language) {
    open(language, 390);
    tap("first.job");
    heard("job-offer.where");
    tap("country.BY");
    heard("job-offer.destination");
    tap("country.TR");
    heard("job-offer.papers");
    write(DOUBTS.get(language));
    heard("job-offer.contract");
  }

  @ParameterizedTest
  @EnumSource
  void aCountryWrittenUnderTheNumbersIsEnough(Language language) {
    open(language, 390);
    tap("first.danger");
    heard("help-now.card");
    write(say("country.TH"));
    page.waitForFunction(
        "country => [...document.querySelectorAll('.bubble')].at(-1).textContent.includes(country)"
            + " && [...document.querySelectorAll('.bubble')].at(-1).textContent.includes('191')",
        say("country.TH"));
  }

  @Test
  void keysAloneAreEnough() {
    open(Language.BE, 390);
    heard("first.hello");
    press("first.job");
    heard("job-offer.where");
    page.keyboard().type("Беларусь");
    page.keyboard().press("Enter");
    heard("job-offer.destination");
    press("country.DE");
    heard("job-offer.papers");
    press("ways.erase");
    assertThat(messages()).hasCount(0);
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsCutOnASmallPhone(Language language) {
    open(language, 320);
    whole("first.hello");
    picture("320-first");
    through("first.under18", "menu.pick");
    through("menu.job", "job-offer.where");
    through("country.BY", "job-offer.destination");
    picture("320-question");
    through("answer.skip", "job-offer.papers");
    picture("320-papers");
    through("job-offer.papers-taken", "job-offer.danger");
    picture("320-contacts");
    through("job-offer.already-there", "job-offer.there");
    through("job-offer.enough", "rate.ask");
    through("rate.5", "job-offer.bye");
    through("ways.more", "more.title");
    picture("320-more");
    through("ways.privacy", "privacy.card");
    through("privacy.ask-keep", "privacy.keep");
    picture("320-keep");
    through("privacy.keep-10m", "privacy.done");
    through("ways.help", "help-now.card");
    picture("320-help");
    through("help-now.cannot-talk", "help-now.silent");
    picture("320-silent");
    through("help-now.call-person", "help-now.closed");
  }

  @ParameterizedTest
  @EnumSource
  void aTallAnswerIsReadFromItsBeginning(Language language) {
    open(language, 320);
    tap("first.danger");
    heard("help-now.card");
    page.waitForFunction(
        "() => document.querySelector('.messages li:last-child').getBoundingClientRect().top > 50");
  }

  @ParameterizedTest
  @EnumSource
  void itIsReadableAtNight(Language language) {
    open(language, 390, ColorScheme.DARK);
    tap("first.danger");
    whole("help-now.card");
    picture("dark-help");
    tap("help-now.not-live");
    whole("self-harm.card");
    picture("dark-lines");
  }

  @ParameterizedTest
  @EnumSource
  void anAuthorJumpsToAStepAndACardInArabicFits(Language language) {
    open(language, 1000);
    page.locator("#place").fill("show-card / tongue");
    page.locator("#place").press("Enter");
    heard("show-card.tongue");
    picture("tongues");
    page.locator("#place").fill("show-card");
    page.locator(".jump button").click();
    heard("show-card.need");
    tap("need.interpreter");
    heard("show-card.tongue");
    tap("tongue.ar");
    heard("show-card.show");
    whole("show-card.show");
    picture("card");
    assertThat(page.locator(".panel dl")).containsText("card interpreter in ar");
    context.close();
    open(language, 320);
    page.locator(".toggle").click();
    page.locator("#place").fill("show-card");
    page.locator("#place").press("Enter");
    through("need.cannot_leave", "show-card.tongue");
    through("tongue.ar", "show-card.show");
    picture("card-320");
  }

  @ParameterizedTest
  @CsvSource({"RU, false", "RU, true", "BE, false", "BE, true", "EN, false", "EN, true"})
  void eachStepOfEachScriptFitsTheNarrowestScreen(Language language, boolean child) {
    open(language, 320);
    if (child) {
      tap("first.under18");
      heard("menu.pick");
    }
    Object steps = page.evaluate(JUMPS);
    assertThat((Integer) steps).isGreaterThan(200);
    heard("first.hello");
    assertThat((List<?>) page.evaluate(SPOILT)).isEmpty();
  }

  private void open(Language language, int width) {
    open(language, width, ColorScheme.LIGHT);
  }

  private void open(Language language, int width, ColorScheme scheme) {
    this.language = language;
    context =
        browser
            .chromium()
            .newContext(
                new NewContextOptions()
                    .setLocale(LOCALES.get(language))
                    .setViewportSize(width, width < 390 ? 640 : 800)
                    .setDeviceScaleFactor(2)
                    .setReducedMotion(ReducedMotion.REDUCE)
                    .setColorScheme(scheme));
    page = context.newPage();
    page.onPageError(troubles::add);
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        troubles.add(message.text());
      }
    });
    page.navigate(service.getBean(EmbeddedServer.class).getURL().toString());
    heard("first.hello");
  }

  private void through(String key, String next) {
    tap(key);
    whole(next);
  }

  private void whole(String key) {
    heard(key);
    assertThat((List<?>) page.evaluate(SPOILT)).isEmpty();
  }

  private Locator messages() {
    return page.locator(".messages li:not(.vanish)");
  }

  private Locator answer() {
    return page.locator(".messages li.theirs:not(.vanish)").last().locator(".bubble");
  }

  private Locator button(String key) {
    return page.locator(".messages li.theirs:not(.vanish)")
        .last()
        .getByRole(
            AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(say(key)).setExact(true));
  }

  private void tap(String key) {
    button(key).click();
  }

  /// Goes up from the box to the button and presses it.
  private void press(String key) {
    page.locator("textarea").focus();
    page.keyboard().press("ArrowUp");
    for (int i = 0; i < 20 && !onKey(key); i++) {
      page.keyboard().press("ArrowLeft");
    }
    assertThat(button(key)).isFocused();
    page.keyboard().press("Enter");
    page.locator("textarea").focus();
  }

  private boolean onKey(String key) {
    return say(key).equals(page.evaluate("document.activeElement.textContent"));
  }

  private void write(String words) {
    page.locator("textarea").fill(words);
    page.keyboard().press("Enter");
  }

  /// Waits for an answer that says this, in the form for adults or for children.
  private void heard(String key) {
    Content content = service.getBean(Contents.class).get();
    String adult = content.texts().text(language, key);
    String child = content.texts().text(language, key, true, Map.of());
    String script =
        """
        ([adult, child]) => {
          const last = [...document.querySelectorAll('li.theirs:not(.vanish) .bubble')].at(-1);
          return last && (last.textContent.includes(adult) || last.textContent.includes(child));
        }
        """;
    page.waitForFunction(script, List.of(adult, child));
  }

  private String say(String key) {
    return service.getBean(Contents.class).get().texts().text(language, key);
  }

  private void picture(String name) {
    page.mouse().move(1, 1);
    Path file = PICTURES.resolve("walk-" + language.code() + "-" + name + ".png");
    page.screenshot(new Page.ScreenshotOptions().setPath(file));
  }
}
