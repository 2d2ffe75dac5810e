package org.pobach.conversation;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.pobach.conversation.ConversationCodec.Kept;
import org.pobach.dialog.BytesIn;
import org.pobach.dialog.SessionCodec;
import org.pobach.privacy.Pseudonym;
import org.pobach.privacy.Seal;
import org.pobach.privacy.Seals;

/// Seals what is kept of a person, bound to the pseudonym, and opens it again. What cannot be
/// opened or read (another secret, another version) is as if it were not there.
@Singleton
final class Sealing {
  /// `i` or `b` and 13 digits.
  private static final int HEADER = 14;

  private static final int NONCE = 12;

  private final Seal sessions;
  private final Seal lane;
  private final ConversationCodec codec;

  Sealing(Seals seals, SessionCodec codec) {
    this.sessions = seals.forPurpose("session");
    this.lane = seals.forPurpose("lane");
    this.codec = new ConversationCodec(codec);
  }

  byte[] seal(Pseudonym who, Conversation conversation) {
    return sessions.seal(codec.conversation(conversation), who.bytes());
  }

  byte[] seal(Pseudonym who, Seen seen) {
    return sessions.seal(codec.tombstone(seen), who.bytes());
  }

  Optional<Kept> kept(Pseudonym who, byte[] sealed) {
    return read(sessions, who, sealed, codec::kept);
  }

  byte[] seal(Pseudonym who, Report report) {
    return lane.seal(codec.report(report), who.bytes());
  }

  Optional<Report> report(Pseudonym who, byte[] sealed) {
    return read(lane, who, sealed, codec::report);
  }

  byte[] seal(Pseudonym who, Entry entry, Optional<Instant> notBefore) {
    long start = notBefore.map(Instant::toEpochMilli).orElse(0L);
    byte[] sealed = lane.seal(codec.entry(entry), who.bytes());
    byte[] whole =
        Arrays.copyOf(header(notBefore.isPresent() ? 'b' : 'i', start), HEADER + sealed.length);
    System.arraycopy(sealed, 0, whole, HEADER, sealed.length);
    return whole;
  }

  /// What tells an entry from all others: its header and the nonce of its seal.
  static String id(byte[] whole) {
    return new String(
        whole, 0, Math.min(whole.length, HEADER + NONCE), StandardCharsets.ISO_8859_1);
  }

  private static byte[] header(char kind, long start) {
    byte[] header = new byte[HEADER];
    header[0] = (byte) kind;
    long rest = start;
    for (int i = HEADER - 1; i > 0; i--) {
      header[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    return header;
  }

  Optional<Entry> entry(Pseudonym who, byte[] whole) {
    return read(lane, who, Arrays.copyOfRange(whole, HEADER, whole.length), codec::entry);
  }

  private static <T> Optional<T> read(
      Seal seal, Pseudonym who, byte[] sealed, Function<byte[], T> read) {
    try {
      return seal.open(sealed, who.bytes()).map(read);
    } catch (BytesIn.Unreadable e) {
      return Optional.empty();
    }
  }
}
