package org.pobach.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/// Where an embedded Redis listens on this machine, and what it wants to hear.
///
/// @param port of the loopback interface
/// @param password base64url, never printed
record Door(int port, String password) {
  static final String HOST = "127.0.0.1";
  private static final String PORT = "port ";
  private static final String PASSWORD = "requirepass ";

  /// A door that nobody uses, with a password that nobody knows.
  static Door fresh() throws IOException {
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    return new Door(freePort(0), password);
  }

  /// The door of an earlier run, as its configuration tells.
  static Optional<Door> readFrom(Path configuration) throws IOException {
    if (!Files.exists(configuration)) {
      return Optional.empty();
    }
    int port = 0;
    String password = "";
    for (String line : Files.readAllLines(configuration, UTF_8)) {
      if (line.startsWith(PORT)) {
        port = Integer.parseInt(line.substring(PORT.length()));
      } else if (line.startsWith(PASSWORD)) {
        password = line.substring(PASSWORD.length());
      }
    }
    return port == 0 || password.isEmpty()
        ? Optional.empty()
        : Optional.of(new Door(port, password));
  }

  boolean isFree() {
    try {
      return freePort(port) == port;
    } catch (IOException e) {
      return false;
    }
  }

  private static int freePort(int wanted) throws IOException {
    try (var socket = new ServerSocket(wanted, 1, InetAddress.ofLiteral(HOST))) {
      return socket.getLocalPort();
    }
  }

  /// The part of a configuration that makes Redis listen here.
  String configuration() {
    return "bind " + HOST + "\n" + PORT + port + "\n" + PASSWORD + password + "\n";
  }

  InetSocketAddress address() {
    return new InetSocketAddress(InetAddress.ofLiteral(HOST), port);
  }

  String uri() {
    return "redis://:" + password + "@" + HOST + ":" + port;
  }

  @Override
  public String toString() {
    return "Door[" + port + "]";
  }
}
