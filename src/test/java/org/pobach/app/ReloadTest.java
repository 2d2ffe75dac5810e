package org.pobach.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pobach.app.Hotline.answer;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pobach.telegram.FakePerson;
import org.pobach.terms.Language;

/// Authors change scripts and texts while people are talking.
class ReloadTest {
  @TempDir private Path folder;
  private ProjectCopy copy;
  private Hotline hotline;
  private Content before;

  @BeforeEach
  void start() {
    copy = ProjectCopy.of(folder, "dialogs", "i18n");
    hotline =
        Hotline.polling(
            Map.of(
                "pobach.dialogs", folder.resolve("dialogs").toString(),
                "pobach.i18n", folder.resolve("i18n").toString()));
    before = contents().get();
  }

  @AfterEach
  void stop() {
    hotline.close();
  }

  @Test
  void aChangedTextIsSaidAtOnce() {
    copy.change("i18n/en.properties", text -> text.replace("first.job=", "first.job=Really "));
    refresh();
    FakePerson person = hotline.telegram.person(7001).speaking("en");
    person.start("");
    answer(person, m -> m.labels().contains(text("first.job")));
    assertThat(text("first.job")).startsWith("Really ");
  }

  @Test
  void whatIsNotFinishedYetIsNotRead() {
    Contents contents = own();
    copy.change("i18n/en.properties", text -> text.replace("first.job=", "first.job=Half "));
    assertThat(contents.refresh()).as("somebody may still be writing").isFalse();
    copy.change("i18n/en.properties", text -> text.replace("=Half ", "=Done "));
    assertThat(contents.refresh()).isFalse();
    assertThat(contents.refresh()).isTrue();
    assertThat(contents.get().texts().text(Language.EN, "first.job")).startsWith("Done ");
    assertThat(contents.refresh()).as("nothing new").isFalse();
  }

  @Test
  void brokenContentIsRefusedWithAllItsProblemsAndTheOldStays() {
    Contents contents = own();
    Content before = contents.get();
    try (LogsKept logs = new LogsKept()) {
      logs.listen();
      copy.change(
          "dialogs/scripts/menu.yaml", text -> text.replace("open: privacy", "open: nowhere"));
      copy.change("i18n/be.properties", text -> text.replace("first.job=", "first.jobb="));
      assertThat(contents.refresh() | contents.refresh()).isFalse();
      assertThat(new String(logs.kept(), StandardCharsets.UTF_8))
          .contains("refused", "menu.yaml:", "\"nowhere\"", "be.properties", "first.job");
    }
    assertThat(contents.get()).isSameAs(before);
  }

  @Test
  void whoIsInTheMiddleGoesOnWhenTheirStepIsRenamed() {
    FakePerson person = atTheFirstQuestion(7002);
    copy.change(
        "dialogs/scripts/job-offer.yaml",
        text ->
            text.replace("go: where}", "go: place}")
                .replace("  where:\n", "  place:\n    was: where\n"));
    refresh();
    person.tap(text("country.PL"));
    answer(person, text("job-offer.destination"));
  }

  @Test
  void whoIsAtAStepThatIsGoneIsToldKindlyAndSeesTheMenu() {
    FakePerson person = atTheFirstQuestion(7003);
    copy.change(
        "dialogs/scripts/job-offer.yaml",
        text -> text.replace("go: where}", "go: place}").replace("  where:\n", "  place:\n"));
    refresh();
    person.tap(text("country.PL"));
    answer(
        person, m -> m.text().contains(text("gone.step")) && m.text().contains(text("menu.pick")));
  }

  private FakePerson atTheFirstQuestion(long id) {
    FakePerson person = hotline.telegram.person(id).speaking("en");
    person.start("");
    answer(person, text("first.hello"));
    person.tap(text("first.job"));
    answer(person, text("job-offer.where"));
    return person;
  }

  /// Nobody else looks after these.
  private Contents own() {
    return new Contents(
        new ContentSettings(
            Optional.of(folder.resolve("dialogs")), Optional.of(folder.resolve("i18n"))),
        _ -> List.of());
  }

  private Contents contents() {
    return hotline.bean(Contents.class);
  }

  /// Looks as often as it takes to see that nobody is writing.
  private void refresh() {
    contents().refresh();
    contents().refresh();
    assertThat(contents().get()).isNotSameAs(before);
  }

  private String text(String key) {
    return contents().get().texts().text(Language.EN, key);
  }
}
