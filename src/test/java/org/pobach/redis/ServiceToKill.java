package org.pobach.redis;

import java.nio.file.Path;

/// Starts an embedded Redis on the folder given, writes the key `written`, says so, and stays.
final class ServiceToKill {
  private ServiceToKill() {}

  public static void main(String[] args) throws InterruptedException {
    EmbeddedRedis server = EmbeddedRedis.start(Path.of(args[0]));
    EmbeddedRedisTest.put(server.uri(), "written");
    System.out.println("written");
    Thread.sleep(Long.MAX_VALUE);
  }
}
