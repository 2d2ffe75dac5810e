package org.pobach.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pobach.language.Folder;
import org.pobach.language.TextProblem;

class ConceptsTest {
  @TempDir Path folder;
  private final List<TextProblem> problems = new ArrayList<>();

  @Test
  void aConceptIsKnownInEveryLanguageAndSpelling() throws Exception {
    Concepts concepts = of("papers: passport*, паспорт*, пашпарт*, my id\n");
    assertThat(found(concepts, "они забрали паспорта")).containsExactly("papers 2-3");
    assertThat(found(concepts, "забралі пашпарт")).containsExactly("papers 1-2");
    assertThat(found(concepts, "zabrali pasport")).containsExactly("papers 1-2");
    assertThat(found(concepts, "they took my id")).containsExactly("papers 2-4");
    assertThat(found(concepts, "they took my idea")).isEmpty();
  }

  @Test
  void aWholeNameIsNoBeginning() throws Exception {
    Concepts concepts = of("boss: шеф, boss\n");
    assertThat(found(concepts, "шеф кричит")).containsExactly("boss 0-1");
    assertThat(found(concepts, "шефство")).isEmpty();
  }

  @Test
  void aNameThatRunsOverTheEndIsNone() throws Exception {
    assertThat(found(of("way out: way out\n"), "no way")).isEmpty();
  }

  @Test
  void oneConceptAtOnePlaceIsToldOnce() throws Exception {
    assertThat(found(of("hurt: бь*, бьё*, бьют\n"), "бьют")).containsExactly("hurt 0-1");
  }

  @Test
  void whatCannotBeReadIsToldWithItsLine() throws Exception {
    of("# fine\n\nno colon here\nempty: ,\nfine: word\nbad: ???\n");
    assertThat(problems).extracting(TextProblem::line).containsExactly(3, 4, 6);
  }

  @Test
  void ownConceptsAreWithoutFault() {
    Concepts.read(Folder.packed("dialogs/phrases"), problems);
    assertThat(problems).isEmpty();
  }

  private static List<String> found(Concepts concepts, String words) {
    return concepts.in(Message.of(words).sounds()).stream()
        .map(found -> "%s %d-%d".formatted(found.concept(), found.from(), found.to()))
        .toList();
  }

  private Concepts of(String lines) throws Exception {
    Files.write(folder.resolve(Concepts.FILE), lines.getBytes(StandardCharsets.UTF_8));
    return Concepts.read(Folder.at(folder), problems);
  }
}
