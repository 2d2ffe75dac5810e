package org.pobach.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class ExplorerTest {
  @Test
  void theScriptsOfTheProjectAreProved() {
    Source source = Sources.directory(Path.of("dialogs"));
    Scripts scripts = scripts(source);
    long start = System.nanoTime();
    Exploration exploration = Explorer.explore(source, scripts, _ -> {});
    System.out.printf(
        "Explorer: %,d states of %d steps, %,d turns; at most %d taps to the emergency card, %d to contacts; %.1f s.%n",
        exploration.states(),
        exploration.steps(),
        exploration.turns(),
        exploration.help(),
        exploration.contacts(),
        (System.nanoTime() - start) / 1e9);
    exploration.problems().forEach(System.out::println);
    assertThat(exploration.problems()).isEmpty();
  }

  private static Scripts scripts(Source source) {
    return ((Read.Sound) Reader.read(source)).scripts();
  }
}
