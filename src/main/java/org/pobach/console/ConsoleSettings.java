package org.pobach.console;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;

/// Where the console is served.
@Singleton
public final class ConsoleSettings {
  public static final String PORT = "pobach.console-port";
  public static final String BIND = "pobach.console-bind";

  private static final String LISTENERS = "micronaut.server.netty.listeners.";

  private final int port;
  private final boolean loopback;

  ConsoleSettings(
      @Value("${" + PORT + "}") int port, @Value("${" + BIND + ":127.0.0.1}") String bind) {
    this.port = port;
    this.loopback = bind.equals("127.0.0.1") || bind.equals("localhost") || bind.equals("::1");
  }

  public int port() {
    return port;
  }

  /// Whether only this machine can reach it.
  boolean loopback() {
    return loopback;
  }

  /// The properties by which the server listens on two ports: that of people, and the console's.
  ///
  /// @param host empty: all addresses
  public static Map<String, Object> listeners(int people, String host, int console, String bind) {
    Map<String, Object> properties = new HashMap<>();
    properties.put(LISTENERS + "a-people.port", people);
    if (!host.isEmpty()) {
      properties.put(LISTENERS + "a-people.host", host);
    }
    properties.put(LISTENERS + "b-console.port", console);
    properties.put(LISTENERS + "b-console.host", bind);
    return properties;
  }
}
