package org.pobach.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.pobach.dialog.Engine;
import org.pobach.dialog.Limits;
import org.pobach.dialog.Phrasebook;
import org.pobach.dialog.Read;
import org.pobach.dialog.Reader;
import org.pobach.dialog.Scripts;
import org.pobach.dialog.Source;
import org.pobach.dialog.Sources;
import org.pobach.dialog.Surroundings;
import org.pobach.language.Cards;
import org.pobach.language.Folder;
import org.pobach.language.Reviews;
import org.pobach.language.SafetyTexts;
import org.pobach.language.Texts;
import org.pobach.language.Words;
import org.pobach.referral.Directory;
import org.pobach.understanding.OpenNlpUnderstanding;

/// Reads scripts, texts, words, phrases and contacts, and finds everything that is wrong with them.
final class ContentReader {
  private static final String DIALOGS = "dialogs";
  private static final String I18N = "i18n";

  private final List<String> errors = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();

  private final boolean thorough;

  private ContentReader(boolean thorough) {
    this.thorough = thorough;
  }

  /// What was read.
  ///
  /// @param content empty if there is an error
  record Result(Optional<Content> content, List<String> errors, List<String> warnings) {
    Result {
      errors = List.copyOf(errors);
      warnings = List.copyOf(warnings);
    }
  }

  /// Reads what the service needs at its start.
  static Result read(ContentSettings settings) {
    return new ContentReader(false).result(settings);
  }

  /// Reads the same, and checks what takes longer: phone numbers against numbering plans.
  static Result check(ContentSettings settings) {
    return new ContentReader(true).result(settings);
  }

  private Result result(ContentSettings settings) {
    folder(settings.dialogs(), "POBACH_DIALOGS");
    folder(settings.i18n(), "POBACH_I18N");
    Optional<Content> content = Optional.empty();
    if (errors.isEmpty()) {
      content = all(settings).filter(_ -> errors.isEmpty());
    }
    return new Result(content, errors, warnings);
  }

  private void folder(Optional<Path> folder, String setting) {
    if (folder.isPresent() && !Files.isDirectory(folder.get())) {
      errors.add(setting + " is not a folder that can be read.");
    }
  }

  private Optional<Content> all(ContentSettings settings) {
    Imprint imprint = new Imprint();
    imprint.note("verified-only " + settings.contactsVerifiedOnly());
    Folder dialogs =
        imprint.of(DIALOGS, settings.dialogs().map(Folder::at).orElse(Folder.packed(DIALOGS)));
    Folder i18n = imprint.of(I18N, settings.i18n().map(Folder::at).orElse(Folder.packed(I18N)));
    Texts.Loaded texts = Texts.load(i18n);
    Words.Loaded words = Words.load(name -> dialogs.read("words/" + name), texts.texts());
    Directory.Loaded directory =
        thorough
            ? Directory.check(dialogs, texts.texts(), settings.contactsVerifiedOnly())
            : Directory.load(dialogs, texts.texts(), settings.contactsVerifiedOnly());
    Cards.Loaded cards = Cards.load(dialogs);
    OpenNlpUnderstanding.Loaded understanding =
        OpenNlpUnderstanding.load(name -> dialogs.read("phrases/" + name));
    note(texts.problems(), where(settings.i18n(), I18N + "/"));
    note(words.problems(), where(settings.dialogs(), DIALOGS + "/words/"));
    note(directory.problems(), where(settings.dialogs(), DIALOGS + "/"));
    note(cards.problems(), where(settings.dialogs(), DIALOGS + "/"));
    note(understanding.problems(), where(settings.dialogs(), DIALOGS + "/phrases/"));
    directory.warnings().forEach(warning -> warnings.add(DIALOGS + "/" + warning));
    cards.warnings().forEach(warning -> warnings.add(DIALOGS + "/" + warning));
    Source source = imprint.of(DIALOGS, source(settings));
    Optional<Scripts> read = scripts(source, settings, texts.texts(), directory.directory());
    Reviews reviews = Reviews.load(i18n, texts.texts()).reviews();
    SortedSet<String> safety = SafetyTexts.load(i18n, texts.texts()).keys();
    Readiness readiness =
        new Readiness(imprint.version(), directory, reviews, safety, cards.drafts());
    if (thorough) {
      words(WordChecks.of(i18n, texts.texts(), read), where(settings.i18n(), I18N + "/"));
    }
    return read.map(scripts -> {
      Phrasebook phrasebook = new Vocabulary(words.words(), texts.texts());
      return new Content(
          scripts,
          texts.texts(),
          phrasebook,
          new Engine(scripts, phrasebook, directory.directory()::knows),
          directory.directory(),
          directory.emergency(),
          cards.cards(),
          understanding.understanding(),
          readiness);
    });
  }

  private Optional<Scripts> scripts(
      Source source, ContentSettings settings, Texts texts, Directory directory) {
    Surroundings surroundings =
        new Surroundings(
            CheckedTexts.of(texts, settings.i18n()),
            topics -> directory.any(Set.copyOf(topics)),
            Limits.PHONE,
            Said.keys(texts));
    Read read = Reader.read(source, surroundings);
    read.found()
        .forEach(problem -> (problem.isError() ? errors : warnings).add(problem.toString()));
    return read instanceof Read.Sound(Scripts scripts, var _)
        ? Optional.of(scripts)
        : Optional.empty();
  }

  private void words(WordChecks checks, String where) {
    note(checks.errors(), where);
    checks.warnings().forEach(warning -> warnings.add(where + warning));
  }

  private void note(Collection<?> problems, String where) {
    problems.forEach(problem -> errors.add(where + problem));
  }

  private static String where(Optional<Path> folder, String usual) {
    return folder.map(path -> path + usual.substring(usual.indexOf('/'))).orElse(usual);
  }

  /// Where the scripts are read from.
  static Source source(ContentSettings settings) {
    return settings
        .dialogs()
        .map(Sources::directory)
        .orElseGet(() -> Sources.resources(ContentReader.class.getClassLoader(), DIALOGS));
  }
}
