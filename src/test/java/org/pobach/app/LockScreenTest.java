package org.pobach.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.pobach.dialog.Act;
import org.pobach.dialog.Script;
import org.pobach.dialog.Step;
import org.pobach.dialog.Way;
import org.pobach.terms.Language;
import org.pobach.terms.Lifetime;
import org.yaml.snakeyaml.Yaml;

/// What a locked phone shows of a message, where somebody else may hold it.
final class LockScreenTest {
  private static final Path WORDS = Path.of("src/test/resources/lock-screen-words.yaml");

  /// Characters of a message that a locked phone shows for certain.
  private static final int SHOWN = 60;

  private final Content content = Repository.content();
  private final Map<String, List<String>> words = read();

  @ParameterizedTest
  @EnumSource
  void aConversationThatMayBeReadBeginsWithoutItsMatter(Language language) {
    for (Script script : hidden().toList()) {
      for (List<String> opening : openings(script, script.start(), List.of()).toList()) {
        for (boolean child : new boolean[] {false, true}) {
          String text = said(language, child, opening);
          assertThat(text).as("%s %s", script.name(), opening).isNotBlank();
          assertThat(tell(language, text))
              .as("%s, child %s: %s", script.name(), child, shown(text))
              .isEmpty();
        }
      }
    }
  }

  @Test
  void someConversationsAreKeptForAnHour() {
    assertThat(hidden().map(Script::name)).contains("violence-home", "sexual", "labour");
  }

  @ParameterizedTest
  @CsvSource({
    "RU, Ваш паспорт принадлежит вам.",
    "BE, Ніхто не мае права біць вас.",
    "EN, Nobody may hit you."
  })
  void wordsThatTellAreFound(Language language, String text) {
    assertThat(tell(language, text)).isPresent();
  }

  private Stream<Script> hidden() {
    return content.scripts().scripts().values().stream()
        .filter(script -> script.keep().equals(Optional.of(Lifetime.HOUR)));
  }

  /// What can be said until a step waits, by keys.
  private static Stream<List<String>> openings(Script script, String name, List<String> above) {
    Step step = script.step(name).orElseThrow();
    List<String> said = Stream.concat(above.stream(), keys(step)).toList();
    return switch (step.way()) {
      case Way.When(var branches) ->
          branches.stream().flatMap(branch -> openings(script, branch.go(), said));
      case Way.Go(String next) -> openings(script, next, said);
      case Way.Ask _, Way.AskUntil _, Way.Open _, Way.Call _ -> Stream.of(said);
      case Way.Handoff _, Way.Rate _, Way.Worked _, Way.End _ -> Stream.of(said);
    };
  }

  private static Stream<String> keys(Step step) {
    return step.acts().stream()
        .filter(Act.Say.class::isInstance)
        .map(Act.Say.class::cast)
        .map(Act.Say::key);
  }

  private String said(Language language, boolean child, List<String> keys) {
    return keys.stream()
        .map(key -> content.texts().text(language, key, child, Map.of()))
        .collect(Collectors.joining("\n\n"));
  }

  private static String shown(String text) {
    return text.substring(0, Math.min(SHOWN, text.length()));
  }

  /// A word in what is shown that tells what it is about.
  private Optional<String> tell(Language language, String text) {
    String beginnings =
        words.get(language.code()).stream().map(Pattern::quote).collect(Collectors.joining("|"));
    int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    Matcher found = Pattern.compile("(?<!\\p{L})(" + beginnings + ")", flags).matcher(shown(text));
    return found.find() ? Optional.of(found.group()) : Optional.empty();
  }

  private static Map<String, List<String>> read() {
    try {
      return new Yaml().load(Files.readString(WORDS));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
