package org.pobach.app;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `check`: reads scripts, texts, words and contacts, walks every state of the dialog, and lists
/// everything that is wrong.
@Command(
    name = "check",
    description =
        "Checks scripts, texts, words and contacts, and walks every state of the dialog;"
            + " lists all problems with file and line.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:nothing is wrong", "1:something is wrong, or open before going live"},
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class CheckCommand implements Callable<Integer> {
  @Mixin private final Folders folders = new Folders();
  @Mixin private final ReadinessCheck readiness = new ReadinessCheck();

  @Option(
      names = {"-w", "--warnings"},
      description = "Lists warnings, and what --go-live finds, one by one, not only their number.")
  private boolean warnings;

  @Option(
      names = {"-q", "--quick"},
      description = "Leaves out the proof that walks every state of the dialog.")
  private boolean quick;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    ContentReader.Result loaded = ContentReader.check(folders.settings());
    PrintWriter out =
        spec == null
            ? new PrintWriter(System.out, true, java.nio.charset.StandardCharsets.UTF_8)
            : spec.commandLine().getOut();
    List<String> errors = new ArrayList<>(loaded.errors());
    Optional<Proof.Result> proof = loaded.content().filter(_ -> !quick).map(this::prove);
    proof.ifPresent(result -> errors.addAll(result.problems()));
    errors.forEach(out::println);
    if (warnings) {
      loaded.warnings().forEach(out::println);
    }
    boolean ready = loaded.content().map(content -> live(content, out)).orElse(true);
    proof.ifPresent(result -> out.printf("Explored: %s.%n", result.figures()));
    out.printf(
        "%s: %d problems, %d warnings.%n",
        errors.isEmpty() ? "Sound" : "Broken", errors.size(), loaded.warnings().size());
    out.flush();
    return errors.isEmpty() && ready ? 0 : 1;
  }

  /// Who has read the texts, and whether people may get the content, if that is asked.
  private boolean live(Content content, PrintWriter out) {
    out.println(new GoLive(content, folders.settings()).readTexts());
    return !readiness.asked() || readiness.passes(content, folders.settings(), warnings, out);
  }

  private Proof.Result prove(Content content) {
    PrintWriter aside =
        spec == null
            ? new PrintWriter(System.err, true, java.nio.charset.StandardCharsets.UTF_8)
            : spec.commandLine().getErr();
    return Proof.of(folders.settings(), content, aside);
  }
}
