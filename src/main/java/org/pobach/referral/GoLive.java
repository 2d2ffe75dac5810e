package org.pobach.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.pobach.language.TextProblem;
import org.pobach.referral.Contact.DialFrom;
import org.pobach.referral.Contact.WorksFrom;
import org.pobach.terms.Country;
import org.pobach.terms.Language;
import org.pobach.terms.Topic;

/// What somebody has to do about contacts and emergency numbers before people in need are sent to
/// them. Unlike the checks at reading, it depends on the day.
public final class GoLive {
  private static final int NAMED = 3;

  /// A card that names fewer leaves nobody to turn to when one line is busy.
  private static final int ENOUGH = 2;

  private final Directory.Loaded loaded;
  private final LocalDate today;
  private final List<TextProblem> problems = new ArrayList<>();

  private GoLive(Directory.Loaded loaded, LocalDate today) {
    this.loaded = loaded;
    this.today = today;
  }

  /// Contacts that have lapsed, that would be shown first though nobody of us has called, whose
  /// source cannot be opened or whose number cannot be dialled from where it says; who has nobody
  /// confirmed outside the police, or hardly anybody at all; emergency numbers that nobody has
  /// reviewed this year, or that are not sure.
  ///
  /// The key of each names it, from the kind to the particular: `no-verified PL child labour`.
  public static List<TextProblem> problems(Directory.Loaded loaded, LocalDate today) {
    GoLive check = new GoLive(loaded, today);
    loaded.directory().contacts().stream().filter(Standing::everShown).forEach(check::contact);
    check.firstShown();
    check.problems.addAll(loaded.emergency().unreviewed(today));
    check.problems.addAll(loaded.emergency().unsure());
    return check.problems.stream().sorted().toList();
  }

  private void contact(Contact contact) {
    if (Standing.lapsed(contact, today)) {
      contact
          .evidence()
          .verifiedOn()
          .ifPresent(day -> add("stale-contact", contact, "verified on " + day + ", call again"));
    }
    String source = contact.evidence().source().url();
    if (!source.matches("https?://[^\\s…]+")) {
      add("bad-source", contact, "this is no address that can be opened: " + source);
    }
    Contact.Lines lines = contact.lines();
    if (lines.phone().isEmpty()
        && lines.shortNumber().isPresent()
        && lines.dialFrom().contains(DialFrom.ABROAD)
        && !lines.worksFrom().contains(WorksFrom.ABROAD)) {
      add("short-number", contact, "said to work from abroad: say so in worksFrom, or correct it");
    }
  }

  /// Walks everybody the directory is asked for: who is named first, and who is left to the police
  /// or to nobody.
  private void firstShown() {
    Map<String, Set<String>> first = new TreeMap<>();
    for (Country country : Country.values()) {
      for (boolean child : new boolean[] {false, true}) {
        for (Topic topic : topics()) {
          List<Contact> found = found(topic, country, child);
          String whom = country + (child ? " child " : " adult ") + topic.id();
          found.stream()
              .limit(1)
              .filter(contact -> !confirmed(contact))
              .forEach(c -> first.computeIfAbsent(c.id(), _ -> new TreeSet<>()).add(whom));
          left(whom, found);
        }
      }
    }
    loaded.directory().contacts().stream()
        .filter(contact -> first.containsKey(contact.id()))
        .forEach(contact ->
            add("unverified-first", contact, shown(first.getOrDefault(contact.id(), Set.of()))));
  }

  private void left(String whom, List<Contact> found) {
    List<Contact> others = found.stream().filter(c -> !c.manner().toldToPolice()).toList();
    if (others.stream().noneMatch(this::confirmed)) {
      add("no-verified " + whom, "nobody outside the police whom one of us has called");
    }
    if (others.size() < ENOUGH) {
      add(
          "thin-card " + whom,
          others.isEmpty() ? "nobody outside the police" : "outside the police only one contact");
    }
  }

  private static List<Topic> topics() {
    return Stream.of(Topic.values())
        .filter(topic -> topic != Topic.GREETING && topic != Topic.OTHER && topic != Topic.PRIVACY)
        .toList();
  }

  private List<Contact> found(Topic topic, Country country, boolean child) {
    Instant noon = today.atTime(9, 0).toInstant(ZoneOffset.UTC);
    Directory.Query query =
        new Directory.Query(
            Set.of(topic), Optional.of(country), child, false, Language.RU, Integer.MAX_VALUE);
    return loaded.directory().find(query, noon);
  }

  private boolean confirmed(Contact contact) {
    return Standing.standing(contact, today, true) == Standing.SHOWN_CONFIRMED;
  }

  private static String shown(Set<String> whom) {
    String some = String.join("; ", whom.stream().limit(NAMED).toList());
    String more =
        whom.size() > NAMED ? String.format(Locale.ROOT, " and %d more", whom.size() - NAMED) : "";
    return "shown first, though nobody has called, to " + some + more;
  }

  private void add(String kind, Contact contact, String message) {
    int line = loaded.lines().getOrDefault(contact.id(), 1);
    String name = String.join(" ", kind, contact.place().code(), contact.id());
    problems.add(new TextProblem(ContactsReader.FILE, line, name, message));
  }

  private void add(String name, String message) {
    problems.add(new TextProblem(ContactsReader.FILE, 1, name, message));
  }
}
