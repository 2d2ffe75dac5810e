package org.pobach.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.pobach.language.Folder;
import org.pobach.language.TextProblem;
import org.pobach.language.Texts;
import org.pobach.referral.Contact.Audience;
import org.pobach.referral.Contact.DialFrom;
import org.pobach.referral.Contact.Way;
import org.pobach.terms.Country;
import org.pobach.terms.Language;
import org.pobach.terms.Topic;

/// All contacts, and which of them a person is shown.
public final class Directory {
  /// Where this hotline is, and most of those who write are from.
  private static final Country HERE = Country.BY;

  private final List<Contact> contacts;
  private final boolean verifiedOnly;

  /// @param verifiedOnly whether contacts that nobody of us has called are hidden
  Directory(List<Contact> contacts, boolean verifiedOnly) {
    this.contacts = List.copyOf(contacts);
    this.verifiedOnly = verifiedOnly;
  }

  /// What is looked for.
  ///
  /// @param topics for any of these; empty: for anything
  /// @param country where the person is
  /// @param child whether the person is under 18
  /// @param written whether they cannot speak aloud
  /// @param language what they speak with us
  /// @param ukrainian whether they write Ukrainian
  /// @param most how many at the most
  public record Query(
      Set<Topic> topics,
      Optional<Country> country,
      boolean child,
      boolean written,
      Language language,
      boolean ukrainian,
      int most) {
    public Query {
      topics = Set.copyOf(topics);
    }

    /// Of somebody who does not write Ukrainian.
    public Query(
        Set<Topic> topics,
        Optional<Country> country,
        boolean child,
        boolean written,
        Language language,
        int most) {
      this(topics, country, child, written, language, false, most);
    }

    /// The same of somebody from here.
    private Query fromHere() {
      return new Query(topics, country, child, written, language, most);
    }

    /// Where they are, if that is known, else where they are from.
    Country where() {
      return country.orElseGet(this::home);
    }

    /// Where most who write so are from, wherever they are.
    Country home() {
      return ukrainian ? Country.UA : HERE;
    }

    boolean spokenBy(Contact contact) {
      return contact.languages().contains(language.code())
          || (ukrainian && contact.languages().contains("uk"));
    }
  }

  /// Contacts and numbers, and everything that is wrong with their files. Contacts that something
  /// is wrong with are left out.
  ///
  /// @param lines where contacts begin in their file, by their ids
  public record Loaded(
      Directory directory,
      EmergencyNumbers emergency,
      Map<String, Integer> lines,
      List<TextProblem> problems,
      List<TextProblem> warnings) {
    public Loaded {
      lines = Map.copyOf(lines);
      problems = List.copyOf(problems);
      warnings = List.copyOf(warnings);
    }
  }

  /// Reads `contacts.yaml` and `emergency.yaml`.
  ///
  /// @param texts where the names, notes and sources of contacts must be
  public static Loaded load(Folder dialogs, Texts texts, boolean verifiedOnly) {
    return read(dialogs, texts, verifiedOnly, false);
  }

  /// Reads them, and compares the numbers with the numbering plans of the countries: for those who
  /// write contacts, too slow for every start.
  public static Loaded check(Folder dialogs, Texts texts, boolean verifiedOnly) {
    return read(dialogs, texts, verifiedOnly, true);
  }

  private static Loaded read(Folder dialogs, Texts texts, boolean verifiedOnly, boolean plans) {
    List<TextProblem> problems = new ArrayList<>();
    List<TextProblem> warnings = new ArrayList<>();
    ContactsReader reader = new ContactsReader(texts, plans, problems, warnings);
    List<Contact> contacts = reader.read(dialogs);
    EmergencyNumbers emergency = EmergencyNumbers.read(dialogs, problems);
    Collections.sort(problems);
    Collections.sort(warnings);
    Directory directory = new Directory(contacts, verifiedOnly);
    return new Loaded(directory, emergency, reader.places(), problems, warnings);
  }

  public List<Contact> contacts() {
    return contacts;
  }

