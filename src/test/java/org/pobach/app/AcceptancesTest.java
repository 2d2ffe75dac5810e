package org.pobach.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AcceptancesTest {
  private static final List<Point> POINTS =
      List.of(
          point("draft-texts be help-now.card"),
          point("draft-texts be help-now.card@child"),
          point("draft-texts be self-harm.card"),
          point("no-verified PL child labour"),
          point("no-verified PL child legal"));

  @Test
  void aNameAcceptsAllThatBeginSo() {
    assertThat(open("draft-texts be: read aloud by two, ann, 2026-11-24"))
        .containsExactly("no-verified PL child labour", "no-verified PL child legal");
    assertThat(open("draft-texts be help-now: read, aloud, ann , 2026-11-24"))
        .contains("draft-texts be self-harm.card")
        .doesNotContain("draft-texts be help-now.card@child");
    assertThat(open("no-verified  PL child labour : they call back, ann, 2026-11-24"))
        .hasSize(4)
        .contains("no-verified PL child legal");
    assertThat(open("no-verified: soon, ann, 2026-11-24")).hasSize(3);
  }

  @Test
  void aNameCutInAWordAcceptsNothing() {
    Acceptances accepted = parse("no-verified P: why, ann, 2026-11-24");
    assertThat(accepted.open(POINTS)).isEqualTo(POINTS);
    assertThat(accepted.idle(POINTS))
        .containsExactly(
            "a.txt:1: no-verified P: nothing of this name is open; mistyped, or no longer needed");
  }

  @Test
  void whatIsNoAcceptanceIsNamedWithItsLine() {
    String unfinished =
        ": write why, who (an alias) and the day, such as `reason, ann, 2026-11-24`";
    assertThat(
            parse(
                    """
                    # why, who, when

                    draft-texts be:
                    draft-texts ru: why, Ann Smith, 2026-11-24
                    draft-texts en: why, ann, 2026-11-31
                    no-verifed PL: why, ann, 2026-11-24
                    accepted
                    no-verified PL: why, ann, 2026-11-24
                    no-verified PL: why, ann, 2026-11-24
                    """)
                .problems())
        .containsExactly(
            "a.txt:3: draft-texts be" + unfinished,
            "a.txt:4: draft-texts ru" + unfinished,
            "a.txt:5: draft-texts en" + unfinished,
            "a.txt:6: no-verifed PL: no point is called so; names begin with " + Point.Kind.words(),
            "a.txt:7: not a line such as `name: reason, who, when`",
            "a.txt:9: no-verified PL: it is accepted twice");
  }

  @Test
  void aFileThatCannotBeReadAcceptsNothing(@TempDir Path folder) throws IOException {
    Path gone = folder.resolve("gone.txt");
    assertThat(Acceptances.of(Optional.of(gone)).problems())
        .containsExactly(gone + ":1: the file cannot be read");
    Path other = Files.write(folder.resolve("other.txt"), new byte[] {(byte) 0xc3, '('});
    assertThat(Acceptances.of(Optional.of(other)).problems())
        .containsExactly(other + ":1: save the file as UTF-8");
    assertThat(Acceptances.of(Optional.empty()).problems()).isEmpty();
  }

  @Test
  void whatIsProposedAcceptsAllOnceItIsFilledIn() {
    String proposal = String.join("\n", new Points(POINTS).proposal());
    assertThat(parse(proposal).problems()).hasSize(2).allMatch(p -> p.contains(": write why, who"));
    assertThat(parse(proposal).open(POINTS)).isEqualTo(POINTS);
    Acceptances filledIn = parse(proposal.replaceAll("(?m):$", ": why, ann, 2026-11-24"));
    assertThat(filledIn.problems()).isEmpty();
    assertThat(filledIn.open(POINTS)).isEmpty();
    assertThat(filledIn.names()).containsExactly("draft-texts be", "no-verified PL");
  }

  @Test
  void manyAreSummedUpAndAFewAreTold() {
    List<String> summary = new Points(POINTS.subList(0, 4)).summary();
    assertThat(summary)
        .contains("  a:1: draft-texts be help-now.card: mend it")
        .noneMatch(line -> line.startsWith("  be 3"));
    List<Point> many = new ArrayList<>(POINTS);
    many.add(point("draft-texts ru help-now.card"));
    assertThat(new Points(many).summary())
        .anyMatch(line -> line.startsWith("draft-texts: 4, "))
        .contains("  be 3, ru 1");
  }

  @Test
  void aPointOfNoKindIsAMistakeOfOurs() {
    assertThatIllegalArgumentException().isThrownBy(() -> point("misc PL"));
  }

  private static List<String> open(String line) {
    Acceptances accepted = parse(line);
    assertThat(accepted.problems()).isEmpty();
    return accepted.open(POINTS).stream().map(Point::name).toList();
  }

  private static Acceptances parse(String text) {
    return Acceptances.parse("a.txt", text);
  }

  private static Point point(String name) {
    return new Point(name, "a:1: " + name + ": mend it");
  }
}
