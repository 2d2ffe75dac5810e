package org.pobach.language;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pobach.language.Sheet.State;
import org.pobach.language.Sheet.Unit;
import org.pobach.terms.Language;

/// A sheet as a table: key, state, the text in both languages, comment.
///
/// A state that waits is `new`, `changed` or `uncompared`; whoever is done writes `done` there.
final class CsvFile {
  /// Without it spreadsheets take the file for one of their own alphabet.
  private static final String MARK = "\uFEFF";

  private static final List<String> WAITING = List.of("new", "changed", "uncompared");
  private static final List<String> DONE = List.of("done", "draft", "read");

  private CsvFile() {}

  static byte[] write(Sheet sheet) {
    StringWriter text = new StringWriter().append(MARK);
    try (CsvWriter table = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      table.writeRecord("key", "state", sheet.source().code(), sheet.target().code(), "comment");
      sheet.units().forEach(unit -> table.writeRecord(row(unit)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> row(Unit unit) {
    return List.of(
        unit.key(),
        unit.state().name().toLowerCase(Locale.ROOT),
        unit.source(),
        unit.target().orElse(""),
        String.join("\n", unit.comments()));
  }

  static Sheet read(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    String plain = text.startsWith(MARK) ? text.substring(1) : text;
    List<CsvRecord> rows;
    try {
      // Spreadsheets of some countries write semicolons.
      char separator = plain.startsWith("key;") || plain.startsWith("\"key\";") ? ';' : ',';
      rows = CsvReader.builder().fieldSeparator(separator).ofCsvRecord(plain).stream().toList();
    } catch (RuntimeException e) {
      throw new IllegalArgumentException("not CSV: " + e.getMessage(), e);
    }
    if (rows.isEmpty() || rows.getFirst().getFieldCount() < 4) {
      throw new IllegalArgumentException("not a table of key, state, source, target");
    }
    CsvRecord head = rows.getFirst();
    List<Unit> units = new ArrayList<>();
    rows.stream().skip(1).forEach(row -> units.add(unit(row)));
    return new Sheet(language(head.getField(2)), language(head.getField(3)), units);
  }

  private static Unit unit(CsvRecord row) {
    long line = row.getStartingLineNumber();
    if (row.getFieldCount() < 4) {
      throw new IllegalArgumentException("line %d has fewer than four fields".formatted(line));
    }
    String state = row.getField(1).strip().toLowerCase(Locale.ROOT);
    if (!WAITING.contains(state) && !DONE.contains(state)) {
      throw new IllegalArgumentException(
          "line %d: the state “%s” is none of %s, %s".formatted(line, state, WAITING, DONE));
    }
    String target = words(row.getField(3));
    return new Unit(
        row.getField(0).strip(),
        words(row.getField(2)),
        target.isEmpty() ? Optional.empty() : Optional.of(target),
        WAITING.contains(state) ? State.UNCOMPARED : State.DRAFT,
        List.of());
  }

  private static String words(String field) {
    return field.replace("\r\n", "\n");
  }

  private static Language language(String code) {
    return Optional.of(code.strip())
        .filter(written -> written.length() == 2)
        .flatMap(Language::of)
        .orElseThrow(() -> new IllegalArgumentException("not a language of ours: " + code));
  }
}
