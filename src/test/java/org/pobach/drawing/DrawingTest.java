package org.pobach.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pobach.dialog.Act;
import org.pobach.dialog.Condition;
import org.pobach.dialog.Read;
import org.pobach.dialog.Reader;
import org.pobach.dialog.Script;
import org.pobach.dialog.Sources;
import org.pobach.dialog.Step;
import org.pobach.dialog.Way;
import org.pobach.drawing.Placement.Area;
import org.pobach.drawing.Sheet.Arrow;
import org.pobach.drawing.Sheet.Box;
import org.pobach.language.Folder;
import org.pobach.language.Texts;
import org.pobach.terms.Language;
import org.xml.sax.InputSource;

class DrawingTest {
  private static final Texts TEXTS = Texts.load(Folder.at(Path.of("i18n"))).texts();
  private static final List<Script> SCRIPTS = scripts();

  private static List<Script> scripts() {
    Read.Sound read = (Read.Sound) Reader.read(Sources.directory(Path.of("dialogs")));
    return List.copyOf(new TreeMap<>(read.scripts().scripts()).values());
  }

  private static Drawing drawing(Language language) {
    return new Drawing(SCRIPTS, TEXTS, language);
  }

  @ParameterizedTest
  @EnumSource
  void everyStepStandsOnItsSheetWithEachOfItsWays(Language language) {
    List<Sheet> sheets = drawing(language).sheets();
    for (int i = 0; i < SCRIPTS.size(); i++) {
      Script script = SCRIPTS.get(i);
      Sheet sheet = sheets.get(i);
      for (Step step : script.steps().values()) {
        Box box = sheet.box(step.name());
        List<String> led = sheet.from(box).stream().map(Arrow::to).toList();
        assertThat(led).as("%s.%s", script.name(), step.name()).containsAll(leads(step.way()));
        String told = sheet.from(box).toString() + box.lines();
        assertThat(labels(step.way(), language))
            .allSatisfy(label -> assertThat(told).contains(label));
      }
    }
  }

  /// Steps of the same script that a step leads to at once.
  private static List<String> leads(Way way) {
    List<String> leads = new ArrayList<>();
    switch (way) {
      case Way.Ask ask -> {
        ask.rows().stream()
            .flatMap(List::stream)
            .map(Way.Answer::to)
            .filter(Way.Target.Step.class::isInstance)
            .forEach(to -> leads.add(((Way.Target.Step) to).name()));
        ask.hear().ifPresent(hear -> leads.add(hear.go()));
      }
      case Way.AskUntil until -> leads.add(until.go());
      case Way.When when -> when.branches().forEach(branch -> leads.add(branch.go()));
      case Way.Go go -> leads.add(go.step());
      case Way.Handoff handoff ->
          leads.addAll(List.of(handoff.refused(), handoff.closed(), handoff.left()));
      case Way.Rate rate -> leads.add(rate.go());
      case Way.Worked worked -> leads.addAll(List.of(worked.then(), worked.none()));
      case Way.Open _, Way.Call _, Way.End _ -> {}
    }
    return leads;
  }

  private static List<String> labels(Way way, Language language) {
    return way instanceof Way.Ask ask
        ? ask.rows().stream()
            .flatMap(List::stream)
            .map(answer -> TEXTS.text(language, answer.say()))
            .toList()
        : List.of();
  }

  @ParameterizedTest
  @EnumSource
  void everyBoxAndArrowAppearsInEachFormat(Format format) {
    String drawn = drawing(Language.BE).as(format);
    String letters = plain(drawn);
    int arrows = 0;
    for (Sheet sheet : drawing(Language.BE).sheets()) {
      arrows += sheet.arrows().size();
      for (Box box : sheet.boxes()) {
        assertThat(drawn).contains(box.title());
        box.lines().forEach(line -> assertThat(letters).contains(plain(line.text())));
      }
      for (Arrow arrow : sheet.arrows()) {
        arrow.labels().forEach(label -> assertThat(letters).contains(plain(label)));
      }
    }
    Pattern arrow =
        Pattern.compile(
            switch (format) {
              case MERMAID -> "(?m)^    s\\d+b\\d+ -(?:\\.-|-)>";
              case DOT -> "(?m)^    \"[^\"]+\" -> \"";
              case HTML -> "<path class=\"arrow";
            });
    assertThat(arrow.matcher(drawn).results()).hasSize(arrows);
  }

  /// Letters alone: each format breaks lines and writes signs in its own way.
  private static String plain(String text) {
    return text.replaceAll("<br/>|&[a-z0-9#]+;|#\\d+;|\\\\n|[^\\p{L}\\p{N}]", "");
  }

