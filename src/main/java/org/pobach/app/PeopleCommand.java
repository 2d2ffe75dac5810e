package org.pobach.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/// `people`: those who may sign in to the console.
@Command(
    name = "people",
    description = "Those who may sign in to the console; the first administrator is made here.",
    subcommands = {
      PeopleAddCommand.class,
      PeopleListCommand.class,
      PeopleResetCommand.class,
      PeopleDisableCommand.class
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class PeopleCommand implements Runnable {
  @Override
  public void run() {
    throw new ParameterException(
        new CommandLine(this), "a command is needed: add, list, reset or disable");
  }
}
