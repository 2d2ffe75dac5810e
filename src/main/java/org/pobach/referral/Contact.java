package org.pobach.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.pobach.terms.Country;
import org.pobach.terms.Topic;

/// Somebody to turn to, with the evidence that they exist.
///
/// @param id names its texts: `contact.<id>.name`
/// @param ref row of the table of sources it was taken from
/// @param note whether it has a text `contact.<id>.note`
/// @param region a part of the country, if it helps only there
/// @param languages ISO 639-1 codes of the languages they answer in; empty if not known
/// @param hours empty if not known
/// @param zone where the hours hold
/// @param listedIn countries where being in touch with them can be punished
public record Contact(
    String id,
    String ref,
    boolean note,
    Place place,
    Optional<String> region,
    Set<Audience> audience,
    Set<Topic> topics,
    Lines lines,
    List<String> languages,
    Optional<Hours> hours,
    ZoneId zone,
    Manner manner,
    Set<Country> listedIn,
    Evidence evidence) {

  public Contact {
    audience = Set.copyOf(audience);
    topics = Set.copyOf(topics);
    languages = List.copyOf(languages);
    listedIn = Set.copyOf(listedIn);
    if (topics.isEmpty() || audience.isEmpty()) {
      throw new IllegalArgumentException("helps nobody or with nothing");
    }
  }

  /// Whom they help.
  public enum Audience {
    ADULT,
    CHILD,
    RELATIVE,
    WITNESS,
    WORKER
  }

  /// How they can be reached.
  public enum Way {
    CALL,
    SMS,
    CHAT,
    EMAIL,
    WEB,
    PERSON
  }

  /// Where a number can be dialled.
  public enum DialFrom {
    INSIDE,
    ABROAD,
    /// Abroad perhaps: an ordinary number, but no source says that it answers calls from there.
    UNTRIED
  }

  /// What a number works from.
  public enum WorksFrom {
    LANDLINE,
    A1,
    MTS,
    LIFE,
    ABROAD
  }

  /// What the police has to do with them.
  public enum Police {
    /// Nothing that is known.
    NO,
    /// They pass on what they hear, or can send the police.
    TOLD,
    /// They are the police, or its ministry.
    YES
  }

  /// How sure the source is: A official and recent; B official but old, or several that agree; C
  /// one weak source; X known to have stopped.
  public enum Confidence {
    A,
    B,
    C,
    X
  }

  /// Whether it answers.
  public enum Status {
    UNVERIFIED,
    LIVE,
    STOPPED
  }

  /// Their numbers and addresses.
  ///
  /// @param phone E.164
  /// @param shortNumber digits dialled as they are
  /// @param worksFrom empty if not known
  public record Lines(
      Optional<String> phone,
      Optional<String> shortNumber,
      Set<DialFrom> dialFrom,
      Optional<String> url,
      Optional<String> email,
      Optional<String> chat,
      Set<Way> ways,
      Set<WorksFrom> worksFrom) {
    private static final Set<Way> WRITTEN = EnumSet.of(Way.SMS, Way.CHAT, Way.EMAIL);

    public Lines {
      dialFrom = Set.copyOf(dialFrom);
      ways = Set.copyOf(ways);
      worksFrom = Set.copyOf(worksFrom);
    }

    /// Whether one can write to them instead of speaking.
    public boolean written() {
      return ways.stream().anyMatch(WRITTEN::contains);
    }

    /// The number to dial: the full one, if there is one.
    public Optional<String> number() {
      return phone.or(() -> shortNumber);
    }

    /// All numbers, as they are copied.
    public List<String> numbers() {
      return Stream.concat(phone.stream(), shortNumber.stream()).toList();
    }

    /// Whether nobody knows if the number answers calls from abroad.
    public boolean untried() {
      return number().isPresent() && dialFrom.contains(DialFrom.UNTRIED);
    }

    /// Whether the number is of use only inside its country.
    public boolean insideOnly() {
      return number().isPresent() && dialFrom.equals(Set.of(DialFrom.INSIDE));
    }
  }

  /// What a person should know before calling. Empty: not known.
  ///
  /// @param mission whether it is a mission of the person's own state: for some people to turn to
  ///   it is itself a risk
  /// @param traces whether the call shows on the bill
  public record Manner(
      Police police,
      boolean mission,
      Optional<Boolean> free,
      Optional<Boolean> anonymous,
      Optional<Boolean> traces) {
    /// Whether the police hears of the call.
    public boolean toldToPolice() {
      return police != Police.NO;
    }
  }

  /// Where the contact is known from.
  ///
  /// @param name names the text `source.<name>` that people see
  /// @param url for the console only
  /// @param date `2025`, `2025-03` or `2025-03-17`
  public record Source(String name, String url, Optional<String> date) {
    @Override
    public String toString() {
      return name;
    }
  }

  /// Why we believe that it answers.
  public record Evidence(
      Source source, Confidence confidence, Optional<LocalDate> verifiedOn, Status status) {}

  /// Whether somebody is there; empty if the hours are not known.
  Optional<Openness> openness(Instant now) {
    return hours.map(h -> h.at(now.atZone(zone), day -> Holidays.on(day, place)));
  }

  /// When it surely opens next, within a week; empty if it is not known or not closed.
  Optional<ZonedDateTime> opens(Instant now) {
    return hours.flatMap(h -> h.opens(now.atZone(zone), day -> Holidays.on(day, place)));
  }

  /// Whether it may be shown to a person there; empty: nobody knows where they are.
  public boolean safeIn(Optional<Country> country) {
    return listedIn.isEmpty() || country.filter(c -> !listedIn.contains(c)).isPresent();
  }
}
