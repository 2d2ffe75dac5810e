package org.pobach.language;

import java.util.Locale;
import java.util.Optional;

/// A kind of file that a sheet is sent to translators in.
public enum SheetFormat {
  /// XLIFF 2, which translators' tools read.
  XLIFF {
    @Override
    public byte[] write(Sheet sheet) {
      return XliffFile.write(sheet);
    }

    @Override
    public Sheet read(byte[] bytes) {
      return XliffFile.read(bytes);
    }
  },
  /// A table, which spreadsheets read.
  CSV {
    @Override
    public byte[] write(Sheet sheet) {
      return CsvFile.write(sheet);
    }

    @Override
    public Sheet read(byte[] bytes) {
      return CsvFile.read(bytes);
    }
  };

  public abstract byte[] write(Sheet sheet);

  /// What a translator sent back; of the states only whether there is still something to do.
  ///
  /// @throws IllegalArgumentException with a reason for its sender if it cannot be read
  public abstract Sheet read(byte[] bytes);

  /// The format of a file by how its name ends.
  public static Optional<SheetFormat> of(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    if (small.endsWith(".csv")) {
      return Optional.of(CSV);
    }
    return small.endsWith(".xlf") || small.endsWith(".xliff")
        ? Optional.of(XLIFF)
        : Optional.empty();
  }
}
