package org.pobach.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pobach.dialog.Engine;
import org.pobach.dialog.Limits;
import org.pobach.dialog.Phrasebook;
import org.pobach.dialog.Problem;
import org.pobach.dialog.Read;
import org.pobach.dialog.Reader;
import org.pobach.dialog.Scripts;
import org.pobach.dialog.Source;
import org.pobach.dialog.Sources;
import org.pobach.dialog.Surroundings;
import org.pobach.language.Folder;
import org.pobach.language.OpenNlpUnderstanding;
import org.pobach.language.Texts;
import org.pobach.language.Understanding;
import org.pobach.language.Words;
import org.pobach.referral.Directory;
import org.pobach.referral.EmergencyNumbers;

/// All that the bot can say and understand, read from files and sound together.
record Content(
    Scripts scripts,
    Texts texts,
    Phrasebook phrasebook,
    Engine engine,
    Directory directory,
    EmergencyNumbers emergency,
    Understanding understanding) {

  /// Content, and everything that is wrong with its files.
  ///
  /// @param content usable only if there are no errors
  record Loaded(Optional<Content> sound, List<String> errors, List<String> warnings) {
    Content content() {
      return sound.orElseThrow();
    }
  }

  /// Whether a whole message means that everything is to be erased.
  boolean exits(String words) {
    return phrasebook.command(words).filter(Phrasebook.Command.EXIT::equals).isPresent();
  }

  static Loaded load(ContentSettings settings) {
    List<String> errors = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    if (missing(settings.dialogs(), "POBACH_DIALOGS", errors)
        | missing(settings.i18n(), "POBACH_I18N", errors)) {
      return new Loaded(Optional.empty(), errors, warnings);
    }
    Folder dialogs = settings.dialogs().map(Folder::at).orElse(Folder.packed("dialogs"));
    Texts.Loaded texts =
        Texts.load(settings.i18n().map(Folder::at).orElse(Folder.packed("i18n")));
    Words.Loaded words = Words.load(under(dialogs, "words/"), texts.texts());
    Directory.Loaded directory = Directory.load(dialogs, texts.texts(), false);
    OpenNlpUnderstanding.Loaded understanding =
        OpenNlpUnderstanding.load(under(dialogs, "phrases/"));
    texts.problems().forEach(problem -> errors.add(problem.toString()));
    words.problems().forEach(problem -> errors.add(problem.toString()));
    directory.problems().forEach(problem -> errors.add(problem.toString()));
    directory.warnings().forEach(problem -> warnings.add(problem.toString()));
    understanding.problems().forEach(problem -> errors.add(problem.toString()));
    Read read =
        Reader.read(
            source(settings),
            new Surroundings(
                CheckedTexts.of(texts.texts(), settings.i18n()),
                topics -> directory.directory().any(Set.copyOf(topics), LocalDate.now(ZoneOffset.UTC)),
                Limits.PHONE,
                Said.keys(texts.texts())));
    for (Problem problem : read.found()) {
      (problem.isError() ? errors : warnings).add(problem.toString());
    }
    Optional<Content> sound =
        read instanceof Read.Sound(Scripts scripts, var _) && errors.isEmpty()
            ? Optional.of(
                sound(
                    scripts,
                    texts.texts(),
                    words.words(),
                    directory,
                    understanding.understanding()))
            : Optional.empty();
    return new Loaded(sound, errors, warnings);
  }

  private static Content sound(
      Scripts scripts,
      Texts texts,
      Words words,
      Directory.Loaded directory,
      Understanding understanding) {
    Phrasebook phrasebook = new Vocabulary(words, texts);
    return new Content(
        scripts,
        texts,
        phrasebook,
        new Engine(scripts, phrasebook),
        directory.directory(),
        directory.emergency(),
        understanding);
  }

  private static boolean missing(Optional<Path> folder, String variable, List<String> errors) {
    boolean missing = folder.filter(path -> !java.nio.file.Files.isDirectory(path)).isPresent();
    if (missing) {
      errors.add(variable + " is not a folder that can be read.");
    }
    return missing;
  }

  private static Source source(ContentSettings settings) {
    return settings
        .dialogs()
        .map(Sources::directory)
        .orElseGet(() -> Sources.resources(Content.class.getClassLoader(), "dialogs"));
  }

  private static Folder under(Folder folder, String prefix) {
    return name -> folder.read(prefix + name);
  }
}
