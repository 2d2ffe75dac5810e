package org.pobach.redis;

import io.lettuce.core.RedisException;
import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.cluster.api.sync.RedisClusterCommands;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The way to Redis, one for all: a single server or a Cluster. Calls block, from any number of
/// virtual threads; while there is no connection they fail at once, and it comes back by itself.
public final class Redis implements AutoCloseable {
  private static final Duration TIMEOUT = Duration.ofSeconds(2);

  private final Keeper keeper;
  private final @Nullable EmbeddedRedis server;
  private final LongAdder roundTrips = new LongAdder();

  private Redis(Connector connector, @Nullable EmbeddedRedis server) {
    this.keeper = new Keeper(connector);
    this.server = server;
  }

  /// Reaches for a server in the background; never waits for it.
  ///
  /// @param uri see [RedisSettings#uri]
  /// @throws CannotStart if it cannot be read
  public static Redis at(String uri) {
    return new Redis(new Connector(uri, TIMEOUT), null);
  }

  /// Reaches for an embedded server, which is stopped when this is closed.
  public static Redis in(EmbeddedRedis server) {
    return new Redis(new Connector(server.uri(), TIMEOUT), server);
  }

  /// Whether the server is the service's own.
  public boolean isEmbedded() {
    return server != null;
  }

  /// Whether there is a connection at this moment.
  public boolean isConnected() {
    return keeper.isConnected();
  }

  /// Waits until there has been a connection.
  ///
  /// @return whether there was one in time
  public boolean awaitConnected(Duration atMost) {
    return keeper.awaitConnected(atMost);
  }

  /// A script that lies beside a class.
  public Lua script(Class<?> beside, String name) {
    return Lua.beside(beside, name);
  }

  /// Sends a command; counts as one round trip, so send one.
  ///
  /// @throws RedisUnreachable if Redis does not answer (within 2 s), or not now
  /// @throws io.lettuce.core.RedisCommandExecutionException if it refuses: a mistake of ours
  public <T extends @Nullable Object> T call(
      Function<RedisClusterCommands<byte[], byte[]>, T> command) {
    Link link = keeper.link();
    roundTrips.increment();
    try {
      return command.apply(link.commands());
    } catch (RedisException | CancellationException e) {
      throw told(Failures.of(e));
    }
  }

  private RuntimeException told(RuntimeException failure) {
    if (failure instanceof RedisUnreachable) {
      keeper.doubt();
    }
    return failure;
  }

  /// Runs a script whose keys all lie in one slot.
  ///
  /// @return what it returns: elements are `Long`, `byte[]`, lists of them, or null; of a script
  ///   that returns one value, a list of it
  /// @throws RedisUnreachable if Redis does not answer (within 2 s), or not now
  public List<@Nullable Object> eval(Lua lua, List<byte[]> keys, List<byte[]> args) {
    byte[][] k = keys.toArray(byte[][]::new);
    byte[][] a = args.toArray(byte[][]::new);
    try {
      return call(c -> c.evalsha(lua.digest(), ScriptOutputType.MULTI, k, a));
    } catch (RedisNoScriptException e) {
      return call(c -> c.eval(lua.text(), ScriptOutputType.MULTI, k, a));
    }
  }

  /// Has an embedded server write its append-only file anew, without the past; of a Redis of one's
  /// own that is its administrator's affair.
  ///
  /// @throws RedisUnreachable if Redis does not answer (within 2 s), or not now
  public void forgetThePast() {
    if (isEmbedded()) {
      call(commands -> commands.bgrewriteaof());
    }
  }

  /// How often a command was sent and waited for, since the start.
  public long roundTrips() {
    return roundTrips.sum();
  }

  @Override
  public void close() {
    keeper.close();
    if (server != null) {
      server.close();
    }
  }
}
