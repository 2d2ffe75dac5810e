package org.pobach.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.Locale;

/// A connection on which whole HTTP messages with a `Content-Length` are read and written, as
/// cheaply as can be: what the benchmark itself costs is missing to the service.
final class Wire implements AutoCloseable {
  private static final String LENGTH = "content-length:";

  private final Socket socket;
  private final InputStream in;
  private byte[] buffer = new byte[1 << 13];
  private int filled;

  Wire(Socket socket) throws IOException {
    this.socket = socket;
    this.in = socket.getInputStream();
    socket.setTcpNoDelay(true);
  }

  static Wire to(int port) throws IOException {
    return new Wire(new Socket(InetAddress.getLoopbackAddress(), port));
  }

  /// The next message, byte by byte as characters.
  ///
  /// @throws EOFException if there is none
  String read() throws IOException {
    int head = -1;
    while ((head = endOfHead()) < 0) {
      fill();
    }
    int whole = head + length(new String(buffer, 0, head, ISO_8859_1).toLowerCase(Locale.ROOT));
    while (filled < whole) {
      fill();
    }
    String message = new String(buffer, 0, whole, ISO_8859_1);
    System.arraycopy(buffer, whole, buffer, 0, filled - whole);
    filled -= whole;
    return message;
  }

  void write(byte[] message) throws IOException {
    socket.getOutputStream().write(message);
  }

  private void fill() throws IOException {
    if (filled == buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * filled);
    }
    int more = in.read(buffer, filled, buffer.length - filled);
    if (more < 0) {
      throw new EOFException();
    }
    filled += more;
  }

  private int endOfHead() {
    for (int i = 3; i < filled; i++) {
      if (buffer[i] == '\n' && buffer[i - 2] == '\n') {
        return i + 1;
      }
    }
    return -1;
  }

  private static int length(String head) {
    int at = head.indexOf(LENGTH);
    return at < 0
        ? 0
        : Integer.parseInt(head.substring(at + LENGTH.length(), head.indexOf('\r', at)).strip());
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
