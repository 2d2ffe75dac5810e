package org.pobach.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class WeightsTest {
  private static final int FEATURES = 5000;

  @Test
  void everyFeatureKeepsItsOwnWeights() throws IOException {
    Weights.Builder learned = new Weights.Builder();
    for (int i = 0; i < FEATURES; i++) {
      learned.add("f" + i, new int[] {i % 19, 19}, new double[] {i / 1000.0, -0.25});
    }
    Weights weights = learned.build();
    for (Weights either : new Weights[] {weights, read(bytes(weights))}) {
      for (int i = 0; i < FEATURES; i++) {
        double[] sums = sums(either, "f" + i);
        assertThat(sums[i % 19]).isEqualTo(i / 1000.0);
        assertThat(sums[19]).isEqualTo(-0.25);
      }
    }
  }

  @Test
  void whatWasNeverSeenSaysNothing() {
    Weights.Builder learned = new Weights.Builder();
    learned.add("seen", new int[] {0}, new double[] {1});
    assertThat(sums(learned.build(), "unseen")).containsOnly(0);
    assertThat(sums(new Weights.Builder().build(), "seen")).containsOnly(0);
  }

  @Test
  void slightWeightsAreLeftOutAndHugeOnesBounded() {
    Weights.Builder learned = new Weights.Builder();
    learned.add("slight", new int[] {0}, new double[] {0.0004});
    learned.add("huge", new int[] {0, 1}, new double[] {1e9, -1e9});
    Weights weights = learned.build();
    assertThat(sums(weights, "slight")).containsOnly(0);
    assertThat(sums(weights, "huge")).startsWith(32.767, -32.768);
  }

  @Test
  void theSameWeightsMakeTheSameFileInWhateverOrderTheyWereLearned() throws IOException {
    Weights.Builder one = new Weights.Builder();
    Weights.Builder other = new Weights.Builder();
    for (int i = 0; i < FEATURES; i++) {
      one.add("f" + i, new int[] {i % 3}, new double[] {1 + i});
      int j = FEATURES - 1 - i;
      other.add("f" + j, new int[] {j % 3}, new double[] {1 + j});
    }
    assertThat(bytes(one.build())).isEqualTo(bytes(other.build()));
  }

  private static double[] sums(Weights weights, String feature) {
    double[] sums = new double[20];
    weights.addTo(sums, feature);
    return sums;
  }

  private static byte[] bytes(Weights weights) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    weights.write(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static Weights read(byte[] bytes) {
    return Weights.read(ByteBuffer.wrap(bytes));
  }
}