  /// Whom a person can turn to, best first: in their country, the European Union, the world, at
  /// home; with a number that works from where they are, with a page to read, with a number that
  /// perhaps does not; for the whole country; for children alone, if it is a child; speaking their
  /// language; open now; free; as in the file. Where nobody is for the topic, those for anything.
  /// As long as nobody knows where they are, they are taken to be at home; whoever writes Ukrainian
  /// is shown somebody there first, and those here besides. Where nobody there can be reached from
  /// a country that they named, they are shown whom those from here are.
  ///
  /// Who tells the police comes first only when the life of an adult is in danger, a mission of the
  /// person's state never: somebody else goes before them, if need be somebody for anything. A
  /// child is shown nobody rather than the police alone, and a line near them, if need be one for
  /// anything, before a page or a number that perhaps does not work. Where nobody near to be called
  /// is for the topic, those near for anything follow.
  public List<Contact> find(Query query, Instant now) {
    List<Contact> found = best(query, now);
    return found.isEmpty() && query.ukrainian() ? best(query.fromHere(), now) : found;
  }

  private List<Contact> best(Query query, Instant now) {
    List<Contact> found = find(query, about(query.topics()), now);
    List<Contact> anything = find(query, about(Set.of(Topic.CONTACTS)), now);
    if (found.isEmpty()) {
      found = anything;
    } else if (found.stream().noneMatch(contact -> nearLine(contact, query))) {
      Stream<Contact> others = anything.stream().filter(contact -> near(contact, query));
      found = Stream.concat(found.stream(), others).distinct().toList();
    }
    found = led(found, anything, query);
    return found.subList(0, Math.min(query.most(), found.size()));
  }

  private static List<Contact> led(List<Contact> found, List<Contact> anything, Query query) {
    List<Contact> leaders =
        Stream.concat(found.stream(), anything.stream()).filter(c -> leads(c, query)).toList();
    if (leaders.isEmpty() && query.child()) {
      return List.of();
    }
    Stream<Contact> first =
        leaders.stream().limit(1).flatMap(c -> before(c, leaders, query)).limit(1);
    return Stream.concat(first, found.stream()).distinct().toList();
  }

  /// The one who would be first, and before them who is to be.
  private static Stream<Contact> before(Contact first, List<Contact> leaders, Query query) {
    boolean ukrainian = query.ukrainian() && query.country().isEmpty();
    boolean child = query.child() && !query.written() && dialling(first, query) > 0;
    Stream<Contact> preferred =
        leaders.stream().filter(c -> ukrainian ? near(c, query) : child && nearLine(c, query));
    return Stream.concat(preferred, Stream.of(first));
  }

  private static boolean leads(Contact contact, Query query) {
    return !contact.manner().mission()
        && (!contact.manner().toldToPolice() || rescues(contact, query));
  }

  /// Whether the police is what is needed: they save lives, and an adult's is in danger.
  private static boolean rescues(Contact contact, Query query) {
    return query.topics().contains(Topic.EMERGENCY)
        && !query.child()
        && contact.topics().contains(Topic.EMERGENCY)
        && contact.manner().toldToPolice();
  }

  private static boolean near(Contact contact, Query query) {
    return nearness(contact.place(), query.where()) == 0;
  }

  /// Whether it is a line in the person's country that does not belong to the police.
  private static boolean nearLine(Contact contact, Query query) {
    return near(contact, query)
        && contact.lines().number().isPresent()
        && !contact.manner().toldToPolice();
  }

  /// Whether anybody is there for one of these topics, to whomever, wherever and whenever they may
  /// be shown: no script breaks because a date has passed.
  public boolean any(Set<Topic> topics) {
    return contacts.stream().filter(about(topics)).anyMatch(Standing::everShown);
  }

  /// Whether there is a contact of that id which somebody may be shown.
  public boolean knows(String id) {
    return contacts.stream().anyMatch(c -> c.id().equals(id) && Standing.everShown(c));
  }

