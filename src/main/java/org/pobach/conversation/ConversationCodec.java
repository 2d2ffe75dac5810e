package org.pobach.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.pobach.channel.Address;
import org.pobach.dialog.BytesIn;
import org.pobach.dialog.BytesOut;
import org.pobach.dialog.MessageCodec;
import org.pobach.dialog.SessionCodec;

/// Writes what is kept of a conversation, before it is sealed, and reads it back.
final class ConversationCodec {
  private static final int CONVERSATION = 1;
  private static final int TOMBSTONE = 2;

  private static final int LOST = 1;
  private static final int MISSED = 2;

  private static final int SAY = 1;
  private static final int REVISE = 2;
  private static final int FORGET = 3;
  private static final int FLASH = 4;

  private static final int STANDING = 1;
  private static final int UNKNOWN = 2;
  private static final int EXPIRED = 3;

  private static final int NOWHERE = -1;

  private static final int BRIEF = 1;
  private static final int LATER = 2;

  private final SessionCodec sessions;

  ConversationCodec(SessionCodec sessions) {
    this.sessions = sessions;
  }

  byte[] conversation(Conversation conversation) {
    BytesOut out = new BytesOut().octet(CONVERSATION);
    address(out, conversation.address());
    ascending(out, conversation.seen().ids());
    out.number(conversation.lastSign().getEpochSecond())
        .octet((conversation.lost() ? LOST : 0) | (conversation.missed() ? MISSED : 0));
    shown(out, conversation.shown(), minute(conversation.lastSign()));
    sessions.write(out, conversation.session());
    return out.bytes();
  }

  byte[] tombstone(Seen seen) {
    BytesOut out = new BytesOut().octet(TOMBSTONE);
    ascending(out, seen.ids());
    return out.bytes();
  }

  /// What was read: a conversation, or only what was seen of one that was erased.
  sealed interface Kept {
    record Living(Conversation conversation) implements Kept {}

    record Erased(Seen seen) implements Kept {}
  }

  Kept kept(byte[] bytes) {
    BytesIn in = new BytesIn(bytes);
    int kind = in.octet();
    return switch (kind) {
      case CONVERSATION -> new Kept.Living(conversation(in));
      case TOMBSTONE -> new Kept.Erased(new Seen(ascending(in)));
      default -> throw new BytesIn.Unreadable("kept");
    };
  }

  private Conversation conversation(BytesIn in) {
    Address address = address(in);
    Seen seen = new Seen(ascending(in));
    Instant lastSign = Instant.ofEpochSecond(in.number());
    int flags = in.octet();
    List<Shown> shown = shown(in, minute(lastSign));
    return new Conversation(
        address,
        sessions.read(in),
        seen,
        lastSign,
        shown,
        (flags & LOST) != 0,
        (flags & MISSED) != 0);
  }

  byte[] entry(Entry entry) {
    BytesOut out = new BytesOut();
    address(out, entry.to());
    out.number(entry.bestBefore().getEpochSecond());
    MessageCodec.facts(out, entry.facts());
    out.number(entry.place().orElse(NOWHERE));
    switch (entry.task()) {
      case Task.Say say -> MessageCodec.write(out.octet(SAY), say.message());
      case Task.Flash flash -> MessageCodec.write(out.octet(FLASH), flash.message());
      case Task.Revise revise ->
          MessageCodec.write(out.octet(REVISE).number(revise.messageId()), revise.message());
      case Task.Forget forget -> out.octet(FORGET).each(forget.messageIds(), BytesOut::number);
    }
    return out.bytes();
  }

  Entry entry(byte[] bytes) {
    BytesIn in = new BytesIn(bytes);
    Address to = address(in);
    Instant bestBefore = Instant.ofEpochSecond(in.number());
    var facts = MessageCodec.facts(in);
    int place = (int) in.number();
    int kind = in.octet();
    Task task =
        switch (kind) {
          case SAY -> new Task.Say(MessageCodec.read(in));
          case FLASH -> new Task.Flash(MessageCodec.read(in));
          case REVISE -> new Task.Revise(in.number(), MessageCodec.read(in));
          case FORGET -> new Task.Forget(in.each(BytesIn::number));
          default -> throw new BytesIn.Unreadable("task");
        };
    return new Entry(
        task, to, bestBefore, facts, place < 0 ? OptionalInt.empty() : OptionalInt.of(place));
  }

  byte[] report(Report report) {
    BytesOut out = new BytesOut();
    return switch (report) {
      case Report.Standing standing ->
          out.octet(STANDING)
              .number(standing.at().getEpochSecond())
              .each(standing.messageIds(), BytesOut::number)
              .bytes();
      case Report.Unknown _ -> out.octet(UNKNOWN).bytes();
      case Report.Expired _ -> out.octet(EXPIRED).bytes();
    };
  }

  Report report(byte[] bytes) {
    BytesIn in = new BytesIn(bytes);
    int kind = in.octet();
    return switch (kind) {
      case STANDING -> {
        Instant at = Instant.ofEpochSecond(in.number());
        yield new Report.Standing(in.each(BytesIn::number), at);
      }
      case UNKNOWN -> new Report.Unknown();
      case EXPIRED -> new Report.Expired();
      default -> throw new BytesIn.Unreadable("report");
    };
  }

  private static void address(BytesOut out, Address address) {
    out.label(address.channel()).label(address.chat());
  }

  private static Address address(BytesIn in) {
    return new Address(in.label(), in.label());
  }

  /// Ids grow, so their steps are small.
  private static void ascending(BytesOut out, List<Long> ids) {
    long[] last = {0};
    out.each(
        ids,
        (o, id) -> {
          o.natural(id - last[0]);
          last[0] = id;
        });
  }

  private static List<Long> ascending(BytesIn in) {
    List<Long> ids = new ArrayList<>();
    long[] last = {0};
    in.each(i -> ids.add(last[0] += i.natural()));
    return ids;
  }

  /// Steps of ids and of minutes; those of minutes are left out where they are none.
  private static void shown(BytesOut out, List<Shown> shown, long start) {
    long[] last = {0, start};
    out.each(
        shown,
        (o, message) -> {
          long minutes = minute(message.at()) - last[1];
          o.number(
              (message.messageId() - last[0]) << 2
                  | (minutes == 0 ? 0 : LATER)
                  | (message.brief() ? BRIEF : 0));
          if (minutes != 0) {
            o.number(minutes);
          }
          last[0] = message.messageId();
          last[1] += minutes;
        });
  }

  private static List<Shown> shown(BytesIn in, long start) {
    long[] last = {0, start};
    return in.each(i -> {
      long step = i.number();
      last[0] += step >> 2;
      last[1] += (step & LATER) == 0 ? 0 : i.number();
      return new Shown(last[0], Instant.ofEpochSecond(last[1] * 60), (step & BRIEF) != 0);
    });
  }

  private static long minute(Instant at) {
    return Math.floorDiv(at.getEpochSecond(), 60);
  }
}
