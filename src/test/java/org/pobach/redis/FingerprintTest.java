package org.pobach.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FingerprintTest {
  private final Fingerprint fingerprint = new Fingerprint(TestRedis.connect());

  @BeforeEach
  void empty() {
    TestRedis.flush();
  }

  @Test
  void theFirstSecretIsRemembered() {
    assertThat(fingerprint.known()).isEmpty();
    fingerprint.check("0011223344556677");
    assertThat(fingerprint.known()).contains("0011223344556677");
    fingerprint.check("0011223344556677");
  }

  @Test
  void anotherSecretStopsTheStart() {
    fingerprint.check("0011223344556677");
    assertThatThrownBy(() -> fingerprint.check("8899aabbccddeeff"))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("POBACH_SECRET");
    assertThat(fingerprint.known()).contains("0011223344556677");
  }
}
