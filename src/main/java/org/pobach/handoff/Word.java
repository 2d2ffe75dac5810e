package org.pobach.handoff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/// A word agreed with a person, by which they are known when somebody else may hold the phone. Only
/// its digest is kept. Case, spaces and punctuation do not count: it is typed in a hurry.
///
/// @param digest SHA-256, in hex
public record Word(String digest) {
  /// Characters that count, at least.
  static final int SHORTEST = 3;

  private static final int LONGEST = 64;
  private static final Pattern IGNORED = Pattern.compile("[^\\p{L}\\p{N}]+");

  /// Whether words can be agreed on.
  public static boolean fits(String words) {
    int length = plain(words).length();
    return length >= SHORTEST && length <= LONGEST;
  }

  /// The digest of words.
  ///
  /// @param id of the case, so that the same word has another digest elsewhere
  public static Word of(String id, String words) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest((id + "\n" + plain(words)).getBytes(StandardCharsets.UTF_8));
      return new Word(HexFormat.of().formatHex(digest));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Whether these words are it, in constant time.
  boolean is(String id, String words) {
    return MessageDigest.isEqual(
        digest.getBytes(StandardCharsets.US_ASCII),
        of(id, words).digest().getBytes(StandardCharsets.US_ASCII));
  }

  private static String plain(String words) {
    String cut = words.length() > 4 * LONGEST ? words.substring(0, 4 * LONGEST) : words;
    String composed = Normalizer.normalize(cut, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return IGNORED.matcher(composed).replaceAll("");
  }

  @Override
  public String toString() {
    return "[secret]";
  }
}
