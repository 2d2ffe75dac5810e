package org.pobach.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pobach.language.Folder;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The option that says where texts lie that a command may change.
final class TextsFolder {
  @Option(
      names = "--i18n",
      paramLabel = "FOLDER",
      description = "Folder of the texts (default: POBACH_I18N, else i18n).")
  private @Nullable Path i18n;

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  Path path() {
    Path path =
        Optional.ofNullable(i18n)
            .or(() ->
                Optional.ofNullable(System.getenv("POBACH_I18N"))
                    .filter(folder -> !folder.isBlank())
                    .map(Path::of))
            .orElse(Path.of("i18n"));
    if (!Files.isDirectory(path) && command != null) {
      throw new ParameterException(command.commandLine(), path + " is not a folder");
    }
    return path;
  }

  Folder folder() {
    return Folder.at(path());
  }

  void write(String file, byte[] content) {
    try {
      Files.write(path().resolve(file), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void write(String file, String content) {
    write(file, content.getBytes(StandardCharsets.UTF_8));
  }
}
