package org.pobach.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.pobach.language.Folder;
import org.pobach.language.Tone;
import org.yaml.snakeyaml.Yaml;

/// How our own texts sound, and how many of them have been read.
final class TextStatesTest {
  private static final Path COUNTS = Path.of("src/test/resources/tone-counts.yaml");
  private static final ContentSettings OURS =
      new ContentSettings(Optional.of(Path.of("dialogs")), Optional.of(Path.of("i18n")));
  private static final GoLive LIVE = new GoLive(Repository.content(), OURS);

  private final List<Tone.Remark> remarks =
      Tone.load(Folder.at(Path.of("i18n")))
          .tone()
          .remarks(Repository.content().texts(), WordChecks.labels(Repository.content().scripts()));

  @Test
  void whatIsReadIsCounted() {
    String read = LIVE.readTexts();
    System.out.println(read);
    assertThat(read).matches("Read by a native speaker: ru \\d+ of \\d+, be .*, en .*\\.");
  }

  @Test
  void goingLiveWantsEachSafetyTextReadInEachLanguage() {
    List<Point> unread =
        LIVE.points(LocalDate.parse("2026-11-24")).stream()
            .filter(point -> point.kind() == Point.Kind.DRAFT_TEXTS)
            .toList();
    System.out.printf("%d safety texts are still to be read.%n", unread.size());
    assertThat(unread)
        .allMatch(point -> point.told().matches("i18n/..\\.properties:\\d+: draft-texts .*"));
  }

  @Test
  void noTextBreaksARuleThatIsAnError() {
    assertThat(remarks.stream().filter(Tone.Remark::error).map(Tone.Remark::problem)).isEmpty();
  }

  @Test
  void remarksOnToneOnlyGrowFewer() throws IOException {
    Map<String, Integer> known = known();
    Map<String, List<String>> found = found();
    List<String> wrong = new ArrayList<>();
    found.forEach((rule, places) -> {
      int most = known.getOrDefault(rule, 0);
      if (places.size() > most) {
        wrong.add(
            "%s: %d, at most %d:%n    %s"
                .formatted(rule, places.size(), most, String.join("\n    ", places)));
      }
    });
    known.forEach((rule, most) -> {
      int now = found.getOrDefault(rule, List.of()).size();
      if (now < most) {
        wrong.add("%s fell from %d to %d: lower it in %s".formatted(rule, most, now, COUNTS));
      }
    });
    System.out.printf(
        "Remarks on tone: %s%n",
        found.entrySet().stream()
            .map(each -> each.getKey() + " " + each.getValue().size())
            .collect(Collectors.joining(", ")));
    if (!wrong.isEmpty()) {
      fail("\n" + String.join("\n", wrong));
    }
  }

  /// By rule and language: `russianism-soft be`.
  private Map<String, List<String>> found() {
    return remarks.stream()
        .collect(
            Collectors.groupingBy(
                remark -> remark.rule() + " " + remark.language().code(),
                TreeMap::new,
                Collectors.mapping(remark -> "i18n/" + remark.problem(), Collectors.toList())));
  }

  private static Map<String, Integer> known() throws IOException {
    try (Reader reader = Files.newBufferedReader(COUNTS)) {
      Map<String, Integer> counts = new TreeMap<>();
      Map<String, Object> read = new Yaml().load(reader);
      read.forEach((rule, count) -> counts.put(rule, (Integer) count));
      return counts;
    }
  }
}
