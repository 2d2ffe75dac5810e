package org.pobach.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pobach.handoff.Samples.NOW;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pobach.conversation.Attached;
import org.pobach.conversation.Attachment;
import org.pobach.privacy.Pseudonym;
import org.pobach.terms.Outcome;

class CasesTest {
  private static final Pseudonym WHO = new Pseudonym(1, 2);
  private static final Pseudonym OTHER = new Pseudonym(1, 3);

  private final Cases cases = new Cases(Samples.seals());

  @Test
  void whatIsWrittenIsReadAgain() {
    Case open = cases.open(Samples.OPENING, NOW);
    Case held = Deed.apply(open, new Deed.Claimed("vera", 3), false, NOW).next().orElseThrow();
    Case agreed =
        Deed.apply(held, new Deed.Agreed(Word.of(held.id(), "blue horse")), false, NOW)
            .next()
            .orElseThrow();
    Case closed =
        Deed.apply(agreed, new Deed.Closed(Outcome.ABUSE), false, NOW).next().orElseThrow();
    for (Case one : List.of(open, held, agreed, closed)) {
      CaseFile file = CaseFile.EMPTY.with(one, NOW).after(Optional.of(one), NOW);
      CaseFile read = cases.read(WHO, attached(file));
      assertThat(read.present().map(Case::stage)).contains(one.stage());
      assertThat(read.present().map(Case::opening)).contains(one.opening());
      assertThat(read.present().map(Case::word)).contains(one.word());
      assertThat(read.present().map(Case::reach)).contains(one.reach());
      assertThat(read.calls()).isEqualTo(file.calls());
      assertThat(read.barred()).isEqualTo(file.barred());
    }
  }

  @Test
  void anotherPersonsFileCannotBeRead() {
    CaseFile file = CaseFile.EMPTY.with(cases.open(Samples.OPENING, NOW), NOW);
    assertThat(cases.read(OTHER, attached(file))).isEqualTo(CaseFile.EMPTY);
  }

  @Test
  void aTranscriptOpensWithItsCaseAlone() {
    Case one = cases.open(Samples.OPENING, NOW);
    Case other = cases.open(Samples.OPENING, NOW);
    Line line =
        new Line(Line.Author.PERSON, "дапамажыце", NOW, OptionalLong.of(5), 0, Line.Mark.NONE);
    CaseFile file = CaseFile.EMPTY.with(one, NOW);
    Attachment.Put put = put(file, List.of(line, line));
    assertThat(cases.lines(one, 0, put.added()).values()).containsExactly(line, line);
    assertThat(cases.lines(other, 0, put.added())).isEmpty();
    assertThat(cases.lines(one, 1, put.added())).as("bound to its place").isEmpty();
  }

  @Test
  void aNewCaseBeginsANewTranscript() {
    CaseFile before = CaseFile.EMPTY.with(cases.open(Samples.OPENING, NOW), NOW);
    CaseFile after = before.with(cases.open(Samples.OPENING, NOW), NOW);
    assertThat(
            ((Attachment.Put) cases.write(WHO, after, before, 7, List.of(), new TreeMap<>(), NOW))
                .fresh())
        .isTrue();
    assertThat(
            ((Attachment.Put) cases.write(WHO, before, before, 7, List.of(), new TreeMap<>(), NOW))
                .fresh())
        .isFalse();
  }

  @Test
  void whoCallsAgainAndAgainHasToWait() {
    CaseFile file = CaseFile.EMPTY;
    for (int i = 0; i < 6; i++) {
      assertThat(file.mayCall(NOW)).isTrue();
      file = file.with(cases.open(Samples.OPENING, NOW), NOW).after(Optional.empty(), NOW);
    }
    assertThat(file.mayCall(NOW)).isFalse();
    assertThat(file.mayCall(NOW.plus(Duration.ofHours(6)))).isTrue();
  }

  @Test
  void afterAbuseThereIsNoOperatorForADay() {
    Case one = Samples.held(Priority.ORANGE);
    CaseFile file =
        CaseFile.EMPTY
            .with(one, NOW)
            .after(Deed.apply(one, new Deed.Closed(Outcome.ABUSE), false, NOW).next(), NOW);
    assertThat(file.mayCall(NOW.plus(Duration.ofHours(23)))).isFalse();
    assertThat(file.mayCall(NOW.plus(Duration.ofHours(24)))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Blue horse, blue horse!, true",
    "Сіні конь, СІНІКОНЬ, true",
    "blue horse, blue cow, false",
    "кот, кот, true"
  })
  void aWordIsKnownHoweverItIsTyped(String agreed, String typed, boolean same) {
    assertThat(Word.of("id", agreed).is("id", typed)).isEqualTo(same);
    assertThat(Word.of("id", agreed).is("other", typed)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"ab, false", "'! ! !', false", "кот, true"})
  void aWordHasThreeCharactersThatCount(String word, boolean fits) {
    assertThat(Word.fits(word)).isEqualTo(fits);
  }

  private Attachment.Put put(CaseFile file, List<Line> lines) {
    return (Attachment.Put) cases.write(WHO, file, CaseFile.EMPTY, 0, lines, new TreeMap<>(), NOW);
  }

  private Attached attached(CaseFile file) {
    return new Attached(put(file, List.of()).value(), 0);
  }
}
