package org.pobach.redis;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PassedContentTest {
  private static final String VERSION = "0123456789abcdef".repeat(2);

  private final Redis redis = TestRedis.connect();
  private final PassedContent passed = new PassedContent(redis);

  @BeforeEach
  void empty() {
    TestRedis.flush();
  }

  @Test
  void aVersionThatPassedIsKnownByItsFirstNote() {
    assertThat(passed.known(VERSION)).isEmpty();
    passed.remember(VERSION, "2026-11-24\nno-verified PL");
    passed.remember(VERSION, "2027-01-01");
    assertThat(passed.known(VERSION)).contains("2026-11-24\nno-verified PL");
    assertThat(passed.known("f".repeat(32))).isEmpty();
  }

  @Test
  void whatIsKnownEndsUnlessItIsRememberedAgain() {
    passed.remember(VERSION, "2026-11-24");
    byte[] key = ("pobach:passed:" + VERSION).getBytes(US_ASCII);
    redis.call(c -> c.expire(key, Duration.ofDays(1)));
    passed.remember(VERSION, "2026-11-24");
    assertThat(Duration.ofSeconds(redis.<Long>call(c -> c.ttl(key))).toDays())
        .isBetween(728L, 730L);
  }

  @Test
  void onlyAVersionIsAKey() {
    assertThatIllegalArgumentException().isThrownBy(() -> passed.known("somebody"));
  }
}
