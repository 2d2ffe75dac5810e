package org.pobach.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pobach.Browser;
import org.pobach.dialog.Read;
import org.pobach.dialog.Reader;
import org.pobach.dialog.Script;
import org.pobach.dialog.Sources;
import org.pobach.language.Folder;
import org.pobach.language.Texts;
import org.pobach.terms.Language;

/// The page as a browser shows it.
class DrawingPageTest {
  /// Letters that stick out of their boxes, and a page that must be scrolled sideways.
  private static final String SPOILT =
      """
      () => {
        const spoilt = [];
        for (const group of document.querySelectorAll('svg g')) {
          const box = group.querySelector('rect').getBBox();
          for (const text of group.querySelectorAll('text')) {
            const own = text.getBBox();
            if (own.x < box.x - 1 || own.x + own.width > box.x + box.width + 1
                || own.y < box.y - 2 || own.y + own.height > box.y + box.height + 2) {
              spoilt.push(text.textContent);
            }
          }
        }
        if (document.documentElement.scrollWidth > innerWidth) spoilt.push('page');
        return spoilt;
      }
      """;

  private static Browser browser;

  @BeforeAll
  static void start() {
    browser = Browser.start();
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  @ParameterizedTest
  @EnumSource
  void allLettersStandInTheirBoxesAlsoOnASmallScreen(Language language) {
    Map<String, Script> scripts =
        ((Read.Sound) Reader.read(Sources.directory(Path.of("dialogs")))).scripts().scripts();
    Texts texts = Texts.load(Folder.at(Path.of("i18n"))).texts();
    Drawing drawing = new Drawing(List.copyOf(new TreeMap<>(scripts).values()), texts, language);
    try (BrowserContext context =
        browser
            .chromium()
            .newContext(
                new NewContextOptions()
                    .setViewportSize(320, 640)
                    .setColorScheme(ColorScheme.DARK))) {
      Page page = context.newPage();
      page.setContent(drawing.as(Format.HTML));
      Path picture = Path.of("target", "pictures", "drawing-" + language.code() + "-320.png");
      page.screenshot(new Page.ScreenshotOptions().setPath(picture));
      assertThat((List<?>) page.evaluate(SPOILT)).isEmpty();
    }
  }
}