  private List<Contact> find(Query query, Predicate<Contact> topic, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZoneId.of("Europe/Minsk"));
    return contacts.stream()
        .filter(topic)
        .filter(contact -> shown(contact, today))
        .filter(contact -> contact.safeIn(query.country()))
        .filter(contact -> serves(contact, query))
        .filter(contact -> reachable(contact, query))
        .sorted(order(query, now))
        .toList();
  }

  private boolean shown(Contact contact, LocalDate today) {
    return Standing.standing(contact, today, verifiedOnly) != Standing.HIDDEN;
  }

  private static Predicate<Contact> about(Set<Topic> topics) {
    return contact ->
        topics.isEmpty() || topics.stream().anyMatch(t -> contact.topics().contains(t));
  }

  private static boolean serves(Contact contact, Query query) {
    Set<Audience> audience = contact.audience();
    return query.child()
        ? audience.contains(Audience.CHILD)
        : audience.contains(Audience.ADULT)
            || (relative(query.topics()) && audience.contains(Audience.RELATIVE));
  }

  /// Who writes of these mostly writes for somebody else.
  private static boolean relative(Set<Topic> topics) {
    return topics.contains(Topic.MISSING)
        || topics.contains(Topic.OTHER_PERSON)
        || topics.contains(Topic.CHILD_ONLINE);
  }

  private static boolean reachable(Contact contact, Query query) {
    boolean here = contact.place().covers(query.where()) || perhapsHere(contact, query);
    if (query.written() && !silent(contact)) {
      return false;
    }
    return here
        ? query.country().isEmpty() || relative(query.topics()) || !onlyFromAbroad(contact)
        : contact.place().covers(query.home()) && fromAbroad(contact);
  }

  /// Whoever is from elsewhere may write from here, as long as nobody knows; the police is named
  /// where they surely are.
  private static boolean perhapsHere(Contact contact, Query query) {
    return query.country().isEmpty()
        && contact.place().covers(HERE)
        && !contact.manner().toldToPolice();
  }

  /// The number for those who are elsewhere, of use to them alone.
  private static boolean onlyFromAbroad(Contact contact) {
    return contact.lines().dialFrom().equals(Set.of(DialFrom.ABROAD)) && !silent(contact);
  }

  private static boolean silent(Contact contact) {
    return contact.lines().written() || contact.lines().ways().contains(Way.WEB);
  }

  private static boolean fromAbroad(Contact contact) {
    return contact.lines().dialFrom().contains(DialFrom.ABROAD)
        || contact.lines().untried()
        || silent(contact);
  }

  private static Comparator<Contact> order(Query query, Instant now) {
    Country where = query.where();
    return Comparator.comparing((Contact c) -> query.written() && !c.lines().written())
        .thenComparingInt(c -> nearness(c.place(), where))
        .thenComparing(c -> !rescues(c, query))
        .thenComparing(c -> c.manner().toldToPolice())
        .thenComparing(c -> c.manner().mission())
        .thenComparingInt(c -> dialling(c, query))
        .thenComparing(c -> c.region().isPresent())
        .thenComparing(c -> query.child() && c.audience().contains(Audience.ADULT))
        .thenComparing(c -> !query.spokenBy(c))
        .thenComparingInt(c -> openness(c, now))
        .thenComparing(c -> !c.manner().free().orElse(false));
  }

  /// 0: it can be dialled from where they are; 1: there is nothing to dial; 2: it perhaps cannot.
  private static int dialling(Contact contact, Query query) {
    boolean here = contact.place().covers(query.where());
    if (!here && (contact.lines().untried() || contact.lines().insideOnly())) {
      return 2;
    }
    return query.written() || contact.lines().number().isPresent() ? 0 : 1;
  }

  private static int nearness(Place place, Country where) {
    return switch (place) {
      case Place.In(Country country) -> country == where ? 0 : 3;
      case Place.Union() -> 1;
      case Place.World() -> 2;
    };
  }

  private static int openness(Contact contact, Instant now) {
    return switch (contact.openness(now).orElse(Openness.DOUBTFUL)) {
      case OPEN -> 0;
      case DOUBTFUL -> 1;
      case CLOSED -> 2;
    };
  }
}
