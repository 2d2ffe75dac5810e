package org.pobach.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pobach.terms.Language;

class ReviewsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

  private final OwnFiles folder =
      new OwnFiles().texts("help-now.card=Go\nbye=Bye\nbye@child=Bye\n");

  private Texts texts() {
    return Texts.load(folder).texts();
  }

  private Reviews.Loaded loaded() {
    return Reviews.load(folder, texts());
  }

  private void read(String... keys) {
    Reviews more = loaded().reviews().with(texts(), Language.BE, List.of(keys), "reader-1", DAY);
    folder.file(Reviews.FILE, more.written());
  }

  @Test
  void withoutAFileAllIsADraft() {
    assertThat(loaded().problems()).isEmpty();
    assertThat(loaded().reviews().tally(texts(), Language.BE)).isEqualTo(new Reviews.Tally(0, 3));
  }

  @Test
  void aTextThatWasReadIsNoDraft() {
    read("bye", "help-now.card");
    assertThat(loaded().problems()).isEmpty();
    assertThat(loaded().reviews().covers(texts(), Language.BE, "bye")).isTrue();
    assertThat(loaded().reviews().covers(texts(), Language.BE, "bye@child")).isFalse();
    assertThat(loaded().reviews().covers(texts(), Language.EN, "bye")).isFalse();
    assertThat(loaded().reviews().tally(texts(), Language.BE)).isEqualTo(new Reviews.Tally(2, 3));
  }

  @Test
  void aTextThatChangesIsADraftAgain() {
    read("bye");
    folder.file("be.properties", "help-now.card=Go\nbye=So long\nbye@child=Bye\n");
    assertThat(loaded().reviews().covers(texts(), Language.BE, "bye")).isFalse();
    assertThat(loaded().problems()).isEmpty();
    assertThat(loaded().stale())
        .extracting(TextProblem::toString)
        .containsExactly(
            "reviews.yaml:5: bye: changed since reader-1 read it in be: a draft again");
  }

  @Test
  void theFileIsWrittenAsItIsRead() {
    read("help-now.card", "bye");
    String once = folder.content(Reviews.FILE);
    assertThat(loaded().reviews().written()).isEqualTo(once);
    assertThat(once.indexOf("bye")).isLessThan(once.indexOf("help-now.card"));
  }

  @Test
  void allThatIsWrongIsSaidAtOnceWithItsLine() {
    folder.file(
        Reviews.FILE,
        """
        xx:
          bye: {}
        be:
          gone: {text: "000000000000", by: ann, on: 2026-12-01}
          bye: {text: "0", by: ann, on: 2026-12-01}
          bye@child: {text: "000000000000", by: "Ann Smith", on: 2026-12-01}
          help-now.card: {text: "000000000000", by: ann, on: today}
        en:
          bye: {text: "000000000000", by: ann, on: 2026-12-01, mood: good}
        """);
    assertThat(loaded().problems())
        .extracting(TextProblem::toString)
        .containsExactly(
            "reviews.yaml:1: xx: not a language",
            "reviews.yaml:4: gone: no such text in be: take this line out",
            "reviews.yaml:5: bye: text is no fingerprint",
            "reviews.yaml:6: bye@child: by is no alias of a to z, 0 to 9 and -",
            "reviews.yaml:7: help-now.card: on is no date such as 2026-12-31",
            "reviews.yaml:9: bye: unknown field [mood]");
  }

  @Test
  void aTextThatIsNotThereCannotBeRead() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read("gone"))
        .withMessageContaining("gone");
  }

  @Test
  void safetyTextsAreThoseThatAlwaysAreAndThoseOfTheList() {
    folder.file(SafetyTexts.FILE, "# more\n\nbye\n");
    assertThat(SafetyTexts.load(folder, texts()).keys())
        .containsExactly("bye", "bye@child", "help-now.card");
  }

  @Test
  void aSafetyTextThatIsNotThereIsSaid() {
    folder.file(SafetyTexts.FILE, "bye\ngone.*\n");
    assertThat(SafetyTexts.load(folder, texts()).problems())
        .extracting(TextProblem::toString)
        .containsExactly("safety.txt:2: gone.*: names no text");
  }
}
