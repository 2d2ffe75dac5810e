package org.pobach.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Help.TextTable;

/// The program: one command line, `serve` if nothing else is asked.
@Command(
    name = "pobach",
    description = "A hotline in Telegram for people at risk of trafficking.",
    subcommands = {
      ServeCommand.class,
      CheckCommand.class,
      TranscriptsCommand.class,
      TextsCommand.class,
      DrawCommand.class,
      UnderstandCommand.class,
      PeopleCommand.class
    },
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
    commands.setCaseInsensitiveEnumValuesAllowed(true);
    commands.getCommandSpec().usageMessage().footer(footer());
    return commands;
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(new CommandLine(this), "a command is needed");
  }

  private static String[] footer() {
    TextTable settings =
        TextTable.forColumns(
            Help.defaultColorScheme(Ansi.AUTO),
            new Column(27, 2, Overflow.SPAN),
            new Column(53, 1, Overflow.WRAP));
    for (Setting setting : Setting.ALL) {
      settings.addRowValues(setting.variable(), setting.meaning().replace("`", ""));
      settings.addRowValues("", "default: " + setting.standard().replace("`", ""));
    }
    return settings.toString().replace("%", "%%").replace("@", "@@").lines().toArray(String[]::new);
  }
}
