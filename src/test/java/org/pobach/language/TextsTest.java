package org.pobach.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pobach.terms.Language;

class TextsTest {
  @TempDir Path directory;

  @Test
  void aTextIsSaidInItsLanguage() {
    Texts texts = sound("greeting = Привет", "greeting = Вітаю", "greeting = Hello");
    assertThat(texts.text(Language.BE, "greeting")).isEqualTo("Вітаю");
    assertThat(texts.text(Language.EN, "greeting")).isEqualTo("Hello");
  }

  @Test
  void aChildHearsTheChildFormAndElseThePlainOne() {
    String both = "a = you\na@child = you, kid\nb = plain";
    Texts texts = sound(both, both, both);
    assertThat(texts.text(Language.EN, "a", true, Map.of())).isEqualTo("you, kid");
    assertThat(texts.text(Language.EN, "a", false, Map.of())).isEqualTo("you");
    assertThat(texts.text(Language.EN, "b", true, Map.of())).isEqualTo("plain");
  }

  @Test
  void argumentsAreFilledInAndApostrophesStay() {
    String text = "a = {place}: ў сям'і '{'сказаў'}' {who}, п’ю";
    Texts texts = sound(text, text, text);
    assertThat(texts.text(Language.BE, "a", false, Map.of("place", "Польшча", "who", "'я'")))
        .isEqualTo("Польшча: ў сям'і {сказаў} 'я', п’ю");
  }

  @Test
  void aMissingArgumentDoesNotFail() {
    Texts texts = sound("a = x {b}", "a = x {b}", "a = x {b}");
    assertThat(texts.text(Language.EN, "a")).isEqualTo("x …");
  }

  @Test
  void pluralsFollowTheLanguage() {
    String ru = "n = {count, plural, one {# час} few {# часа} many {# часов} other {# часа}}";
    String be = "n = {count, plural, one {# гадзіна} few {# гадзіны} many {# гадзін} other {#}}";
    String en = "n = {count, plural, one {# hour} other {# hours}}";
    Texts texts = sound(ru, be, en);
    assertThat(texts.text(Language.RU, "n", false, Map.of("count", 21))).isEqualTo("21 час");
    assertThat(texts.text(Language.RU, "n", false, Map.of("count", 3))).isEqualTo("3 часа");
    assertThat(texts.text(Language.BE, "n", false, Map.of("count", 11))).isEqualTo("11 гадзін");
    assertThat(texts.text(Language.EN, "n", false, Map.of("count", 1))).isEqualTo("1 hour");
    assertThat(texts.text(Language.EN, "n", false, Map.of("count", "many"))).isNotEmpty();
  }

  @Test
  void manyThreadsMayFillTheSameText() {
    String en = "n = {count, plural, one {# hour} other {# hours}}";
    String slavic = "n = {count, plural, one {#} few {#} many {#} other {#}}";
    Texts texts = sound(slavic, slavic, en);
    ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.range(2, 500)
          .forEach(count ->
              threads.submit(() -> {
                String said = texts.text(Language.EN, "n", false, Map.of("count", count));
                if (!said.equals(count + " hours")) {
                  wrong.add(said);
                }
              }));
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void whatALanguageLacksIsSaidInAnotherAndReported() {
    Texts.Loaded loaded = load("a = Привет", "a = Вітаю\nb = Так", "a = Hello");
    assertThat(loaded.problems())
        .extracting(TextProblem::toString)
        .containsExactly(
            "be.properties:2: b: missing in ru.properties",
            "be.properties:2: b: missing in en.properties");
    assertThat(loaded.texts().text(Language.EN, "b")).isEqualTo("Так");
    assertThat(loaded.texts().text(Language.EN, "no-such-key")).isEqualTo("…");
  }

  @Test
  void allProblemsAreListedAtOnceWithTheirLines() {
    String ru = "# comment\na = {name}\nb = {n, plural, one {#} other {#}}\na = again\nc = {x\n";
    String be = "a = {who}\nb = {n, plural, one {#} few {#} many {#} other {#}}\nc = c";
    String en = "a = {name}\na@child = kid\n\nb = {n, number}\nc = \nbad key! = 1";
    assertThat(load(ru, be, en).problems())
        .extracting(p -> p.file() + ":" + p.line() + ": " + p.message().split("[:(]")[0].strip())
        .contains(
            "ru.properties:3: plural without few, many",
            "ru.properties:4: already in line 2",
            "ru.properties:5: bad pattern",
            "be.properties:1: arguments [who] differ from [name] in ru.properties",
            "en.properties:1: arguments [name] differ from [who] in be.properties",
            "en.properties:2: missing in ru.properties",
            "en.properties:2: arguments [] differ from [name] in a",
            "en.properties:4: bad pattern",
            "en.properties:5: empty text");
  }

  @Test
  void aLineThatIsNotUtf8IsNamed() {
    byte[] broken = "a = 1\nb = \u00ff".getBytes(StandardCharsets.ISO_8859_1);
    Folder folder =
        name ->
            Optional.of(name.startsWith("be") ? broken : "a = 1".getBytes(StandardCharsets.UTF_8));
    assertThat(Texts.load(folder).problems())
        .containsExactly(new TextProblem("be.properties", 2, "", "not UTF-8"));
  }

  @Test
  void aMissingFileIsNamed() {
    assertThat(Texts.load(Folder.at(directory)).problems())
        .extracting(TextProblem::toString)
        .containsExactly(
            "be.properties:0: no such file",
            "en.properties:0: no such file",
            "ru.properties:0: no such file");
  }

  @Test
  void linesContinueAndEscapesAreResolved() throws IOException {
    for (Language language : Language.values()) {
      Files.writeString(
          directory.resolve(language.code() + ".properties"),
          "\uFEFF! comment\r\na: one \\\r\n    two\\nthree \\u0456\r\n");
    }
    Texts.Loaded loaded = Texts.load(Folder.at(directory));
    assertThat(loaded.problems()).isEmpty();
    assertThat(loaded.texts().text(Language.EN, "a")).isEqualTo("one two\nthree і");
  }

  @Test
  void keysAndPlaceholdersCanBeAsked() {
    String text = "a = {x} {y}\na@child = {y} {x}\nb = {n, select, one {{z}} other {}}";
    Texts texts = sound(text, text, text);
    assertThat(texts.keys(Language.EN)).containsExactly("a", "a@child", "b");
    assertThat(texts.line(Language.EN, "b")).isEqualTo(3);
    assertThat(texts.length(Language.EN, "a")).isEqualTo(41);
    assertThat(texts.placeholders(Language.RU, "a")).containsExactly("x", "y");
    assertThat(texts.placeholders(Language.RU, "b")).containsExactly("n", "z");
    assertThat(texts.has(Language.RU, "a@child")).isTrue();
    assertThat(texts.has(Language.RU, "b@child")).isFalse();
  }

  private static Texts sound(String ru, String be, String en) {
    Texts.Loaded loaded = load(ru, be, en);
    assertThat(loaded.problems()).isEmpty();
    return loaded.texts();
  }

  private static Texts.Loaded load(String ru, String be, String en) {
    Map<String, String> files =
        Map.of("ru.properties", ru, "be.properties", be, "en.properties", en);
    return Texts.load(
        name -> Optional.ofNullable(files.get(name)).map(t -> t.getBytes(StandardCharsets.UTF_8)));
  }
}
