package org.pobach.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pobach.terms.Topic;

/// Adds Polish to a copy of the project, step by step as README's "Add a language" says.
class NewLanguageTest {
  @TempDir private Path folder;
  private ProjectCopy copy;

  @BeforeEach
  void copyTheProject() {
    copy = ProjectCopy.of(folder, "src/main", "dialogs", "i18n");
    for (Topic topic : Topic.values()) {
      copy.change("dialogs/phrases/" + topic.id() + ".txt", NewLanguageTest::someOf);
    }
  }

  @Test
  void aLanguageIsAddedAsTheGuideSays() throws Exception {
    copy.change(
        "src/main/java/org/pobach/terms/Language.java", all -> all.replace("EN;", "EN,\n  PL;"));
    assertThat(compile())
        .as("the compiler names what a new language must decide")
        .singleElement()
        .satisfies(error -> assertThat(error.getSource().getName()).endsWith("Models.java"));
    copy.change(
        "src/main/java/org/pobach/understanding/Models.java",
        all -> all.replace("case EN -> List.of(plain", "case EN, PL -> List.of(plain"));
    assertThat(compile()).isEmpty();

    assertThat(run("check")).contains("pl.properties", "labour.txt:0: pl: no phrase");
    for (String language : List.of("ru", "be", "en")) {
      copy.change("i18n/" + language + ".properties", all -> all + "language.pl=Polski\n");
    }
    copy.write("i18n/pl.properties", copy.read("i18n/en.properties"));
    for (Topic topic : Topic.values()) {
      copy.change("dialogs/phrases/" + topic.id() + ".txt", NewLanguageTest::inPolish);
    }
    copy.change(
        "dialogs/scripts/first.yaml",
        all ->
            all.replace(
                "{say: language.en, language: en}",
                "{say: language.en, language: en}\n        - {say: language.pl, language: pl}"));
    copy.change("dialogs/cards.yaml", all -> all.replaceAll("en: ([^,{}]+)}", "en: $1, pl: $1}"));
    assertThat(run("check")).contains("Sound: 0 problems");

    copy.write(
        "dialogs/transcripts/first-pl.yaml",
        """
        transcript: the first steps, pl
        language: pl
        turns:
          - person says: /start
            bot says: [first.hello]
            speaks: pl
          - person taps: language.be
            bot says: [first.hello]
            speaks: be
          - person taps: language.pl
            bot says: [first.hello]
            speaks: pl
        """);
    assertThat(run("transcripts", "dialogs/transcripts/first-pl.yaml"))
        .contains("1 transcripts: 1 as expected");
  }

  /// A few phrases in each language: all of them would take minutes to learn.
  private static String someOf(String phrases) {
    return "[apart]\n"
        + Stream.of("ru", "be", "en", "uk")
            .flatMap(code -> phrases.lines().filter(l -> l.startsWith(code + " ")).limit(8))
            .collect(Collectors.joining("\n"));
  }

  private static String inPolish(String phrases) {
    return phrases
        + phrases
            .lines()
            .filter(line -> line.startsWith("en "))
            .map(line -> "\npl " + line.substring(3) + "ski")
            .collect(Collectors.joining());
  }

  /// Errors of compiling the copy.
  private List<Diagnostic<? extends JavaFileObject>> compile() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
            compiler.getStandardFileManager(found, null, StandardCharsets.UTF_8);
        Stream<Path> sources = Files.walk(copy.at("src/main/java"))) {
      List<Path> java = sources.filter(file -> file.toString().endsWith(".java")).toList();
      List<String> options =
          List.of("-proc:none", "-nowarn", "-d", classes().toString(), "-cp", libraries());
      compiler
          .getTask(null, files, found, options, null, files.getJavaFileObjectsFromPaths(java))
          .call();
    }
    return found.getDiagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
        .toList();
  }

  /// Runs a command of the copy, as its author would.
  private String run(String command, String... more) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-cp", classes() + File.pathSeparator + libraries()));
    line.addAll(List.of(Application.class.getName(), command));
    line.addAll(List.of("--dialogs", "dialogs", "--i18n", "i18n"));
    line.addAll(List.of(more));
    Process process =
        new ProcessBuilder(line).directory(folder.toFile()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }

  private Path classes() throws IOException {
    return Files.createDirectories(copy.at("target/classes"));
  }

  /// What the project stands on, without the project.
  private static String libraries() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> entry.endsWith(".jar"))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
