package org.pobach.understanding;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// How much each feature speaks for each outcome, in a table that needs a tenth of the memory of
/// OpenNLP's own: features are known by a hash of 64 bits, weights are kept in steps.
final class Weights {
  /// Weights are kept in steps of one part of so many.
  private static final double SCALE = 1000;

  /// Weights nearer to 0 are none.
  private static final double SLIGHT = 0.5 / SCALE;

  /// A hash that stands for a free place.
  private static final long FREE = 0;

  /// Open addressing: a feature stands at the first free place from where its hash points.
  private final long[] hashes;

  /// Where the weights of the feature at a place begin, and how many they are.
  private final int[] begins;

  private final byte[] counts;

  /// An outcome in the upper half, steps in the lower one.
  private final int[] weights;

  /// @param sorted hashes of features
  /// @param many how many weights each of them has
  /// @param weights those of all features, one after the other
  private Weights(long[] sorted, byte[] many, int[] weights) {
    int places = Integer.highestOneBit(Math.max(sorted.length, 1)) * 4;
    this.hashes = new long[places];
    this.begins = new int[places];
    this.counts = new byte[places];
    this.weights = weights;
    int begin = 0;
    for (int i = 0; i < sorted.length; i++) {
      int place = place(sorted[i]);
      hashes[place] = sorted[i];
      begins[place] = begin;
      counts[place] = many[i];
      begin += many[i];
    }
  }

  /// Takes in weights as they were learned.
  static final class Builder {
    private final SortedMap<Long, int[]> features = new TreeMap<>();

    /// Keeps those that matter.
    ///
    /// @throws IllegalStateException if another feature has the same hash
    void add(String feature, int[] outcomes, double[] weights) {
      int[] kept =
          IntStream.range(0, outcomes.length)
              .filter(i -> Math.abs(weights[i]) >= SLIGHT)
              .map(i -> outcomes[i] << 16 | (steps(weights[i]) & 0xFFFF))
              .toArray();
      if (kept.length > 0 && features.put(hash(feature), kept) != null) {
        throw new IllegalStateException("two features with one hash: " + feature);
      }
    }

    private static int steps(double weight) {
      return (int) Math.clamp(Math.rint(weight * SCALE), Short.MIN_VALUE, Short.MAX_VALUE);
    }

    Weights build() {
      long[] hashes = features.keySet().stream().mapToLong(Long::longValue).toArray();
      byte[] many = new byte[hashes.length];
      int at = 0;
      for (int[] kept : features.values()) {
        many[at++] = (byte) kept.length;
      }
      int[] weights = features.values().stream().flatMapToInt(IntStream::of).toArray();
      return new Weights(hashes, many, weights);
    }
  }

  /// Adds what a feature says of each outcome; nothing if it was never seen.
  void addTo(double[] sums, String feature) {
    int place = place(hash(feature));
    int end = begins[place] + counts[place];
    for (int i = begins[place]; i < end; i++) {
      sums[weights[i] >>> 16] += (short) weights[i] / SCALE;
    }
  }

  /// Where a hash stands or would stand; a free place has no weights.
  private int place(long hash) {
    int last = hashes.length - 1;
    int place = (int) (hash >>> 32) & last;
    while (hashes[place] != FREE && hashes[place] != hash) {
      place = (place + 1) & last;
    }
    return place;
  }

  /// FNV-1a with the last steps of SplitMix64, so that every bit counts; never [#FREE].
  private static long hash(String feature) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < feature.length(); i++) {
      hash = (hash ^ feature.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
    hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
    hash ^= hash >>> 31;
    return hash == FREE ? 1 : hash;
  }

  /// Reads what [#write] has written, and goes on behind it.
  static Weights read(ByteBuffer in) {
    long[] hashes = new long[in.getInt()];
    int[] weights = new int[in.getInt()];
    in.asLongBuffer().get(hashes);
    in.position(in.position() + hashes.length * Long.BYTES);
    in.asIntBuffer().get(weights);
    in.position(in.position() + weights.length * Integer.BYTES);
    byte[] many = new byte[hashes.length];
    in.get(many);
    return new Weights(hashes, many, weights);
  }

  /// Features in the order of their hashes, so that the same weights make the same file.
  void write(DataOutputStream out) throws IOException {
    int[] places =
        IntStream.range(0, hashes.length)
            .filter(place -> hashes[place] != FREE)
            .boxed()
            .sorted(Comparator.comparingLong(place -> hashes[place]))
            .mapToInt(Integer::intValue)
            .toArray();
    out.writeInt(places.length);
    out.writeInt(weights.length);
    for (int place : places) {
      out.writeLong(hashes[place]);
    }
    for (int weight : weights) {
      out.writeInt(weight);
    }
    for (int place : places) {
      out.writeByte(counts[place]);
    }
  }
}
