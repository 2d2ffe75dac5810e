package org.pobach.redis;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.cluster.ClusterClientOptions;
import io.lettuce.core.cluster.ClusterTopologyRefreshOptions;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.RedisClusterURIUtil;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import io.lettuce.core.resource.Delay;
import io.lettuce.core.resource.NettyCustomizer;
import io.netty.channel.Channel;
import io.netty.handler.flush.FlushConsolidationHandler;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Opens links to one address, to a single server or a Cluster, whichever answers there.
final class Connector {
  /// Whoever sends a command waits for it, no longer than the timeout; a timer of its own is idle.
  private static final TimeoutOptions WAITED_FOR = TimeoutOptions.create();

  private static final int AT_ONCE = 256;

  private final List<RedisURI> addresses;
  private final Duration timeout;
  private final ClientResources resources;

  /// @param timeout of connecting and of each command
  Connector(String uri, Duration timeout) {
    this.addresses = parse(uri);
    this.timeout = timeout;
    addresses.forEach(address -> address.setTimeout(timeout));
    this.resources = resources();
  }

  private static ClientResources resources() {
    NettyCustomizer together =
        new NettyCustomizer() {
          @Override
          public void afterChannelInitialized(Channel channel) {
            // What several threads send at one moment goes in one packet.
            channel.pipeline().addFirst(new FlushConsolidationHandler(AT_ONCE, true));
          }
        };
    return DefaultClientResources.builder()
        .ioThreadPoolSize(2)
        .computationThreadPoolSize(2)
        .nettyCustomizer(together)
        .reconnectDelay(() ->
            Delay.exponential(
                Duration.ofMillis(50), Duration.ofSeconds(2), 2, TimeUnit.MILLISECONDS))
        .build();
  }

  private static List<RedisURI> parse(String uri) {
    try {
      return uri.contains(",")
          ? RedisClusterURIUtil.toRedisURIs(URI.create(uri))
          : List.of(RedisURI.create(uri));
    } catch (RuntimeException e) {
      // The cause would print the password.
      throw new CannotStart(
          "REDIS_URI is not of the form redis://[user:password@]host[:port][/database].");
    }
  }

  /// Blocks until the link is open.
  ///
  /// @throws RedisException if it cannot be opened
  Link open() {
    return addresses.size() > 1 ? cluster() : single();
  }

  private Link single() {
    RedisClient client = RedisClient.create(resources, addresses.getFirst());
    client.setOptions(alone());
    StatefulRedisConnection<byte[], byte[]> connection;
    try {
      connection = client.connect(ByteArrayCodec.INSTANCE);
    } catch (RedisException e) {
      client.shutdown(Duration.ZERO, Duration.ZERO);
      throw e;
    }
    Link link = new Link(client, connection, connection.sync(), false);
    if (!isCluster(link)) {
      return link;
    }
    link.close();
    return cluster();
  }

  private static boolean isCluster(Link link) {
    try {
      return link.commands().info("cluster").contains("cluster_enabled:1");
    } catch (RedisException e) {
      link.close();
      throw e;
    }
  }

  private Link cluster() {
    RedisClusterClient client = RedisClusterClient.create(resources, addresses);
    client.setOptions(together());
    try {
      var connection = client.connect(ByteArrayCodec.INSTANCE);
      return new Link(client, connection, connection.sync(), true);
    } catch (RedisException e) {
      client.shutdown(Duration.ZERO, Duration.ZERO);
      throw e;
    }
  }

  // Without the client's own reconnecting a lost connection fails what is under way at once, and
  // nothing is sent a second time.
  private ClientOptions alone() {
    return ClientOptions.builder()
        .autoReconnect(false)
        .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
        .socketOptions(sockets())
        .timeoutOptions(WAITED_FOR)
        .build();
  }

  private ClusterClientOptions together() {
    var options = ClusterClientOptions.builder();
    options
        .autoReconnect(true)
        .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
        .socketOptions(sockets())
        .timeoutOptions(WAITED_FOR)
        .topologyRefreshOptions(following());
    var _ = options.replayFilter(command -> true);
    return options.build();
  }

  private static ClusterTopologyRefreshOptions following() {
    return ClusterTopologyRefreshOptions.builder()
        .enablePeriodicRefresh(Duration.ofSeconds(10))
        .enableAllAdaptiveRefreshTriggers()
        .adaptiveRefreshTriggersTimeout(Duration.ofSeconds(1))
        .build();
  }

  private SocketOptions sockets() {
    return SocketOptions.builder().connectTimeout(timeout).keepAlive(true).build();
  }

  void close() {
    var _ = resources.shutdown(0, 1, TimeUnit.SECONDS);
  }
}
