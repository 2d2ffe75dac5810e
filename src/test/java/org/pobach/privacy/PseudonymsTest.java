package org.pobach.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class PseudonymsTest {
  private final Pseudonyms pseudonyms = new Pseudonyms(secret(1));

  private static MasterSecret secret(int first) {
    byte[] bytes = new byte[MasterSecret.BYTES];
    bytes[0] = (byte) first;
    return new MasterSecret(bytes);
  }

  @Test
  void aChatAlwaysHasTheSamePseudonym() {
    assertThat(pseudonyms.of("telegram:7", "42"))
        .isEqualTo(pseudonyms.of("telegram:7", "42"))
        .isEqualTo(new Pseudonyms(secret(1)).of("telegram:7", "42"));
  }

  @Test
  void itStaysTheSameFromVersionToVersion() {
    assertThat(HexFormat.of().formatHex(pseudonyms.of("telegram:7", "42").bytes()))
        .isEqualTo("a982fe156da9ddb11081fa7932122455");
  }

  @Test
  void anotherChatBotOrSecretHasAnother() {
    assertThat(pseudonyms.of("telegram:7", "42"))
        .isNotEqualTo(pseudonyms.of("telegram:7", "43"))
        .isNotEqualTo(pseudonyms.of("telegram:74", "2"))
        .isNotEqualTo(new Pseudonyms(secret(2)).of("telegram:7", "42"));
  }

  @Test
  void itsKeyIsShortAndFitsRedis() {
    Pseudonym pseudonym = pseudonyms.of("telegram:7", "42");
    assertThat(pseudonym.key()).matches("[A-Za-z0-9_-]{22}");
    assertThat(pseudonym.bytes()).hasSize(16);
    assertThat(Pseudonym.of(pseudonym.bytes())).isEqualTo(pseudonym);
  }

  @Test
  void itPrintsNothingOfItself() {
    assertThat(pseudonyms.of("telegram:7", "42")).hasToString("[pseudonym]");
  }

  @Test
  void aChannelCannotBlurIntoTheChat() {
    assertThatThrownBy(() -> pseudonyms.of("a\0b", "c"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
