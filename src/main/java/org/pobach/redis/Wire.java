package org.pobach.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/// A bare connection to an embedded Redis, for starting and stopping it before and after there is a
/// client. Replies come as lines of text, those of an array one after the other.
final class Wire implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 5000;

  private final Socket socket;
  private final InputStream in;

  private Wire(Socket socket) throws IOException {
    this.socket = socket;
    this.in = new BufferedInputStream(socket.getInputStream());
  }

  /// Connects and says the password.
  ///
  /// @throws IOException if nobody listens there, or somebody else
  static Wire to(Door door) throws IOException {
    Socket socket = new Socket();
    try {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.connect(door.address(), PATIENCE_MILLIS);
      Wire wire = new Wire(socket);
      if (!wire.ask("AUTH", door.password()).equals(List.of("+OK"))) {
        throw new IOException("another Redis");
      }
      return wire;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  /// Sends a command and returns the reply.
  List<String> ask(String... words) throws IOException {
    var command = new StringBuilder("*" + words.length + "\r\n");
    for (String word : words) {
      command.append('$').append(word.getBytes(UTF_8).length).append("\r\n");
      command.append(word).append("\r\n");
    }
    socket.getOutputStream().write(command.toString().getBytes(UTF_8));
    return reply();
  }

  private List<String> reply() throws IOException {
    String line = line();
    return switch (line.charAt(0)) {
      case '*' -> replies(Integer.parseInt(line.substring(1)));
      case '$' -> List.of(bulk(Integer.parseInt(line.substring(1))));
      default -> List.of(line);
    };
  }

  private List<String> replies(int count) throws IOException {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.addAll(reply());
    }
    return all;
  }

  private String bulk(int length) throws IOException {
    if (length < 0) {
      return "";
    }
    byte[] bytes = in.readNBytes(length + 2);
    if (bytes.length < length + 2) {
      throw new EOFException();
    }
    return new String(bytes, 0, length, UTF_8);
  }

  private String line() throws IOException {
    var line = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException();
      }
      line.write(next);
    }
    return line.toString(UTF_8).strip();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
