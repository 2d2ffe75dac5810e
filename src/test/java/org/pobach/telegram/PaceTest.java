package org.pobach.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PaceTest {
  private Instant now = Instant.EPOCH;
  private final Pace pace = new Pace(() -> now);

  @Test
  void aBurstGoesAtOnceThenOneASecond() {
    for (int i = 0; i < Pace.BURST; i++) {
      assertThat(pace.take("1", 1, false)).isEmpty();
    }
    assertThat(pace.take("1", 1, false)).contains(Duration.ofSeconds(1));

    now = now.plusSeconds(1);
    assertThat(pace.take("1", 1, false)).isEmpty();
    assertThat(pace.take("1", 1, false)).isPresent();
  }

  @Test
  void othersAreNotHeldUp() {
    pace.take("1", Pace.BURST, false);

    assertThat(pace.take("2", 1, false)).isEmpty();
  }

  @Test
  void urgentOnesHaveAReserve() {
    pace.take("1", Pace.BURST, false);

    for (int i = 0; i < Pace.RESERVE; i++) {
      assertThat(pace.take("1", 1, true)).isEmpty();
    }
    assertThat(pace.take("1", 1, true)).isPresent();
  }

  @Test
  void aMessageOfManyPiecesStillGoes() {
    assertThat(pace.take("1", 20, false)).isEmpty();
  }

  @Test
  void aRefusedChatWaitsAsLongAsTelegramSays() {
    pace.refused("1", Duration.ofSeconds(7));

    assertThat(pace.take("1", 1, true)).contains(Duration.ofSeconds(7));
    assertThat(pace.take("2", 1, false)).isEmpty();
    now = now.plusSeconds(7);
    assertThat(pace.take("1", 1, false)).isEmpty();
  }

  @Test
  void twoRefusedChatsMeanTheWholeBotButUrgentOnesTry() {
    pace.refused("1", Duration.ofSeconds(3));
    pace.refused("2", Duration.ofSeconds(5));

    assertThat(pace.take("3", 1, false)).contains(Duration.ofSeconds(5));
    assertThat(pace.free("3")).isFalse();
    assertThat(pace.take("3", 1, true)).isEmpty();
    now = now.plusSeconds(5);
    assertThat(pace.take("3", 1, false)).isEqualTo(Optional.empty());
  }
}
