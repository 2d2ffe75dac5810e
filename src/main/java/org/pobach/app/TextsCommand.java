package org.pobach.app;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `texts`: what translators and readers do with the texts.
@Command(
    name = "texts",
    description = "Sends texts to translators, takes them back, notes who read them.",
    subcommands = {
      TextsExportCommand.class,
      TextsImportCommand.class,
      TextsReadCommand.class,
      TextsComparedCommand.class
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class TextsCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    if (spec != null) {
      throw new ParameterException(
          spec.commandLine(), "say what to do: export, import, read or compared");
    }
  }
}
