package org.pobach.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearningTest {
  @TempDir Path folder;

  @Test
  void whatIsKnownIsNotLearnedAgain() throws Exception {
    Path classes = Files.createDirectory(folder.resolve("classes"));
    Learning.main("dialogs/phrases", classes.toString());
    assertThat(classes).isEmptyDirectory();
  }

  @Test
  void brokenPhrasesAreNotLearned() throws Exception {
    Files.writeString(folder.resolve("labour.txt"), "no scenario above me\n");
    assertThatThrownBy(() -> Learning.main(folder.toString(), folder.toString()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
