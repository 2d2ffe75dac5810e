package org.pobach.redis;

import java.io.File;

/// How an embedded Redis is set up: nothing that was acknowledged is lost, nobody else gets in, and
/// nothing about people reaches a log.
final class Configuration {
  private static final String ALWAYS =
      """
      protected-mode yes
      daemonize no
      pidfile redis.pid
      databases 1
      maxclients 100
      save ""
      appendonly yes
      appendfsync always
      aof-use-rdb-preamble yes
      aof-load-truncated yes
      auto-aof-rewrite-percentage 100
      auto-aof-rewrite-min-size 16mb
      maxmemory-policy noeviction
      loglevel warning
      slowlog-log-slower-than -1
      """;

  /// A crash report would hold the arguments of the last command; Redis for Windows is too old to
  /// know these words.
  private static final String NO_CRASH_REPORT =
      """
      crash-log-enabled no
      crash-memcheck-enabled no
      """;

  private Configuration() {}

  static String of(Door door) {
    return ALWAYS + (File.separatorChar == '\\' ? "" : NO_CRASH_REPORT) + door.configuration();
  }
}
