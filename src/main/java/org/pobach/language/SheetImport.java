package org.pobach.language;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import org.pobach.language.Sheet.Unit;
import org.pobach.language.Translations.Origin;
import org.pobach.terms.Language;

/// What becomes of the files of texts when a translator's sheet comes back: everything, or nothing
/// if anything is wrong with it.
public final class SheetImport {
  private final Folder folder;
  private final Sheet sheet;
  private final Texts texts;
  private final String file;
  private final List<TextProblem> problems = new ArrayList<>();
  private final Map<String, String> changed = new TreeMap<>();
  private Translations translations;

  private SheetImport(Folder folder, Sheet sheet) {
    this.folder = folder;
    this.sheet = sheet;
    this.texts = Texts.load(folder).texts();
    this.file = sheet.target().code() + ".properties";
    Translations.Loaded loaded = Translations.load(folder);
    this.translations = loaded.translations();
    problems.addAll(loaded.problems());
  }

  /// New contents of files by name, and the keys of the texts that changed.
  public record Result(
      Map<String, byte[]> files, List<String> changed, List<TextProblem> problems) {
    public Result {
      files = Collections.unmodifiableMap(new TreeMap<>(files));
      changed = List.copyOf(changed);
      problems = List.copyOf(problems);
    }
  }

  public static Result of(Folder folder, Sheet sheet) {
    return new SheetImport(folder, sheet).result();
  }

  private Result result() {
    Set<String> seen = new HashSet<>();
    for (Unit unit : sheet.units()) {
      if (!texts.has(sheet.source(), unit.key())) {
        wrong(unit, "there is no such text in " + sheet.source().code() + ".properties");
      } else if (!seen.add(unit.key())) {
        wrong(unit, "twice in the sheet");
      } else {
        read(unit);
      }
    }
    Map<String, byte[]> files = new TreeMap<>();
    byte[] before = folder.read(file).orElse(new byte[0]);
    if (!Arrays.equals(
        new String(before, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8), before)) {
      problems.add(new TextProblem(file, 0, "", "not UTF-8"));
    }
    if (problems.isEmpty()) {
      files.put(file, edited(before));
      files.put(Translations.FILE, translations.written().getBytes(StandardCharsets.UTF_8));
      files.entrySet().removeIf(each -> isSame(each.getKey(), each.getValue()));
    }
    return new Result(files, List.copyOf(changed.keySet()), problems);
  }

  private void read(Unit unit) {
    Optional<String> now = texts.pattern(sheet.target(), unit.key());
    if (unit.target().filter(words -> !words.isBlank()).isEmpty()) {
      if (now.isPresent()) {
        wrong(unit, "the translation is empty");
      }
      return;
    }
    String words = unit.target().get();
    if (check(unit, words)) {
      boolean other = !now.equals(unit.target());
      if (other) {
        changed.put(unit.key(), words);
      }
      note(unit, other);
    }
  }

  private boolean check(Unit unit, String words) {
    SortedSet<String> there = texts.placeholders(sheet.source(), unit.key());
    try {
      SortedSet<String> here = Text.parse(sheet.target(), words).placeholders();
      if (here.equals(there)) {
        return true;
      }
      wrong(unit, "arguments %s differ from %s in the source".formatted(here, there));
    } catch (IllegalArgumentException e) {
      wrong(unit, String.valueOf(e.getMessage()));
    }
    return false;
  }

  /// Remembers what was translated: where the translation is another, or its translator is done
  /// with the source as it is now.
  private void note(Unit unit, boolean other) {
    Language from = sheet.source();
    Origin origin = new Origin(from, Fingerprint.of(unit.source()));
    boolean current = texts.pattern(from, unit.key()).filter(unit.source()::equals).isPresent();
    Optional<Origin> known = translations.of(sheet.target(), unit.key());
    boolean stands = known.filter(each -> stands(each, unit.key())).isPresent();
    if (other || (!unit.state().waits() && current && !stands)) {
      translations = translations.with(sheet.target(), unit.key(), origin);
    }
  }

  private boolean stands(Origin origin, String key) {
    return texts
        .pattern(origin.from(), key)
        .map(Fingerprint::of)
        .filter(origin.words()::equals)
        .isPresent();
  }

  private byte[] edited(byte[] before) {
    if (changed.isEmpty()) {
      return before;
    }
    PropertiesLines lines = PropertiesLines.of(before);
    PropertiesLines like =
        PropertiesLines.of(folder.read(sheet.source().code() + ".properties").orElse(new byte[0]));
    for (String key : like.keys()) {
      Optional.ofNullable(changed.get(key)).ifPresent(words -> lines.put(key, words, like));
    }
    return lines.bytes();
  }

  private boolean isSame(String name, byte[] content) {
    return name.equals(Translations.FILE)
        ? Arrays.equals(
            Translations.load(folder).translations().written().getBytes(StandardCharsets.UTF_8),
            content)
        : folder.read(name).filter(now -> Arrays.equals(now, content)).isPresent();
  }

  private void wrong(Unit unit, String message) {
    problems.add(new TextProblem("sheet", 0, unit.key(), message));
  }
}
