package org.pobach.redis;

import java.util.List;

/// The 64 hash tags under which everything of one person lies together. They are spread evenly over
/// the 16384 slots, so that any number of masters with equal ranges gets equal shares.
public final class Tags {
  public static final int COUNT = 64;

  /// The slot of tag i is near the middle of 256 i to 256 i + 255 (Redis Cluster specification:
  /// CRC16 of what stands between braces, modulo 16384).
  private static final List<String> TAGS =
      """
      mm 6q 9i e8 29 21 ap ax
      0j kv dn df 3g o6 gc xw
      8g d6 lc 02 g3 4c on 4r
      99 91 1d m5 fm yy 2i iu
      7a k0 ce 8y 4l op x9 x1
      jf 1z zj b3 ik 2w yg fs
      bk 9w 6o ms af an 5b i3
      c5 dp kh 0t xi xa he 44
      """
          .strip()
          .lines()
          .flatMap(line -> List.of(line.strip().split(" ")).stream())
          .toList();

  private Tags() {}

  /// The tag of a bucket, without braces.
  ///
  /// @param bucket 0 to 63
  public static String of(int bucket) {
    return TAGS.get(bucket);
  }

  /// All tags, in the order of their slots.
  public static List<String> all() {
    return TAGS;
  }
}
