package org.pobach.redis;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/// A way to a port on which connections can be broken off without either end noticing.
final class Road implements AutoCloseable {
  private final ServerSocket entrance;
  private final int exit;
  private final List<AtomicBoolean> open = new CopyOnWriteArrayList<>();
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();

  Road(int exit) throws IOException {
    this.exit = exit;
    this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return entrance.getLocalPort();
  }

  /// From now on nothing comes through on the connections that there are; new ones work.
  void breakOff() {
    open.forEach(way -> way.set(false));
  }

  private void accept() {
    try {
      while (true) {
        Socket in = entrance.accept();
        Socket out = new Socket(InetAddress.getLoopbackAddress(), exit);
        sockets.addAll(List.of(in, out));
        AtomicBoolean way = new AtomicBoolean(true);
        open.add(way);
        Thread.ofVirtual().start(() -> carry(in, out, way));
        Thread.ofVirtual().start(() -> carry(out, in, way));
      }
    } catch (IOException e) {
      // Closed.
    }
  }

  private static void carry(Socket from, Socket to, AtomicBoolean way) {
    byte[] load = new byte[4096];
    try {
      for (int n = from.getInputStream().read(load); n > 0; n = from.getInputStream().read(load)) {
        if (way.get()) {
          to.getOutputStream().write(load, 0, n);
        }
      }
      if (way.get()) {
        to.close();
      }
    } catch (IOException e) {
      // Closed.
    }
  }

  @Override
  public void close() throws IOException {
    entrance.close();
    for (Socket socket : sockets) {
      socket.close();
    }
  }
}
