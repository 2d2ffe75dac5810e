package org.pobach.dialog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Reads a dialogs folder: `scripts/*.yaml` and `person.yaml`. Every problem of every file is found
/// at once.
public final class Reader {
  /// The most bytes of a file.
  static final int BYTES = 256 * 1024;

  /// The most scripts of a folder.
  static final int SCRIPTS = 500;

  private static final String PERSON = "person.yaml";
  private static final String FOLDER = "scripts/";
  private static final String ENDING = ".yaml";

  private final Source source;
  private final List<Notes> notes = new ArrayList<>();
  private final Map<String, Written> written = new TreeMap<>();
  private final TreeSet<String> unread = new TreeSet<>();

  private Reader(Source source) {
    this.source = source;
  }

  /// Reads scripts and checks them against one another.
  ///
  /// @throws UncheckedIOException if a file cannot be opened
  public static Read read(Source source) {
    return read(source, Optional.empty());
  }

  /// Reads scripts and checks them against one another, their texts, contacts and limits.
  ///
  /// @throws UncheckedIOException if a file cannot be opened
  public static Read read(Source source, Surroundings surroundings) {
    return read(source, Optional.of(surroundings));
  }

  private static Read read(Source source, Optional<Surroundings> surroundings) {
    try {
      return new Reader(source).readAll(surroundings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The folder as its authors wrote it, unchecked.
  ///
  /// @throws UncheckedIOException if a file cannot be opened
  static Written.Folder folder(Source source) {
    try {
      return new Reader(source).folder();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Read readAll(Optional<Surroundings> surroundings) throws IOException {
    Written.Folder folder = folder();
    List<Problem> problems = new ArrayList<>(Checker.check(folder, surroundings));
    notes.forEach(each -> problems.addAll(each.problems()));
    return result(folder, problems.stream().distinct().sorted().toList());
  }

  private Written.Folder folder() throws IOException {
    List<String> names = source.names();
    Written.Person person = person(names);
    List<String> scripts = names.stream().filter(Reader::isScript).toList();
    if (scripts.size() > SCRIPTS) {
      person.notes().wrong(1, "", "too many scripts in the folder: " + SCRIPTS + " is the most");
    }
    for (String name : scripts.stream().limit(SCRIPTS).toList()) {
      script(name);
    }
    return new Written.Folder(written, unread, person);
  }

  private static Read result(Written.Folder folder, List<Problem> problems) {
    if (problems.stream().anyMatch(Problem::isError)) {
      return new Read.Broken(problems);
    }
    Map<String, Script> scripts =
        folder.scripts().values().stream()
            .map(Written::script)
            .collect(Collectors.toMap(Script::name, script -> script));
    Map<String, String> starts = new TreeMap<>();
    folder.person().starts().forEach((code, start) -> starts.put(code, start.script()));
    return new Read.Sound(new Scripts(scripts, folder.person().slots(), starts), problems);
  }

  private static boolean isScript(String name) {
    return name.startsWith(FOLDER) && !name.contains("/.");
  }

  private Written.Person person(List<String> names) throws IOException {
    Notes of = notes(PERSON);
    if (!names.contains(PERSON)) {
      of.wrong(1, "", "the file is missing: it declares the person's slots and the start codes");
      return new Written.Person(Map.of(), Map.of(), of);
    }
    return root(PERSON, of)
        .map(ScriptReader::person)
        .orElseGet(() -> new Written.Person(Map.of(), Map.of(), of));
  }

  private void script(String file) throws IOException {
    Notes of = notes(file);
    if (!file.endsWith(ENDING)) {
      of.doubt(1, "", "this file is not read: end its name with .yaml");
      return;
    }
    String name = file.substring(FOLDER.length(), file.length() - ENDING.length());
    if (!Words.NAME.matcher(name).matches()) {
      of.wrong(1, "", "a script's file is called by a name made of a to z, 0 to 9 and \"-\"");
      return;
    }
    root(file, of)
        .map(spot -> ScriptReader.script(name, spot))
        .ifPresentOrElse(script -> written.put(name, script), () -> unread.add(name));
  }

  private Notes notes(String name) {
    Notes of = new Notes(source.shown(name));
    notes.add(of);
    return of;
  }

  private Optional<Spot> root(String name, Notes of) throws IOException {
    byte[] bytes;
    try (InputStream in = source.open(name)) {
      bytes = in.readNBytes(BYTES + 1);
    }
    if (bytes.length > BYTES) {
      of.wrong(1, "", "the file is larger than 256 KiB: make several scripts of it");
      return Optional.empty();
    }
    return text(bytes, of).flatMap(text -> Tree.root(text, of));
  }

  private static Optional<String> text(byte[] bytes, Notes of) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      of.wrong(1, "", "the file is not UTF-8: save it as UTF-8");
      return Optional.empty();
    }
  }
}
