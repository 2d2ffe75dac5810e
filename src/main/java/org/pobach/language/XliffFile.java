package org.pobach.language;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.sf.okapi.lib.xliff2.core.Note;
import net.sf.okapi.lib.xliff2.core.Part;
import net.sf.okapi.lib.xliff2.core.Segment;
import net.sf.okapi.lib.xliff2.core.StartFileData;
import net.sf.okapi.lib.xliff2.core.StartXliffData;
import net.sf.okapi.lib.xliff2.core.TargetState;
import net.sf.okapi.lib.xliff2.core.Unit;
import net.sf.okapi.lib.xliff2.reader.Event;
import net.sf.okapi.lib.xliff2.reader.XLIFFReader;
import net.sf.okapi.lib.xliff2.writer.XLIFFWriter;
import org.jspecify.annotations.Nullable;
import org.pobach.language.Sheet.State;
import org.pobach.terms.Language;

/// A sheet as XLIFF 2: a unit for a text, named by its key.
///
/// The state of a segment is `initial` as long as there is something to do, and its `subState` says
/// what: `pobach:new`, `pobach:changed`, `pobach:uncompared`.
final class XliffFile {
  private static final String OURS = "pobach:";

  private XliffFile() {}

  static byte[] write(Sheet sheet) {
    StringWriter text = new StringWriter();
    try (XLIFFWriter writer = new XLIFFWriter()) {
      writer.setLineBreak("\n");
      writer.setUseIndentation(true);
      writer.create(text, sheet.source().code(), sheet.target().code());
      writer.writeStartDocument(new StartXliffData(null), null);
      StartFileData file = new StartFileData("texts");
      file.setOriginal(sheet.target().code() + ".properties");
      writer.writeStartFile(file);
      sheet.units().forEach(unit -> writer.writeUnit(written(unit)));
      writer.writeEndFile();
      writer.writeEndDocument();
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static Unit written(Sheet.Unit unit) {
    // An id may not hold "@", a name may.
    Unit written = new Unit(unit.key().replace('@', ':'));
    written.setName(unit.key());
    written.setPreserveWS(true);
    unit.comments().forEach(comment -> written.addNote(new Note(comment)));
    Segment segment = written.appendSegment();
    segment.setPreserveWS(true);
    segment.setSource(unit.source());
    unit.target().ifPresent(segment::setTarget);
    switch (unit.state()) {
      case NEW, CHANGED, UNCOMPARED -> {
        segment.setState(TargetState.INITIAL);
        segment.setSubState(OURS + unit.state().name().toLowerCase(Locale.ROOT));
      }
      case DRAFT -> segment.setState(TargetState.TRANSLATED);
      case READ -> segment.setState(TargetState.REVIEWED);
    }
    return written;
  }

  static Sheet read(byte[] bytes) {
    List<Sheet.Unit> units = new ArrayList<>();
    @Nullable StartXliffData start = null;
    try (XLIFFReader reader = new XLIFFReader()) {
      reader.open(new ByteArrayInputStream(bytes));
      while (reader.hasNext()) {
        Event event = reader.next();
        if (event.isStartXliff()) {
          start = event.getStartXliffData();
        } else if (event.isUnit()) {
          units.add(read(event.getUnit()));
        }
      }
    } catch (RuntimeException e) {
      throw new IllegalArgumentException("not XLIFF 2: " + e.getMessage(), e);
    }
    if (start == null) {
      throw new IllegalArgumentException("not XLIFF 2: it is empty");
    }
    return new Sheet(
        language(start.getSourceLanguage()), language(start.getTargetLanguage()), units);
  }

  /// A tool may have cut a text into several segments.
  private static Sheet.Unit read(Unit unit) {
    StringBuilder source = new StringBuilder();
    StringBuilder target = new StringBuilder();
    boolean waits = false;
    for (Part part : unit) {
      source.append(part.getSource().getPlainText());
      if (part.hasTarget()) {
        target.append(part.getTarget().getPlainText());
      } else if (!part.isSegment()) {
        target.append(part.getSource().getPlainText());
      }
      waits |= part instanceof Segment segment && segment.getState() == TargetState.INITIAL;
    }
    String key = unit.getName() == null ? unit.getId().replace(':', '@') : unit.getName();
    return new Sheet.Unit(
        key,
        source.toString(),
        target.isEmpty() ? Optional.empty() : Optional.of(target.toString()),
        waits ? State.UNCOMPARED : State.DRAFT,
        List.of());
  }

  private static Language language(@Nullable String code) {
    return Optional.ofNullable(code)
        .flatMap(Language::of)
        .orElseThrow(() -> new IllegalArgumentException("not a language of ours: " + code));
  }
}
