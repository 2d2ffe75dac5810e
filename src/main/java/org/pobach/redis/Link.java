package org.pobach.redis;

import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.api.StatefulConnection;
import io.lettuce.core.cluster.api.sync.RedisClusterCommands;
import java.time.Duration;

/// An open connection to Redis and the client that keeps it.
///
/// @param mends whether the client reconnects by itself when one of several servers is lost
record Link(
    AbstractRedisClient client,
    StatefulConnection<byte[], byte[]> connection,
    RedisClusterCommands<byte[], byte[]> commands,
    boolean mends) {

  boolean isOpen() {
    return connection.isOpen();
  }

  /// Whether a server that is silent is alive. A connection whose other end vanished stays open.
  boolean answers() {
    try {
      commands.ping();
      return true;
    } catch (RedisException e) {
      return false;
    }
  }

  void close() {
    connection.close();
    client.shutdown(Duration.ZERO, Duration.ofSeconds(1));
  }
}
