package org.pobach.conversation;

import java.nio.charset.StandardCharsets;
import org.pobach.privacy.Pseudonym;
import org.pobach.redis.Tags;

/// The Redis keys of one person, all in one slot.
///
/// | key | type | holds | ends |
/// |---|---|---|---|
/// | `{tag}s:person` | string | sealed [Conversation], or the tombstone of an exit | 72 h; 25 h |
/// | `{tag}r:person` | list | sealed [Report]s not yet in the session | 49 h |
/// | `{tag}l:person` | list | sealed [Entry]s, the lane | 49 h |
/// | `{tag}o:person` | string | fence of the lane's owner | 49 h after its lease |
/// | `{tag}c:person` | string | sealed, what is attached | as its room says, at most 7 days |
/// | `{tag}t:person` | list | sealed, its entries | with it |
/// | `{tag}d:person` | hash | what became of entries that were sent on: place in the list to a letter | with it |
/// | `{tag}due` | sorted set | `l` + person: the lane's owner is dead, or the lane waits, at that time; `e` + person: messages have to be erased; `h` + person: what is attached wants something done | 72 h after the last commit |
record Keys(String tag, String person) {
  static Keys of(Pseudonym who) {
    return new Keys(Tags.of(bucket(who)), who.key());
  }

  /// Which of the 64 tags a person belongs to.
  static int bucket(Pseudonym who) {
    return (int) (who.high() >>> 58);
  }

  static byte[] due(String tag) {
    return bytes("{" + tag + "}due");
  }

  byte[] session() {
    return key("s");
  }

  byte[] reports() {
    return key("r");
  }

  byte[] lane() {
    return key("l");
  }

  byte[] owner() {
    return key("o");
  }

  byte[] attached() {
    return key("c");
  }

  byte[] entries() {
    return key("t");
  }

  byte[] deliveries() {
    return key("d");
  }

  byte[] due() {
    return due(tag);
  }

  private byte[] key(String kind) {
    return bytes("{" + tag + "}" + kind + ":" + person);
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
