package org.pobach.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lettuce.core.cluster.SlotHash;
import java.util.Arrays;
import java.util.IntSummaryStatistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TagsTest {
  @Test
  void thereAreSixtyFourShortOnes() {
    assertThat(Tags.all()).hasSize(Tags.COUNT).doesNotHaveDuplicates();
    assertThat(Tags.all()).allMatch(tag -> tag.matches("[a-z0-9]{2,3}"));
  }

  @Test
  void eachLiesNearTheMiddleOfItsShareOfTheSlots() {
    for (int i = 0; i < Tags.COUNT; i++) {
      int slot = SlotHash.getSlot("{" + Tags.of(i) + "}whatever");
      assertThat(slot).isBetween(i * 256 + 64, i * 256 + 191);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void mastersWithEqualRangesGetEqualShares(int masters) {
    int[] shares = new int[masters];
    for (String tag : Tags.all()) {
      shares[SlotHash.getSlot(tag) * masters / 16384]++;
    }
    IntSummaryStatistics spread = Arrays.stream(shares).summaryStatistics();
    assertThat(spread.getMax() - spread.getMin()).isLessThanOrEqualTo(1);
  }

  @Test
  void thereIsNoSixtyFifth() {
    assertThatThrownBy(() -> Tags.of(64)).isInstanceOf(IndexOutOfBoundsException.class);
  }
}
