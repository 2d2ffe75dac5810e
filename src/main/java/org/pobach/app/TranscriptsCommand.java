package org.pobach.app;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.pobach.app.TranscriptOutcome.Failure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `transcripts`: plays conversations as their authors expect them, and tells where they differ.
@Command(
    name = "transcripts",
    description =
        "Plays the transcripts beside the scripts; tells with file and line what went otherwise.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:all went as expected", "1:something went otherwise or cannot be read"},
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class TranscriptsCommand implements Callable<Integer> {
  @Mixin private final Folders folders = new Folders();

  @Parameters(
      paramLabel = "FILE",
      description = "Transcripts to play (default: all in the folder transcripts of the dialogs).")
  private List<Path> files = List.of();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out =
        spec == null
            ? new PrintWriter(System.out, true, StandardCharsets.UTF_8)
            : spec.commandLine().getOut();
    boolean fine = play(out);
    out.flush();
    return fine ? 0 : 1;
  }

  private boolean play(PrintWriter out) {
    ContentSettings settings = folders.settings();
    ContentReader.Result read = ContentReader.read(settings);
    read.errors().forEach(out::println);
    return read.content().map(content -> play(content, settings, out)).orElse(false);
  }

  private boolean play(Content content, ContentSettings settings, PrintWriter out) {
    List<TranscriptReader.Reading> readings;
    try {
      readings =
          files.isEmpty()
              ? Transcripts.beside(settings.dialogs())
              : files.stream().map(Transcripts::at).toList();
    } catch (UncheckedIOException e) {
      out.println("A transcript cannot be read: " + e.getMessage());
      return false;
    }
    readings.forEach(reading -> reading.problems().forEach(out::println));
    List<TranscriptOutcome> outcomes =
        readings.stream()
            .map(TranscriptReader.Reading::transcript)
            .flatMap(Optional::stream)
            .map(transcript -> TranscriptRun.of(content, transcript))
            .toList();
    List<Failure> failures = outcomes.stream().flatMap(o -> o.failures().stream()).toList();
    failures.forEach(out::println);
    if (files.isEmpty()) {
      Transcripts.unvisited(content.scripts(), outcomes)
          .forEach((language, steps) ->
              out.println("Not visited in " + language.code() + ": " + String.join(", ", steps)));
    }
    long broken = outcomes.stream().filter(o -> !o.failures().isEmpty()).count();
    int unread = readings.size() - outcomes.size();
    out.printf(
        "%d transcripts: %d as expected, %d otherwise, %d unreadable.%n",
        readings.size(), outcomes.size() - broken, broken, unread);
    return !readings.isEmpty() && broken == 0 && unread == 0;
  }
}