  @ParameterizedTest
  @EnumSource
  void theSameContentGivesTheSameDrawing(Format format) {
    String once = drawing(Language.RU).as(format);
    String again = new Drawing(scripts(), TEXTS, Language.RU).as(format);
    assertThat(again).isEqualTo(once);
  }

  @Test
  void nothingOnASheetLiesOnSomethingElse() {
    for (Sheet sheet : drawing(Language.RU).sheets()) {
      Placement placement = Svg.placed(sheet);
      List<Area> areas = new ArrayList<>(placement.boxes().values());
      placement.arrows().stream().flatMap(path -> path.label().stream()).forEach(areas::add);
      for (int i = 0; i < areas.size(); i++) {
        assertThat(within(areas.get(i), placement.sheet())).as(sheet.script()).isTrue();
        for (int j = 0; j < i; j++) {
          assertThat(apart(areas.get(i), areas.get(j)))
              .as("%s: %s, %s", sheet.script(), areas.get(i), areas.get(j))
              .isTrue();
        }
      }
    }
  }

  private static boolean within(Area inner, Area sheet) {
    return inner.x() >= 0
        && inner.y() >= 0
        && inner.x() + inner.width() <= sheet.width()
        && inner.y() + inner.height() <= sheet.height();
  }

  private static boolean apart(Area a, Area b) {
    return a.x() + a.width() <= b.x()
        || b.x() + b.width() <= a.x()
        || a.y() + a.height() <= b.y()
        || b.y() + b.height() <= a.y();
  }

  @Test
  void thePageNeedsNothingElse() {
    assertThat(drawing(Language.EN).as(Format.HTML))
        .doesNotContain("http:", "https:", "<script", "<link", "<img", "@import", "src=");
  }

  @Test
  void eachLinkOfThePageLeadsSomewhere() {
    String page = drawing(Language.EN).as(Format.HTML);
    Matcher links = Pattern.compile("href=\"#([^\"]+)\"").matcher(page);
    assertThat(links.results().map(link -> link.group(1)).collect(Collectors.toSet()))
        .isNotEmpty()
        .allSatisfy(id -> assertThat(page).containsOnlyOnce(" id=\"" + id + "\""));
  }

  @ParameterizedTest
  @EnumSource
  void whatATextHoldsIsNoMarkup(Format format) throws Exception {
    String nasty = "a \\ \"b\" <b>&amp; | `c` #35; 'd' ]) -->";
    Texts texts =
        Texts.load(_ ->
                Optional.of(
                    ("say=" + nasty.replace("\\", "\\\\").replace("'", "''"))
                        .getBytes(StandardCharsets.UTF_8)))
            .texts();
    Step step =
        new Step(
            "one",
            List.of(),
            true,
            List.of(new Act.Say("say", Map.of())),
            new Way.Ask(
                List.of(List.of(new Way.Answer("say", List.of(), new Way.Target.Step("one")))),
                Optional.empty(),
                Optional.empty()));
    Script script =
        new Script("nasty", List.of(), Optional.empty(), "one", Map.of(), Map.of("one", step));
    assertThat(texts.text(Language.EN, "say")).isEqualTo(nasty);
    String drawn = new Drawing(List.of(script), texts, Language.EN).as(format);
    switch (format) {
      case MERMAID ->
          assertThat(drawn)
              .contains(
                  "a #92; #34;b#34; #60;b#62;#38;amp; #124; #96;c#96; #35;35; 'd' ]) --#62;\"");
      case DOT -> assertThat(drawn).contains("a \\\\ \\\"b\\\" <b>&amp; | `c` #35; 'd' ])");
      case HTML -> {
        assertThat(drawn)
            .contains("a \\ &quot;b&quot; &lt;b&gt;&amp;amp; | `c` #35; &#39;d&#39; ]) --&gt;")
            .doesNotContain("<b>");
        String picture = drawn.substring(drawn.indexOf("<svg"), drawn.indexOf("</svg>") + 6);
        assertThat(
                DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(picture)))
                    .getDocumentElement()
                    .getTagName())
            .isEqualTo("svg");
      }
    }
  }

  @Test
  void conditionsAreWrittenInTheWordsOfScripts() {
    assertThat(
            Notation.of(
                new Condition.Any(
                    List.of(
                        new Condition.Strong("signs"),
                        new Condition.Weight(Map.of("signs", 1.0, "doubts", 0.5), 2),
                        new Condition.Not(new Condition.Known("country"))))))
        .isEqualTo("any(strong: signs, weight: 0.5 × doubts + 1 × signs ≥ 2, not(known: country))");
  }
}
