package org.pobach.redis;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// One service's claim to a data folder. It ends with the process at the latest.
final class DataLock implements AutoCloseable {
  /// Behind the process id, so that others can read that where locks are mandatory.
  private static final long LOCKED = 1L << 40;

  /// POSIX drops a process' lock when it closes any channel to the file, so a second try in this
  /// process must not even open it.
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final FileChannel channel;

  private DataLock(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /// Takes the folder.
  ///
  /// @param folder exists, as a real path
  /// @throws CannotStart if a live process has it
  static DataLock take(Path folder) throws IOException {
    if (!HELD_HERE.add(folder)) {
      throw taken(folder, String.valueOf(ProcessHandle.current().pid()));
    }
    try {
      return new DataLock(folder, locked(folder));
    } catch (IOException | RuntimeException e) {
      HELD_HERE.remove(folder);
      throw e;
    }
  }

  private static FileChannel locked(Path folder) throws IOException {
    FileChannel channel = FileChannel.open(folder.resolve("lock"), CREATE, READ, WRITE);
    try {
      if (channel.tryLock(LOCKED, 1, false) == null) {
        throw taken(folder, read(channel));
      }
      channel.truncate(0);
      channel.write(US_ASCII.encode(String.valueOf(ProcessHandle.current().pid())), 0);
      return channel;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static String read(FileChannel channel) throws IOException {
    ByteBuffer holder = ByteBuffer.allocate(20);
    channel.read(holder, 0);
    return US_ASCII.decode(holder.flip()).toString();
  }

  private static CannotStart taken(Path folder, String holder) {
    return new CannotStart(
        "The data folder %s is in use by process %s: stop that one first, or give this one a folder"
                .formatted(folder, holder)
            + " of its own (POBACH_DATA).");
  }

  @Override
  public void close() throws IOException {
    channel.close();
    HELD_HERE.remove(folder);
  }
}
