package org.pobach.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pobach.dialog.Source;
import org.pobach.language.Folder;

/// What stood in the files that content was read from: other content leaves another one.
final class Imprint {
  /// 128 bits, as hexadecimal digits.
  private static final int BYTES = 16;

  private final SortedMap<String, MessageDigest> files = new TreeMap<>();

  /// The same folder, each file of which leaves its mark when it is read.
  Folder of(String title, Folder folder) {
    return name ->
        folder
            .read(name)
            .map(bytes -> {
              MessageDigest mark = sha256();
              mark.update(bytes);
              files.put(title + "/" + name, mark);
              return bytes;
            });
  }

  /// The same files, each of which leaves its mark as far as it is read.
  Source of(String title, Source source) {
    return new Marked(title, source);
  }

  /// Something beside the files that decides what people see.
  void note(String what) {
    files.put(what, sha256());
  }

  /// 32 hexadecimal digits for all that has been read so far; reading goes on with other marks.
  String version() {
    MessageDigest all = sha256();
    files.forEach((name, mark) -> {
      all.update((name + "\0").getBytes(UTF_8));
      all.update(mark.digest());
    });
    files.clear();
    return HexFormat.of().formatHex(all.digest(), 0, BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private final class Marked implements Source {
    private final String title;
    private final Source source;

    private Marked(String title, Source source) {
      this.title = title;
      this.source = source;
    }

    @Override
    public List<String> names() throws IOException {
      return source.names();
    }

    @Override
    public InputStream open(String name) throws IOException {
      MessageDigest mark = sha256();
      files.put(title + "/" + name, mark);
      return new DigestInputStream(source.open(name), mark);
    }

    @Override
    public String shown(String name) {
      return source.shown(name);
    }
  }
}
