package org.pobach.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.context.ApplicationContext;
import java.io.Serializable;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecretTest {
  private final Secret secret = Secret.of("open sesame");

  @Test
  void itPrintsNothingOfItself() {
    assertThat(secret).hasToString("[secret]");
    assertThat("" + Map.of("token", secret)).doesNotContain("sesame");
  }

  @Test
  void itMatchesItsTextAlone() {
    assertThat(secret.matches("open sesame")).isTrue();
    assertThat(secret.matches("open sesamf")).isFalse();
    assertThat(secret.matches("open sesame ")).isFalse();
    assertThat(secret.matches("")).isFalse();
  }

  @Test
  void itIsRevealedOnRequest() {
    assertThat(secret.reveal()).isEqualTo("open sesame");
    assertThat(Secret.of(secret.revealBytes())).isEqualTo(secret);
  }

  @Test
  void itsHashTellsNothing() {
    assertThat(secret).hasSameHashCodeAs(Secret.of("another")).isNotEqualTo(Secret.of("another"));
  }

  @Test
  void itCannotBeWrittenOut() {
    assertThat(secret).isNotInstanceOf(Serializable.class);
    assertThatThrownBy(() -> new ObjectMapper().writeValueAsString(secret))
        .hasMessageNotContaining("sesame");
  }

  @Test
  void itIsNotEmpty() {
    assertThatThrownBy(() -> Secret.of("")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void changingTheBytesItWasMadeOfDoesNotChangeIt() {
    byte[] bytes = {1, 2, 3};
    Secret made = Secret.of(bytes);
    bytes[0] = 9;
    made.revealBytes()[1] = 9;
    assertThat(made.revealBytes()).containsExactly(1, 2, 3);
  }

  @Test
  void settingsCanHoldOne() {
    try (var context = ApplicationContext.run(Map.of("a.token", " x ", "an.empty", " "))) {
      assertThat(context.getProperty("a.token", Secret.class)).contains(Secret.of("x"));
      assertThat(context.getProperty("an.empty", Secret.class)).isEmpty();
    }
  }
}
