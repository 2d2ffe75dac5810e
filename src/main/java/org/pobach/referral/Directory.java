package org.pobach.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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
  /// Most of those who write are from here, wherever they are.
  private static final Country HOME = Country.BY;

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
  /// @param language what they speak
  /// @param most how many at the most
  public record Query(
      Set<Topic> topics,
      Optional<Country> country,
      boolean child,
      boolean written,
      Language language,
      int most) {
    public Query {
      topics = Set.copyOf(topics);
    }
  }

  /// Contacts and numbers, and everything that is wrong with their files. Contacts that something
  /// is wrong with are left out.
  public record Loaded(
      Directory directory,
      EmergencyNumbers emergency,
      List<TextProblem> problems,
      List<TextProblem> warnings) {
    public Loaded {
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
  public static Loaded check(Folder dialogs, Texts texts) {
    return read(dialogs, texts, false, true);
  }

  private static Loaded read(Folder dialogs, Texts texts, boolean verifiedOnly, boolean plans) {
    List<TextProblem> problems = new ArrayList<>();
    List<TextProblem> warnings = new ArrayList<>();
    List<Contact> contacts = new ContactsReader(texts, plans, problems, warnings).read(dialogs);
    EmergencyNumbers emergency = EmergencyNumbers.read(dialogs, problems);
    Collections.sort(problems);
    Collections.sort(warnings);
    return new Loaded(new Directory(contacts, verifiedOnly), emergency, problems, warnings);
  }

  public List<Contact> contacts() {
    return contacts;
  }

  /// Whom a person can turn to, best first: in their country, the European Union, the world, at
  /// home; not the police first unless life is in danger; with a number to call rather than a page
  /// to read; speaking their language; open now; free. Where nobody is for the topic, those for
  /// anything.
  public List<Contact> find(Query query, Instant now) {
    List<Contact> found = find(query, about(query.topics()), now);
    return found.isEmpty() ? find(query, about(Set.of(Topic.CONTACTS)), now) : found;
  }

  /// Whether anybody may be shown for one of these topics, to whomever and wherever.
  public boolean any(Set<Topic> topics, LocalDate today) {
    return contacts.stream().filter(about(topics)).anyMatch(c -> shown(c, today));
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
        .limit(query.most())
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
    Country where = query.country().orElse(HOME);
    boolean here = contact.place().covers(where);
    if (query.written() && !silent(contact)) {
      return false;
    }
    return here || (home(contact) && fromAbroad(contact));
  }

  private static boolean silent(Contact contact) {
    return contact.lines().written() || contact.lines().ways().contains(Way.WEB);
  }

  private static boolean home(Contact contact) {
    return contact.place().covers(HOME);
  }

  private static boolean fromAbroad(Contact contact) {
    return contact.lines().dialFrom().contains(DialFrom.ABROAD) || silent(contact);
  }

  private static Comparator<Contact> order(Query query, Instant now) {
    boolean danger = query.topics().contains(Topic.EMERGENCY);
    Country where = query.country().orElse(HOME);
    return Comparator.comparing((Contact c) -> query.written() && !c.lines().written())
        .thenComparingInt(c -> nearness(c.place(), where))
        .thenComparing(c -> c.manner().police() != danger)
        .thenComparing(c -> !query.written() && c.lines().number().isEmpty())
        .thenComparing(c -> c.region().isPresent())
        .thenComparing(c -> !c.languages().contains(query.language().code()))
        .thenComparingInt(c -> openness(c, now))
        .thenComparing(c -> !c.manner().free().orElse(false))
        .thenComparing(Contact::id);
  }

  private static int nearness(Place place, Country where) {
    return switch (place) {
      case Place.In(Country country) -> country == where ? 0 : 3;
      case Place.Union() -> 1;
      case Place.World() -> 2;
    };
  }

  private static int openness(Contact contact, Instant now) {
    return contact.hours().map(h -> h.open(now, contact.zone()) ? 0 : 2).orElse(1);
  }

  /// Topics that no contact may be shown for on a day.
  public Set<Topic> lonely(LocalDate today) {
    Set<Topic> lonely = EnumSet.allOf(Topic.class);
    lonely.removeIf(topic -> any(Set.of(topic), today));
    return lonely;
  }
}
