package org.pobach.app;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.pobach.dialog.Names;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The content in use. Folders named by a setting are watched: what was changed there is read and
/// checked as a whole and takes the place of the old, or is refused and the old stays: what is
/// broken, and what may not go to people yet.
@Singleton
final class Contents implements Supplier<Content> {
  private static final Logger LOG = LoggerFactory.getLogger("pobach");

  private final ContentSettings settings;
  private final ContentGate gate;
  private final Names names;
  private volatile Content now;
  private Map<Path, Stamp> seen;
  private Map<Path, Stamp> read;

  /// What changes about a file when it is written.
  private record Stamp(long size, long modified) {}

  Contents(ContentSettings settings, ContentGate gate) {
    this.settings = settings;
    this.gate = gate;
    this.read = files();
    this.seen = read;
    ContentReader.Result first = ContentReader.read(settings);
    this.now = first.content().orElseThrow(() -> new BrokenContent(first.errors()));
    List<String> objections = gate.objections(now);
    if (!objections.isEmpty()) {
      throw new BrokenContent(objections);
    }
    this.names = now.names();
  }

  /// What is said and understood at the moment.
  @Override
  public Content get() {
    return now;
  }

  /// The names in stored sessions, those of content before included.
  Names names() {
    return names;
  }

  /// Reads the folders again if anything was changed there and nobody is writing any more.
  ///
  /// @return whether other content is in use now
  synchronized boolean refresh() {
    Map<Path, Stamp> files = files();
    boolean resting = files.equals(seen);
    seen = files;
    if (!resting || files.equals(read)) {
      return false;
    }
    read = files;
    return take(ContentReader.read(settings));
  }

  private boolean take(ContentReader.Result result) {
    List<String> wrong = result.content().map(gate::objections).orElse(result.errors());
    if (result.content().isEmpty() || !wrong.isEmpty()) {
      LOG.warn("The changed content is refused, the one before stays.");
      wrong.forEach(LOG::warn);
      return false;
    }
    Content next = result.content().get();
    next.learn(names);
    now = next;
    LOG.info("The changed content is in use.");
    return true;
  }

  private Map<Path, Stamp> files() {
    Map<Path, Stamp> files = new TreeMap<>();
    Consumer<Path> note = file -> files.put(file, stamp(file));
    for (Path folder : watched()) {
      try (Stream<Path> all = Files.walk(folder)) {
        all.filter(Files::isRegularFile).forEach(note);
      } catch (IOException | UncheckedIOException e) {
        // It is being replaced; the next look will tell.
        files.put(folder, new Stamp(-1, System.nanoTime()));
      }
    }
    return files;
  }

  private List<Path> watched() {
    Optional<Path> accepted = settings.goLiveAccepted().filter(Files::isRegularFile);
    return Stream.of(settings.dialogs(), settings.i18n(), accepted)
        .flatMap(Optional::stream)
        .toList();
  }

  private static Stamp stamp(Path file) {
    try {
      return new Stamp(Files.size(file), Files.getLastModifiedTime(file).toMillis());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
