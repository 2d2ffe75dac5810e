package org.pobach.handoff;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pobach.conversation.Attached;
import org.pobach.conversation.Attachment;
import org.pobach.dialog.BytesIn;
import org.pobach.privacy.MortalKey;
import org.pobach.privacy.Pseudonym;
import org.pobach.privacy.Seal;
import org.pobach.privacy.Seals;
import org.pobach.terms.Topic;

/// Opens cases, and seals what the desk keeps of a person beside their conversation: the file bound
/// to the person, each line of a transcript by the case's own key and bound to its place.
@Singleton
public final class Cases {
  private static final int ID_BYTES = 10;

  /// So long operators may write by themselves if the person did not say.
  private static final Duration HERE = Duration.ofHours(1);

  private final Seal files;
  private final CaseCodec codec;
  private final SecureRandom random = new SecureRandom();

  Cases(Seals seals) {
    this.files = seals.forPurpose("case");
    this.codec = new CaseCodec(seals.forPurpose("case-key"));
  }

  /// A case of somebody who asks for an operator now.
  public Case open(Opening opening, Instant now) {
    byte[] id = new byte[ID_BYTES];
    random.nextBytes(id);
    return new Case(
        java.util.HexFormat.of().formatHex(id),
        Alias.draw(random),
        opening,
        now,
        MortalKey.fresh(),
        Priority.of(opening.urgency(), opening.child()),
        reach(opening, now),
        Optional.empty(),
        new Stage.Waiting(Optional.empty()),
        now,
        0,
        Optional.empty(),
        Optional.empty(),
        false,
        false,
        false,
        true,
        Case.GRACE);
  }

  /// Where somebody close may read along, nothing comes by itself unless the person says so.
  private static Reach reach(Opening opening, Instant now) {
    boolean watched =
        opening.child()
            || opening
                .topic()
                .filter(topic ->
                    topic == Topic.VIOLENCE_HOME
                        || topic == Topic.SCAM_COMPOUND
                        || topic == Topic.CHILD_ONLINE)
                .isPresent();
    return watched && opening.urgency() != org.pobach.terms.Urgency.NOW
        ? new Reach.Asks()
        : new Reach.Here(now.plus(HERE));
  }

  /// What is kept of a person. What cannot be read (another secret, another version) is as if it
  /// were not there.
  public CaseFile read(Pseudonym who, Attached attached) {
    try {
      return attached
          .value()
          .flatMap(sealed -> files.open(sealed, who.bytes()))
          .map(codec::file)
          .orElse(CaseFile.EMPTY);
    } catch (BytesIn.Unreadable e) {
      return CaseFile.EMPTY;
    }
  }

  /// What a commit makes of it.
  ///
  /// @param before what was kept before
  /// @param length how many lines the transcript has
  /// @param added lines at its end
  /// @param changed lines by their place
  public Attachment write(
      Pseudonym who,
      CaseFile file,
      CaseFile before,
      int length,
      List<Line> added,
      SortedMap<Integer, Line> changed,
      Instant now) {
    if (file.empty(now)) {
      return new Attachment.None();
    }
    boolean fresh =
        !file.present().map(Case::id).equals(before.present().map(Case::id)) || length == 0;
    int first = fresh ? 0 : length;
    List<byte[]> lines = new ArrayList<>();
    SortedMap<Integer, byte[]> others = new TreeMap<>();
    file.present()
        .ifPresent(one -> {
          for (Line line : added) {
            lines.add(seal(one, first + lines.size(), line));
          }
          changed.forEach((place, line) -> others.put(place, seal(one, place, line)));
        });
    return new Attachment.Put(
        Optional.of(files.seal(codec.file(file), who.bytes())),
        life(file, now),
        file.present().map(Case::wakes),
        fresh,
        lines,
        others);
  }

  /// The lines of a transcript; those that cannot be read are left out.
  ///
  /// @param from the place of the first one
  public SortedMap<Integer, Line> lines(Case one, int from, List<byte[]> sealed) {
    SortedMap<Integer, Line> lines = new TreeMap<>();
    Seal seal = one.key().seal();
    for (int i = 0; i < sealed.size(); i++) {
      int place = from + i;
      seal.open(sealed.get(i), context(one, place))
          .map(CaseCodec::line)
          .ifPresent(line -> lines.put(place, line));
    }
    return lines;
  }

  /// Whether words are those agreed on with the person.
  public static boolean proves(Case one, String words) {
    return one.word().filter(word -> word.is(one.id(), words)).isPresent();
  }

  private static byte[] seal(Case one, int place, Line line) {
    return one.key().seal().seal(CaseCodec.line(line), context(one, place));
  }

  private static byte[] context(Case one, int place) {
    return (one.id() + ":" + place).getBytes(StandardCharsets.US_ASCII);
  }

  private static Duration life(CaseFile file, Instant now) {
    Instant end =
        file.present()
            .map(one ->
                one.stage() instanceof Stage.Closed(var _, var _, Instant until)
                    ? until
                    : one.opened().plus(Case.LIFE))
            .orElse(now);
    Instant remembered = now.plus(CaseFile.MEMORY);
    Instant barred = file.barred().orElse(now);
    Instant last = end.isAfter(remembered) ? end : remembered;
    return Duration.between(now, last.isAfter(barred) ? last : barred).plusMinutes(1);
  }
}
