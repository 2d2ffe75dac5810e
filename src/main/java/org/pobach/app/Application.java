package org.pobach.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The program: one command line, `serve` if nothing else is asked.
@Command(
    name = "pobach",
    description = "A hotline in Telegram for people at risk of trafficking.",
    subcommands = {ServeCommand.class, CheckCommand.class, TranscriptsCommand.class},
    footerHeading = "%nSettings (environment variables):%n",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
public final class Application implements Runnable {
  private Application() {}

  public static void main(String[] args) {
    System.exit(run(args));
  }

  static int run(String... args) {
    return commands().execute(args.length == 0 ? new String[] {"serve"} : args);
  }

  static CommandLine commands() {
    CommandLine commands = new CommandLine(new Application());
    commands.getCommandSpec().usageMessage().footer(footer());
    return commands;
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(new CommandLine(this), "a command is needed");
  }

  private static String[] footer() {
    return Setting.ALL.stream()
        .map(s ->
            "  %-24s %s%n  %-24s default: %s"
                .formatted(s.variable(), s.meaning(), "", s.standard()))
        .map(line -> line.replace("`", "").replace("%", "%%").replace("@", "@@"))
        .toArray(String[]::new);
  }
}
