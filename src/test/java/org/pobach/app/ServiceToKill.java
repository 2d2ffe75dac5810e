package org.pobach.app;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/// Runs the service with the settings given (`name=value` each), says `ready`, and ends with
/// whoever started it.
final class ServiceToKill {
  static final String READY = "ready";

  private ServiceToKill() {}

  public static void main(String[] args) throws IOException {
    Map<String, Object> settings = new HashMap<>();
    for (String arg : args) {
      String[] parts = arg.split("=", 2);
      settings.put(parts[0], parts[1]);
    }
    ApplicationContext.run(settings).getBean(EmbeddedServer.class).start();
    System.out.println(READY);
    while (System.in.read() >= 0) {
      // Only its end says something.
    }
    Runtime.getRuntime().halt(0);
  }
}
