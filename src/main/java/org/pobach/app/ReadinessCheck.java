package org.pobach.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The part of `check` that asks whether the content may go to people.
final class ReadinessCheck {
  @Option(
      names = "--go-live",
      description = "Lists as problems also what must be done before real people are served.")
  private boolean goLive;

  @Option(
      names = "--accepted",
      paramLabel = "FILE",
      description = "What may stay open, by name (default: POBACH_GO_LIVE_ACCEPTED, else nothing).")
  private @Nullable Path accepted;

  @Option(
      names = "--propose",
      paramLabel = "FILE",
      description =
          "Like --go-live; writes a new file to be filled in, which accepts what is open.")
  private @Nullable Path proposal;

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  boolean asked() {
    return goLive || proposal != null;
  }

  /// Tells what is open.
  ///
  /// @param all whether each point is told, not only their number
  /// @return whether the content may go to people
  boolean passes(Content content, ContentSettings settings, boolean all, PrintWriter out) {
    List<Point> points = new GoLive(content, settings).points(LocalDate.now(ZoneOffset.UTC));
    Acceptances acceptances =
        Acceptances.of(Optional.ofNullable(accepted).or(settings::goLiveAccepted));
    List<Point> open = acceptances.open(points);
    Points told = new Points(open);
    if (all) {
      open.forEach(point -> out.println(point.told()));
    } else {
      told.summary().forEach(out::println);
    }
    acceptances.problems().forEach(out::println);
    acceptances.idle(points).forEach(out::println);
    boolean ready = open.isEmpty() && acceptances.problems().isEmpty();
    out.printf(
        "%s: %d points are open, %d are accepted.%n",
        ready ? "Ready for people" : "Not ready for people",
        open.size(),
        points.size() - open.size());
    if (proposal != null) {
      propose(proposal, told, out);
    }
    return ready;
  }

  private void propose(Path file, Points open, PrintWriter out) {
    try {
      Files.write(file, open.proposal(), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
      out.println("Written: " + file + ". Fill it in, then set POBACH_GO_LIVE_ACCEPTED to it.");
    } catch (FileAlreadyExistsException e) {
      refuse(file + " is there already: name a new file", e);
    } catch (IOException e) {
      refuse(file + " cannot be written", e);
    }
  }

  private void refuse(String why, IOException cause) {
    if (command != null) {
      throw new ParameterException(command.commandLine(), why, cause);
    }
  }
}
