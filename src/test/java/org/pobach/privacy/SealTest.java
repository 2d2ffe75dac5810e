package org.pobach.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SealTest {
  private static final byte[] PLAIN = "they took my passport".getBytes(UTF_8);
  private static final byte[] CONTEXT = "context".getBytes(UTF_8);

  private final Seals seals = new Seals(new MasterSecret(new byte[MasterSecret.BYTES]));
  private final Seal seal = seals.forPurpose("session");

  @Test
  void whatIsSealedOpens() {
    byte[] sealed = seal.seal(PLAIN, CONTEXT);
    assertThat(sealed).hasSize(PLAIN.length + 28);
    assertThat(new String(sealed, UTF_8)).doesNotContain("passport");
    assertThat(seals.forPurpose("session").open(sealed, CONTEXT)).contains(PLAIN);
  }

  @Test
  void nothingCanBeSealedToo() {
    byte[] none = new byte[0];
    assertThat(seal.open(seal.seal(none, none), none)).contains(none);
  }

  @Test
  void aChangeOfAnyBitIsNoticed() {
    byte[] sealed = seal.seal(PLAIN, CONTEXT);
    for (int i = 0; i < 8 * sealed.length; i++) {
      byte[] changed = sealed.clone();
      changed[i / 8] ^= (byte) (1 << i % 8);
      assertThat(seal.open(changed, CONTEXT)).isEmpty();
    }
  }

  @Test
  void aPieceIsNoticed() {
    byte[] sealed = seal.seal(PLAIN, CONTEXT);
    for (int length = 0; length < sealed.length; length++) {
      assertThat(seal.open(Arrays.copyOf(sealed, length), CONTEXT)).isEmpty();
    }
    assertThat(seal.open(Arrays.copyOf(sealed, sealed.length + 1), CONTEXT)).isEmpty();
  }

  @Test
  void noiseIsNotOpened() {
    Random random = new Random(1);
    for (int i = 0; i < 200; i++) {
      byte[] noise = new byte[i];
      random.nextBytes(noise);
      assertThat(seal.open(noise, CONTEXT)).isEmpty();
    }
  }

  @Test
  void anotherContextPurposeOrSecretDoesNotOpen() {
    byte[] sealed = seal.seal(PLAIN, CONTEXT);
    byte[] other = new byte[MasterSecret.BYTES];
    other[31] = 1;
    assertThat(seal.open(sealed, "contexT".getBytes(UTF_8))).isEmpty();
    assertThat(seal.open(sealed, new byte[0])).isEmpty();
    assertThat(seals.forPurpose("lane").open(sealed, CONTEXT)).isEmpty();
    assertThat(new Seals(new MasterSecret(other)).forPurpose("session").open(sealed, CONTEXT))
        .isEmpty();
  }

  @Test
  void theSameValueLooksDifferentEachTime() {
    Set<String> nonces = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      byte[] sealed = seal.seal(PLAIN, CONTEXT);
      nonces.add(Base64.getEncoder().encodeToString(Arrays.copyOf(sealed, 12)));
    }
    assertThat(nonces).hasSize(1000);
  }

  @Test
  void aMortalKeyLivesAsLongAsItsWrappedForm() {
    Seal wrapping = seals.forPurpose("days");
    MortalKey key = MortalKey.fresh();
    byte[] wrapped = key.wrap(wrapping, CONTEXT);
    byte[] fact = key.seal().seal(PLAIN, CONTEXT);

    assertThat(wrapped).hasSize(60);
    assertThat(
            MortalKey.unwrap(wrapped, wrapping, CONTEXT).orElseThrow().seal().open(fact, CONTEXT))
        .contains(PLAIN);
    assertThat(MortalKey.unwrap(wrapped, wrapping, PLAIN)).isEmpty();
    assertThat(MortalKey.unwrap(wrapped, seal, CONTEXT)).isEmpty();
    assertThat(MortalKey.fresh().seal().open(fact, CONTEXT)).isEmpty();
  }

  @Test
  void onlyAKeyUnwrapsToAKey() {
    assertThat(MortalKey.unwrap(seal.seal(PLAIN, CONTEXT), seal, CONTEXT)).isEmpty();
  }

  @Test
  void nothingOfItIsPrinted() {
    assertThat(seal).hasToString("[seal]");
    assertThat(MortalKey.fresh()).hasToString("[secret]");
  }
}
